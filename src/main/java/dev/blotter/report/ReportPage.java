package dev.blotter.report;

import dev.blotter.claim.Claim;
import dev.blotter.claim.Measure;
import dev.blotter.claim.OmittedClaim;
import dev.blotter.claim.Total;
import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.CountPrecision;
import dev.blotter.finding.wording.FigureText;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the templates write: documents, the newest first, and charts of one measure. */
record ReportPage(
        Report.Heading heading,
        QuestionText question,
        Provenance made,
        Measure measure,
        Totals totals,
        Rows rows,
        List<Row> documents,
        Quality quality,
        CodeLookup vocabulary) {
    private static final int MOST_LARGEST = 10;
    private static final int MOST_OF_OTHERS = 3;

    /** A claim as the document gives it that holds, and as the others do; {@code leftOut} says why it is in no sum. */
    record ClaimRow(Figure figure, List<Figure> others, String leftOut) {
        /** Whether its documents give several values. */
        boolean isDisputed() {
            String own = figure.written();
            return others.stream().anyMatch(other -> !other.written().equals(own));
        }
    }

    String title() {
        return question.parts().isEmpty()
                ? heading.text()
                : heading.text() + ": "
                        + question.parts().stream()
                                .map(QuestionText.Part::asked)
                                .collect(Collectors.joining("; "));
    }

    /** How a text names this page: author, title, date, and what it was made of. */
    String citation() {
        String author = heading.author() == null ? "" : heading.author() + ": ";
        String date = made.asOf() == null ? "" : ", corpus as of " + made.asOf();
        String rules = made.ruleSets().isEmpty() ? "" : ", rules " + String.join(", ", made.ruleSets());
        return author + title() + ". Blotter " + made.version() + date + rules + ".";
    }

    /** How many figures of the kind that charts show were right where a reader looked; empty when nobody did. */
    Optional<CountPrecision.Measured> precision() {
        return vocabulary.precision().of(measure.kind());
    }

    Sum sum() {
        return Sum.of(total());
    }

    Total total() {
        return totals.of(measure);
    }

    List<Claim> claims() {
        return totals.claims(measure);
    }

    /** The largest claims that are in the sum or give way to another. */
    List<ClaimRow> largest() {
        return largest(measure, MOST_LARGEST, false);
    }

    /** The largest that are unlikely, or statistics of many cases. */
    List<ClaimRow> apart() {
        return largest(measure, MOST_LARGEST, true);
    }

    List<ClaimRow> largest(Measure other) {
        return largest(other, MOST_OF_OTHERS, false);
    }

    private List<ClaimRow> largest(Measure of, int most, boolean apart) {
        IdentityHashMap<Claim, OmittedClaim> leftOut = new IdentityHashMap<>();
        totals.of(of).leftOut().forEach(left -> leftOut.put(left.claim(), left));
        return totals.claims(of).stream()
                .filter(claim -> isApart(leftOut.get(claim)) == apart)
                .limit(most)
                .map(claim -> rows.told(claim, reason(leftOut.get(claim))))
                .toList();
    }

    private static boolean isApart(@Nullable OmittedClaim left) {
        return left != null && left.why().isApart();
    }

    private static String reason(@Nullable OmittedClaim left) {
        if (left == null) {
            return "";
        }
        Claim instead = left.instead();
        return left.why().words() + (instead == null ? "" : " " + FigureText.of(instead.count()));
    }

    /** How many claims are left out of the sum, by the reason. */
    Map<String, Long> leftOut() {
        return total().leftOut().stream()
                .collect(Collectors.groupingBy(
                        left -> left.why().words() + (left.instead() == null ? "" : " another"),
                        TreeMap::new,
                        Collectors.counting()));
    }

    String names(List<String> countries) {
        return countries.isEmpty()
                ? "no place"
                : countries.stream().map(vocabulary.regions()::name).collect(Collectors.joining(", "));
    }

    /** The days of the documents, the newest first. */
    List<LocalDate> days() {
        return documents.stream()
                .flatMap(row -> Stream.ofNullable(row.origin().published()))
                .toList();
    }
}
