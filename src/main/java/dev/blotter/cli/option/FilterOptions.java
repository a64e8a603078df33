package dev.blotter.cli.option;

import dev.blotter.cli.output.FileFaults;
import dev.blotter.cli.output.UserException;
import dev.blotter.codes.CodeLookup;
import dev.blotter.identity.Watchlist;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.CountCondition;
import dev.blotter.index.query.Filter;
import dev.blotter.index.query.NamedSources;
import dev.blotter.text.DayRange;
import dev.blotter.text.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which entries a command is about. */
public final class FilterOptions {
    private static final Pattern ALTERNATIVES = Pattern.compile("\\S\\s+(OR|\\|\\|)\\s+\\S");
    private static final Pattern COUNT = Pattern.compile("([a-z][a-z0-9-]*):([^:]*?)(?::([A-Za-z]{3}))?");

    private static final List<String> ROLES =
            List.of("arrested", "charged", "convicted", "repatriated", "wanted", "victim", "authority");

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "Words to look for; none for all documents.")
    private List<String> words = List.of();

    @Mixin
    private final PipelineOptions rules;

    public FilterOptions(IndexOption index) {
        rules = new PipelineOptions(index);
    }

    @Option(
            names = "--fraud",
            paramLabel = "TYPE",
            description = "Of a kind of fraud, or of one of its children: a code, a name, or what texts call it;"
                    + " blotter kinds lists them. May be repeated: any of them.")
    private List<String> fraud = List.of();

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "About a region, or about what lies in it: a code (MM, US-CA, 035) or a name."
                    + " May be repeated: any of them.")
    private List<String> regions = List.of();

    @Option(
            names = "--arrests",
            paramLabel = "RANGE",
            description = "With so many people arrested: 100.. or 10..50 or ..9 or 7.")
    private @Nullable String arrests;

    @Option(
            names = "--count",
            paramLabel = "KIND:RANGE",
            description = "With a count of a kind: rescued:10.., loss:1m..:USD. May be repeated: all of them.")
    private List<String> counts = List.of();

    @Option(names = "--since", paramLabel = "DATE", description = "Published on or after a day, month or year.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "DATE", description = "Published on or before a day, month or year.")
    private @Nullable String until;

    @Option(
            names = "--during",
            paramLabel = "DATES",
            description = "With a count whose period touches these days: 2024, 2021-01..2021-09.")
    private @Nullable String during;

    @Option(names = "--lang", paramLabel = "TAG", description = "In a language: en, zh, es.")
    private List<String> languages = List.of();

    @Option(names = "--status", paramLabel = "STATUS", description = "With a status: ok, truncated, unreadable, …")
    private List<String> statuses = List.of();

    @Option(names = "--label", paramLabel = "NAME[=VALUE]", description = "With a label of your rules.")
    private List<String> labels = List.of();

    @Option(
            names = "--person",
            paramLabel = "NAME",
            description = "Where a person or body of this name has a role: was arrested, charged, convicted, …")
    private String person = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "With somebody by name who was arrested, charged, convicted or repatriated, is wanted,"
                    + " is a victim, or is the authority that acted; with --person, that name.")
    private @Nullable String role;

    @Option(
            names = "--indexed-since",
            paramLabel = "DATE|7d|last-run",
            description = "First seen on or after a day or time, in the last 7d or 12h, or in the latest run of index.")
    private @Nullable String indexedSince;

    @Option(names = "--copies", description = "Take entries that are copies of others, too.")
    private boolean copies;

    @Option(
            names = "--names",
            paramLabel = "FILE",
            description = "With a name of a list: a table with the columns name, aliases and id, or JSON lines.")
    private @Nullable Path list;

    /** The list of names that is asked for; null when none is. */
    public @Nullable Watchlist watchlist() {
        try {
            return list == null ? null : Watchlist.read(list);
        } catch (IOException e) {
            throw new UserException("--names " + list + ": " + FileFaults.sentence(e));
        }
    }

    public CodeLookup names() {
        return CodeLookup.of(rules.folder());
    }

    public Filter filter(BlotterIndex index) {
        CodeLookup names = names();
        Filter asked = new Filter(
                words(),
                names,
                codes(fraud, names::fraudType),
                codes(regions, names::region),
                conditions(names),
                published(),
                during(),
                languages,
                statuses.stream().map(word -> status("--status", word)).toList(),
                labels,
                indexedSince == null ? null : time(indexedSince, index),
                copies,
                null);
        Watchlist watched = watchlist();
        return watched == null ? asked : naming(asked, watched, index);
    }

    /** The query, and what asks for a person; a role without a name asks for anybody. */
    private String words() {
        String asked = query(words);
        return role == null && person.isEmpty()
                ? asked
                : query(List.of(asked, "person:\"" + role(role) + person.replaceAll("[\"\\\\]", " ") + "\""));
    }

    private static String role(@Nullable String role) {
        return role == null
                ? ""
                : UserException.unlessRefused("--role ", () -> CodeLookup.oneOf(role, "role", ROLES)) + "=";
    }

    private Filter naming(Filter asked, Watchlist watched, BlotterIndex index) {
        Set<String> sources = new TreeSet<>();
        index.naming(asked, watched, named -> sources.add(named.stored().entry().source()));
        return asked.naming(new NamedSources(String.valueOf(list), sources));
    }

    /** Each argument holds together: {@code 'Laos OR Myanmar' scam} asks for a scam in one of the two. */
    private static String query(List<String> arguments) {
        return arguments.size() == 1
                ? arguments.getFirst()
                : arguments.stream()
                        .map(argument -> ALTERNATIVES.matcher(argument).find() ? "(" + argument + ")" : argument)
                        .collect(Collectors.joining(" "));
    }

    private static List<String> codes(List<String> words, UnaryOperator<String> code) {
        return UserException.unlessRefused("", () -> words.stream().map(code).toList());
    }

    private List<CountCondition> conditions(CodeLookup names) {
        List<CountCondition> conditions = new ArrayList<>();
        if (arrests != null) {
            Range.Sizes sizes = Range.sizes("--arrests", arrests);
            conditions.add(new CountCondition("arrests", sizes.min(), sizes.max(), null));
        }
        counts.forEach(count -> conditions.add(condition(count, names)));
        return conditions;
    }

    private static CountCondition condition(String count, CodeLookup names) {
        Matcher parts = COUNT.matcher(count);
        if (!parts.matches()) {
            throw new UserException(
                    "--count " + count + " is no kind with a range; write rescued:10.. or loss:1m..:USD");
        }
        Range.Sizes sizes = Range.sizes("--count", parts.group(2));
        String currency = parts.group(3) == null ? null : parts.group(3).toUpperCase(Locale.ROOT);
        return UserException.unlessRefused(
                "--count " + count + ": ",
                () -> new CountCondition(names.countKind(parts.group(1)), sizes.min(), sizes.max(), currency));
    }

    private DayRange published() {
        return inOrder(
                since == null ? null : Range.days("--since", since).from(),
                until == null ? null : Range.days("--until", until).to(),
                "--since " + since + " --until " + until + " goes backward; swap the two");
    }

    private DayRange during() {
        if (during == null) {
            return DayRange.ANY;
        }
        String[] ends = Range.ends(during);
        return inOrder(
                ends[0].isEmpty() ? null : Range.days("--during", ends[0]).from(),
                ends[1].isEmpty() ? null : Range.days("--during", ends[1]).to(),
                "--during " + during + " goes backward; write " + ends[1] + ".." + ends[0]);
    }

    private static DayRange inOrder(@Nullable LocalDate from, @Nullable LocalDate to, String otherwise) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new UserException(otherwise);
        }
        return new DayRange(from, to);
    }

    public static Status status(String option, String word) {
        try {
            return Status.ofJson(word);
        } catch (IllegalArgumentException e) {
            throw new UserException(option + " " + word + " is no status; use one of "
                    + Stream.of(Status.values()).map(Status::json).collect(Collectors.joining(", ")));
        }
    }

    private static @Nullable Instant time(String word, BlotterIndex index) {
        if (word.equals("last-run")) {
            return index.lastRun();
        }
        Duration ago = Ago.of(word);
        if (ago != null) {
            return Instant.now(Clock.systemUTC()).minus(ago);
        }
        try {
            return word.contains("T")
                    ? Instant.parse(word)
                    : LocalDate.ofEpochDay(Range.days("--indexed-since", word).first())
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeException e) {
            throw new UserException("--indexed-since " + word
                    + " is no time; write 2026-01-31T08:00:00Z, 2026-01-31, 7d, 'last week' or last-run");
        }
    }
}
