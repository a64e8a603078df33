package dev.blotter.cli.search;

import dev.blotter.cli.option.Amount;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Listing;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.Terminal;
import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Filter;
import dev.blotter.index.result.Story;
import dev.blotter.index.result.StoryList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "stories",
        description = {
            "List the reports that several documents publish or rewrite, those with most documents first.",
            "With a query or options, those of which at least one document is found by them."
        },
        footer = {"", "Exit code: 0 when there is one, 1 when there is none, 2 on an error."})
public final class StoriesCommand extends QuestionCommand {
    @Option(names = "--limit", paramLabel = "N", description = "How many to show (10 unless given).")
    private int limit = 10;

    @Option(names = "--offset", paramLabel = "N", description = "How many to pass over.")
    private int offset;

    @Option(names = "--differ", description = "Only stories whose documents have other headline figures.")
    private boolean differ;

    @Option(names = "--format", paramLabel = "text|json|jsonl", description = "How to print (text unless given).")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    void check() {
        Amount.atLeast(0, "--offset", offset);
        Amount.atLeast(0, "--limit", limit);
    }

    @Override
    int answer(BlotterIndex open, Filter asked) {
        StoryList found = differ ? differing(open, asked) : open.stories(asked, offset, limit);
        Listing<StoryView> listing = new Listing<>(terminal, format, story -> story.text(terminal), EntryJson::write);
        found.stories().stream().map(StoryView::of).forEach(listing::print);
        listing.end();
        terminal.say(
                found.total() == 0
                        ? differ ? "no story whose headline figures differ" : "no story of several documents"
                        : shown(found) + " " + Numeral.noun(found.total(), "story") + " of several documents");
        return found.total() == 0 ? ExitCode.FAILED : ExitCode.DONE;
    }

    private StoryList differing(BlotterIndex open, Filter asked) {
        List<Story> all = open.stories(asked, 0, Integer.MAX_VALUE).stories().stream()
                .filter(story -> !story.agrees())
                .toList();
        return new StoryList(all.size(), all.stream().skip(offset).limit(limit).toList());
    }

    private static String shown(StoryList found) {
        int shown = found.stories().size();
        return shown == found.total() ? "" + shown : shown + " of " + found.total();
    }

    /**
     * A story as {@code stories} prints it, by the smallest of its sources, with its days; {@code agree} says that all
     * headline figures are the same.
     */
    record StoryView(
            String story,
            @Nullable String title,
            @Nullable String first,
            @Nullable String last,
            boolean agree,
            List<Telling> documents) {

        /** One of its documents, with headline figures such as {@code arrests=12}. */
        record Telling(
                String source,
                @Nullable String title,
                @Nullable String published,
                List<String> headline) {
            static Telling of(Entry entry) {
                return new Telling(entry.source(), entry.title(), entry.published(), Story.headline(entry));
            }
        }

        static StoryView of(Story story) {
            List<Telling> tellings = story.entries().stream().map(Telling::of).toList();
            List<String> dates = tellings.stream()
                    .map(Telling::published)
                    .flatMap(Stream::ofNullable)
                    .toList();
            return new StoryView(
                    story.id(),
                    tellings.stream()
                            .map(Telling::title)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null),
                    dates.isEmpty() ? null : dates.getFirst(),
                    dates.isEmpty() ? null : dates.getLast(),
                    story.agrees(),
                    tellings);
        }

        String text(Terminal terminal) {
            String about =
                    documents.size() + " documents, " + days() + (agree ? "" : "; their headline figures differ");
            return terminal.title(title) + "\n  " + about + "\n"
                    + documents.stream().map(telling -> line(telling, terminal)).collect(Collectors.joining("\n"));
        }

        private String days() {
            return first == null ? "undated" : first.equals(last) ? first : first + " to " + last;
        }

        private static String line(Telling telling, Terminal terminal) {
            String date = telling.published() == null ? "undated   " : telling.published();
            String figures = telling.headline().isEmpty() ? "" : "  " + String.join(", ", telling.headline());
            return "  " + terminal.dim(date + "  " + Terminal.line(telling.source())) + figures;
        }
    }
}
