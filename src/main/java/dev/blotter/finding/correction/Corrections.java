package dev.blotter.finding.correction;

import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.Csv;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.SafeCell;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Quoter;
import dev.blotter.finding.Tag;
import dev.blotter.text.Document;
import dev.blotter.text.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What persons have put right in single documents: {@code overrides.csv} of a rule folder. The rows of a document hold
 * in their order, and of several about one tag the last.
 */
public final class Corrections {
    /** The name of the file in the rule folder. */
    public static final String FILE = "overrides.csv";

    /** The columns of the file; {@code quote} may be missing. */
    private static final List<String> COLUMNS = List.of("source", "tag", "action", "reason", "who", "date", "quote");

    private final CodeLookup names;
    private final SortedMap<String, List<Correction>> bySource = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Corrections(CodeLookup names) {
        this.names = names;
    }

    /** Reads the corrections of a rule folder, or throws all that is wrong with them; there are none without the file. */
    public static Corrections load(Path ruleFolder, CodeLookup names) {
        Corrections corrections = new Corrections(names);
        Csv.ofFolder(ruleFolder, FILE, "source", "tag", "action", "reason", "who", "date")
                .forEach(corrections::read);
        if (!corrections.problems.isEmpty()) {
            throw new ProblemsException(once(corrections.problems));
        }
        return corrections;
    }

    /** Of equal messages the first, which says how many rows have the fault too. */
    private static List<Problem> once(List<Problem> problems) {
        Map<String, List<Problem>> byMessage = problems.stream()
                .collect(Collectors.groupingBy(Problem::message, LinkedHashMap::new, Collectors.toList()));
        return byMessage.values().stream()
                .map(same -> {
                    Problem first = same.getFirst();
                    String more = same.size() == 1 ? "" : " (and so in " + (same.size() - 1) + " more rows)";
                    return Problem.error(first.file(), first.line(), first.column(), first.message() + more);
                })
                .toList();
    }

    /** Adds a row to the corrections of a rule folder, if they are a table; its line is not looked at. */
    public static void append(Path ruleFolder, Correction row) throws IOException {
        Csv.append(
                ruleFolder,
                ruleFolder.resolve(FILE),
                COLUMNS,
                Map.of(
                        "source", SafeCell.write(row.source()),
                        "tag", SafeCell.write(row.tag().toString()),
                        "action", row.action().word(),
                        "reason", SafeCell.write(row.reason()),
                        "who", SafeCell.write(row.who()),
                        "date", row.date(),
                        "quote", SafeCell.write(row.quote())));
    }

    /**
     * Takes the row of a correction out of the table of a rule folder.
     *
     * @throws IOException when it can't be written
     */
    public static void remove(Path ruleFolder, Correction row) throws IOException {
        Csv.remove(ruleFolder, ruleFolder.resolve(FILE), row.line());
    }

    private void read(Csv.Row row) {
        int before = problems.size();
        for (String column : List.of("source", "tag", "action", "reason")) {
            if (row.cell(column).isEmpty()) {
                problems.add(row.problem("the cell '" + column + "' is empty; fill it or take the row out"));
            }
        }
        if (problems.size() == before) {
            try {
                put(row, correction(row));
            } catch (IllegalArgumentException e) {
                problems.add(row.problem(String.valueOf(e.getMessage())));
            }
        }
    }

    private Correction correction(Csv.Row row) {
        Correction.Action action = Correction.Action.of(row.cell("action"));
        Tag tag = Tag.parseCorrected(SafeCell.read(row.cell("tag")), names);
        if (action == Correction.Action.ADD) {
            requireWhole(tag);
        }
        return new Correction(
                row.line(),
                SafeCell.read(row.cell("source")),
                tag,
                action,
                SafeCell.read(row.cell("reason")),
                SafeCell.read(row.cell("who")),
                row.cell("date"),
                SafeCell.read(row.cell("quote")));
    }

    /** Throws a sentence for the user, when a tag can't be added, since it lacks a part or its day is none. */
    public static void requireWhole(Tag tag) {
        switch (tag.family()) {
            case LABEL ->
                Problem.require(
                        !tag.name().isEmpty() && !tag.value().isEmpty(),
                        "'" + tag + "' has no name or no value; write it like label priority=high");
            case COUNT, HEADLINE -> CorrectedCounts.requireFigure(tag);
            case PLACE, PERIOD -> CorrectedCounts.requireFigure(tag.count());
            case PUBLISHED -> requireDay(tag);
            case TITLE ->
                Problem.require(
                        !tag.value().isEmpty(), "the title is empty; write it behind the word title, or remove it");
            case FRAUD_TYPE, REGION -> {}
        }
    }

    private static void requireDay(Tag tag) {
        try {
            LocalDate day = LocalDate.parse(tag.value());
            Problem.require(
                    day.getYear() >= 1
                            && !day.isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1)),
                    "'" + tag + "' is no day on which a document can be out; write one up to today");
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + tag + "' names no day of publication; write it like published 2024-11-27", e);
        }
    }

    private void put(Csv.Row row, Correction correction) {
        List<Correction> rows = bySource.computeIfAbsent(correction.source(), source -> new ArrayList<>());
        Correction last = rows.stream()
                .filter(other -> correction.tag().replaces(other.tag()))
                .reduce((first, second) -> second)
                .orElse(null);
        if (last != null && last.action() == correction.action() && last.tag().equals(correction.tag())) {
            problems.add(row.problem("the same correction of '" + correction.source() + "' stands in line "
                    + last.line() + "; take one of them out"));
        }
        rows.add(correction);
    }

    /** What they say of a document, one tag of it apart. */
    public Corrections without(String source, Tag tag) {
        Corrections others = new Corrections(names);
        others.bySource.put(
                source,
                of(source).stream().filter(row -> !row.tag().equals(tag)).toList());
        return others;
    }

    public List<Correction> all() {
        return bySource.values().stream().flatMap(List::stream).toList();
    }

    /** Those of a document that hold, in the order in which they are made. */
    public List<Correction> of(String source) {
        List<Correction> rows = bySource.getOrDefault(source, List.of());
        return rows.stream()
                .filter(row -> rows.stream()
                        .noneMatch(later ->
                                later.line() > row.line() && later.tag().replaces(row.tag())))
                .toList();
    }

    /** What they do, by source: of a document whose text here has changed the entry may have changed. */
    public SortedMap<String, String> effects() {
        SortedMap<String, String> effects = new TreeMap<>();
        bySource.keySet()
                .forEach(source -> effects.put(
                        source, of(source).stream().map(Correction::effect).collect(Collectors.joining("\n"))));
        return Collections.unmodifiableSortedMap(effects);
    }

    /** A document, as it was read, with the title and the day that persons have put right, as rules are to see it. */
    public Document corrected(Document read) {
        Document document = read;
        for (Correction row : of(read.source())) {
            document = row.changes(read) ? row.correct(document) : document;
        }
        return document;
    }

    /**
     * The entry of a document with its corrections.
     *
     * @param entry as the rules made it of the {@linkplain #corrected corrected document}
     * @param document as it was read
     * @param sentences none when it has no text
     */
    public Entry apply(Entry entry, Document document, List<Sentence> sentences) {
        Entry plain = entry.with(entry.warnings().stream()
                .filter(warning -> !Correction.isMarked(warning))
                .toList());
        List<Correction> here = of(entry.source());
        if (here.isEmpty()) {
            return plain;
        }
        CorrectedEntry corrected =
                new CorrectedEntry(plain, names, document, new Quoter(corrected(document), sentences));
        here.forEach(corrected::apply);
        return corrected.entry();
    }

    /**
     * The corrections that an entry shows: {@code +romance-scam}, {@code -KH}, {@code +published}, {@code +headline
     * arrests=25}.
     */
    public static List<String> shownIn(Entry entry) {
        return Stream.concat(
                        entry.tags().stream()
                                .filter(tag -> tag.rules().stream().anyMatch(Correction::isMarked))
                                .map(tag -> "+" + Tag.of(tag)),
                        entry.warnings().stream().flatMap(warning -> Correction.shown(warning).stream()))
                .toList();
    }
}
