package dev.blotter.workbench;

import dev.blotter.TaggedDocument;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.codes.RuleLanguages;
import dev.blotter.finding.Conclusion;
import dev.blotter.finding.Count;
import dev.blotter.finding.During;
import dev.blotter.finding.EntryAssembler;
import dev.blotter.finding.Excluded;
import dev.blotter.finding.FraudType;
import dev.blotter.finding.Headline;
import dev.blotter.finding.Label;
import dev.blotter.finding.Region;
import dev.blotter.finding.Verdict;
import dev.blotter.finding.Verdict.Finding;
import dev.blotter.finding.Where;
import dev.blotter.text.Annotation;
import dev.blotter.text.Annotations;
import dev.blotter.text.Document;
import dev.blotter.text.Period;
import dev.blotter.text.Place;
import dev.blotter.text.Quantity;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way of tagging that a test can foresee: a number is a count of arrests when the text says
 * "arrested", and is excluded when it says "warrants". Thailand is a place, 2021 a period, romance a
 * fraud type, and "!" a label.
 */
public record Toy(FraudTypes types, Regions regions) {
    private static final Pattern WORD = Pattern.compile(
            "(?<verb>arrested)|(?<number>\\d+)|(?<place>Thailand)|(?<type>romance)|(?<label>!)|(?<not>warrants)");

    public TaggedDocument tagged(Document document) {
        Sentence sentence =
                new Sentence(1, 1, "prose", 0, 99, 0, document.text().length());
        Annotations annotations = new Annotations(List.of(sentence), List.of(), List.of(), List.of());
        Verdict verdict = judge(document);
        return new TaggedDocument(
                new EntryAssembler(types, regions, RuleLanguages.UNKNOWN, "0").assemble(document, annotations, verdict),
                verdict);
    }

    private static Verdict judge(Document document) {
        List<Finding> findings = new ArrayList<>();
        List<Quantity> numbers = new ArrayList<>();
        List<Term> verbs = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        boolean warrants = document.text().contains("warrants");
        for (Matcher word = WORD.matcher(document.text()); word.find(); ) {
            int begin = word.start();
            int end = word.end();
            if (word.group("verb") != null) {
                verbs.add(term(begin, end));
            } else if (word.group("number") != null) {
                numbers.add(new Quantity(
                        Double.parseDouble(word.group()), null, "exact", "people", null, 1, 1, begin, end, begin, end));
            } else if (word.group("place") != null) {
                places.add(new Place("TH", "country", "plain", 1, "TH", 1, 1, begin, end, begin, end));
                add(findings, "places", new Region(places.getLast()));
            } else if (word.group("type") != null) {
                add(findings, "types", new FraudType("romance-scam", term(begin, end)));
            } else if (word.group("label") != null) {
                add(findings, "labels", new Label("priority", "high", term(begin, end)));
            }
        }
        for (Quantity number : numbers) {
            if (warrants) {
                add(findings, "warrants", new Excluded(number, "warrants"));
            } else if (!verbs.isEmpty()) {
                count(findings, new Count("arrests", number, verbs.getFirst()), places);
            }
        }
        return new Verdict("0", findings);
    }

    private static void count(List<Finding> findings, Count count, List<Place> places) {
        add(findings, "verb then people", count);
        add(findings, "headline", new Headline(count));
        places.forEach(place -> add(findings, "where", new Where(count, place)));
        if (count.quantity().value() == 2021) {
            Annotation at = count.quantity();
            add(
                    findings,
                    "during",
                    new During(
                            count,
                            new Period(
                                    LocalDate.of(2021, 1, 1),
                                    LocalDate.of(2021, 12, 31),
                                    "year",
                                    1,
                                    1,
                                    at.token(),
                                    at.last(),
                                    at.begin(),
                                    at.end())));
        }
    }

    private static void add(List<Finding> findings, String rule, Conclusion conclusion) {
        findings.add(new Finding(conclusion, List.of(rule)));
    }

    private static Term term(int begin, int end) {
        return new Term("arrest", "", "verb", "arrest", 1, 1, begin, end, begin, end);
    }
}
