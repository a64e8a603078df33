package dev.blotter.cli.search;

import dev.blotter.cli.option.IndexOption;
import dev.blotter.cli.option.SearchOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.HitText;
import dev.blotter.cli.output.Listing;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.cli.output.UserException;
import dev.blotter.codes.CodeLookup;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.identity.Watchlist;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.SavedSearch;
import dev.blotter.index.SavedSearches;
import dev.blotter.index.query.Filter;
import dev.blotter.index.result.Hit;
import dev.blotter.index.result.PageRequest;
import dev.blotter.report.names.NameRow;
import dev.blotter.report.names.NamesPage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "searches",
        description = "Keep questions beside the index, and ask them for what is new.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SearchesCommand.Save.class,
            SearchesCommand.Catalogue.class,
            SearchesCommand.Run.class,
            SearchesCommand.Remove.class
        })
public final class SearchesCommand extends TerminalCommand {
    @Override
    public Integer call() {
        throw noSubcommand("say what to do with the searches: save, list, run or remove");
    }

    @Command(name = "save", description = "Keep a question under a name, in place of any that has it.")
    static final class Save extends TerminalCommand {
        private static final String LIST = "--names";

        @Parameters(index = "0", paramLabel = "NAME", description = "How to call it.")
        private String name = "";

        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "QUERY",
                description = "Words and options, as search takes them; of its --sort too.")
        private List<String> question = List.of();

        @Mixin
        private final IndexOption index = new IndexOption();

        /** Options that are not of this command are part of the question. */
        @Spec
        void setSpec(CommandSpec spec) {
            spec.parser().unmatchedOptionsArePositionalParams(true);
        }

        @Override
        public Integer call() {
            try (BlotterIndex open = index.open()) {
                long found = open.count(SearchOptions.of(question, index).filter(open));
                new SavedSearches(index.folder())
                        .save(UserException.unlessRefused("", () -> new SavedSearch(name, anywhere(), null, Set.of())));
                terminal.say("saved '" + Terminal.line(name) + "', which finds " + found + " "
                        + Numeral.noun(found, "document") + " now; ask it with: blotter searches run "
                        + Terminal.line(name));
                return ExitCode.DONE;
            }
        }

        /** The question as it is asked from any folder: with the whole path of a list of names. */
        private List<String> anywhere() {
            List<String> words = new ArrayList<>();
            for (String word : question) {
                boolean isList = !words.isEmpty() && words.getLast().equals(LIST);
                words.add(isList ? whole(word) : word.startsWith(LIST + "=") ? LIST + "=" + whole(list(word)) : word);
            }
            return words;
        }

        private static String list(String word) {
            return word.substring(LIST.length() + 1);
        }

        private static String whole(String path) {
            return Path.of(path).toAbsolutePath().normalize().toString();
        }
    }

    @Command(
            name = "list",
            description = "Print the name of each saved search, when it was last run, and its question.")
    static final class Catalogue extends TerminalCommand {
        @Mixin
        private final IndexOption index = new IndexOption();

        @Override
        public Integer call() {
            new SavedSearches(index.folder()).all().forEach(search -> terminal.print(line(search)));
            return ExitCode.DONE;
        }

        private static String line(SavedSearch search) {
            String question = search.question().stream()
                    .map(word -> word.matches("[\\w.:=-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
                    .collect(Collectors.joining(" "));
            return search.name() + "  " + (search.lastRun() == null ? "never run" : search.lastRun()) + "  "
                    + Terminal.line(question);
        }
    }

    /** A command about one saved search. */
    abstract static class OfOne extends TerminalCommand {
        @Parameters(paramLabel = "NAME", description = "Its name, as blotter searches list prints it.")
        private String name = "";

        @Mixin
        protected final IndexOption index = new IndexOption();

        @Override
        public Integer call() {
            SavedSearches searches = new SavedSearches(index.folder());
            return call(
                    searches,
                    searches.find(name)
                            .orElseThrow(() -> unknown(searches.all().stream()
                                    .map(SavedSearch::name)
                                    .toList())));
        }

        private UserException unknown(List<String> names) {
            List<String> meant = CodeLookup.like(name, names);
            return new UserException("'" + name + "' is no saved search; "
                    + (meant.isEmpty()
                            ? "list them with: blotter searches list"
                            : "did you mean " + String.join(" or ", meant) + "?"));
        }

        abstract int call(SavedSearches searches, SavedSearch search);
    }

    @Command(
            name = "run",
            description = "Print what a saved search finds that it did not find when it was last run.",
            footer = {"", "Exit code: 0 when there is something new, 1 when there is nothing, 2 on an error."})
    static final class Run extends OfOne {
        private static final int AT_ONCE = 100;

        @Option(names = "--all", description = "Print everything that it finds.")
        private boolean all;

        @Option(
                names = "--format",
                paramLabel = "text|json|jsonl|csv|html",
                description = "How to print (text unless given); csv and html are for searches with --names.")
        private OutputFormat format = OutputFormat.TEXT;

        @Override
        int call(SavedSearches searches, SavedSearch search) {
            try (BlotterIndex open = index.open()) {
                SearchOptions question = SearchOptions.of(search.question(), index);
                Filter asked = question.filter(open);
                Watchlist list = question.watchlist();
                return list == null
                        ? documents(open, asked, question.order(), searches, search)
                        : names(new NameTable(terminal, format, list), open, asked, searches, search);
            }
        }

        private int documents(
                BlotterIndex open, Filter asked, PageRequest.Order order, SavedSearches searches, SavedSearch search) {
            Set<String> found = open.sources(asked);
            Set<String> unseen = all ? found : search.unseen(found);
            print(open, asked, order, unseen);
            return keep(searches, search, found, unseen);
        }

        /** A name that is new to the list is new in each document that holds it. */
        private int names(
                NameTable table, BlotterIndex open, Filter asked, SavedSearches searches, SavedSearch search) {
            List<NameRow> rows = NamesPage.rows(open, asked, table.list());
            Set<String> found = rows.stream().map(NameRow::key).collect(Collectors.toSet());
            Set<String> unseen = all ? found : search.unseen(found);
            if (!unseen.isEmpty()) {
                table.print(
                        rows.stream().filter(row -> unseen.contains(row.key())).toList(), Integer.MAX_VALUE);
            }
            return keep(searches, search, found, unseen);
        }

        /** Keeps what was found as seen only when it has been printed, so that a run that breaks off loses nothing. */
        private int keep(SavedSearches searches, SavedSearch search, Set<String> found, Set<String> unseen) {
            terminal.flush();
            String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            searches.save(search.after(now, found));
            return unseen.isEmpty() ? ExitCode.FAILED : ExitCode.DONE;
        }

        private void print(BlotterIndex open, Filter asked, PageRequest.Order order, Set<String> sources) {
            Listing<Hit> listing = new HitText(terminal).listing(format);
            for (int at = 0; at < sources.size(); at += AT_ONCE) {
                open.search(asked, new PageRequest(order, at, AT_ONCE), sources)
                        .hits()
                        .forEach(listing::print);
            }
            listing.end();
        }
    }

    @Command(name = "remove", description = "Forget a saved search.")
    static final class Remove extends OfOne {
        @Override
        int call(SavedSearches searches, SavedSearch search) {
            searches.remove(search);
            return ExitCode.DONE;
        }
    }
}
