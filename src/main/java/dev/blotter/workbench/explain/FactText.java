package dev.blotter.workbench.explain;

import dev.blotter.codes.CountTable;
import dev.blotter.finding.About;
import dev.blotter.finding.Among;
import dev.blotter.finding.Conclusion;
import dev.blotter.finding.Count;
import dev.blotter.finding.During;
import dev.blotter.finding.Excluded;
import dev.blotter.finding.FraudType;
import dev.blotter.finding.Headline;
import dev.blotter.finding.Label;
import dev.blotter.finding.PossibleHeadline;
import dev.blotter.finding.PossiblePeriod;
import dev.blotter.finding.PossiblePlace;
import dev.blotter.finding.Region;
import dev.blotter.finding.Role;
import dev.blotter.finding.Same;
import dev.blotter.finding.Statistic;
import dev.blotter.finding.Where;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.rules.explain.JustifiedConclusion.Ground;
import dev.blotter.rules.explain.MatchedFact;
import dev.blotter.text.Act;
import dev.blotter.text.Annotation;
import dev.blotter.text.Annotations;
import dev.blotter.text.Cell;
import dev.blotter.text.CountDefinition;
import dev.blotter.text.Document;
import dev.blotter.text.Likeness;
import dev.blotter.text.Mentions;
import dev.blotter.text.Name;
import dev.blotter.text.Naming;
import dev.blotter.text.PartOf;
import dev.blotter.text.Period;
import dev.blotter.text.PeriodOf;
import dev.blotter.text.Place;
import dev.blotter.text.PlaceOf;
import dev.blotter.text.Plain;
import dev.blotter.text.Quantity;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Says facts and conclusions of a document in words, and quotes what they stand for. */
final class FactText {
    private final Document document;
    private final Map<Integer, Sentence> sentences = new HashMap<>();

    FactText(Document document, Annotations annotations) {
        this.document = document;
        annotations.sentences().forEach(sentence -> sentences.put(sentence.number(), sentence));
    }

    RuleGrounds because(Ground ground) {
        return new RuleGrounds(ground.rule(), seen(ground.held()));
    }

    /** What conditions matched, each with the names that the rule gives it and its parts. */
    List<FactDescription> seen(List<MatchedFact> held) {
        return held.stream().map(this::seen).toList();
    }

    private FactDescription seen(MatchedFact held) {
        List<String> names = new ArrayList<>();
        held.names().forEach((name, value) -> {
            if (value.equals(held.fact())) {
                names.add(name);
            } else {
                names.add(name + " = " + value(value));
            }
        });
        return new FactDescription(names, words(held.fact()), quotes(held.fact()));
    }

    /** A value of a field: the words of an annotation, a conclusion as tags are written, else the value itself. */
    String value(Object value) {
        return switch (value) {
            case Annotation annotation -> "“" + quote(annotation).text() + "”";
            case Conclusion conclusion -> conclusion(conclusion);
            default -> value.toString();
        };
    }

    /** What a fact or conclusion is, without the words of the document. */
    String words(Object fact) {
        return switch (fact) {
            case Sentence sentence -> "sentence (" + sentence.form() + ")";
            case Term term -> term.sort() + " " + term.concept();
            case Quantity quantity -> figure(quantity) + " of " + quantity.of() + qualifier(quantity);
            case Name name -> "name " + name.text();
            case Place place -> "place " + place.code() + " (" + place.form() + ", " + place.context() + ")";
            case Period period -> "period " + period.from() + " to " + period.to();
            case Mentions all -> mentions(all);
            case Likeness likeness ->
                "words like " + likeness.code() + ": " + likeness.document() + "% of the document, "
                        + (likeness.family() > likeness.document()
                                ? likeness.family() + "% with the kinds below it, "
                                : "")
                        + likeness.passage() + "% of a passage, more of a report than " + likeness.percentile()
                        + " of 100 without fraud"
                        + (likeness.telling().isEmpty() ? "" : ", most by " + likeness.telling());
            case Act act -> ActDescription.of(document, act).text();
            case CountDefinition row -> row.kind() + " by " + CountTable.FILE;
            case PeriodOf of -> words(of.period()) + " (" + of.role() + ") of " + words(of.quantity());
            case PlaceOf of -> words(of.place()) + " (" + of.role() + ") of " + words(of.quantity());
            case Naming naming -> naming(naming);
            case Cell cell -> cell(cell);
            case PartOf subset -> figure(subset.part()) + " of the " + figure(subset.whole());
            case Conclusion conclusion -> conclusion(conclusion);
            default -> String.valueOf(fact);
        };
    }

    /** {@code strong romance-scam — done — by arrests}. */
    private static String naming(Naming naming) {
        String by = naming.trigger().equals(naming.term()) ? "" : " — by " + naming.triggerConcept();
        return naming.sort() + " " + naming.code() + " — " + naming.mood() + by;
    }

    /** {@code 12 in a cell of arrests, in the row of totals}. */
    private static String cell(Cell cell) {
        return figure(cell.quantity()) + " in a cell"
                + (cell.concept().isEmpty() ? "" : " of " + cell.concept())
                + (cell.row().isEmpty() ? "" : ", in the row of totals");
    }

    /** The number as tags write it: {@code 12}, {@code 1000000 USD}. */
    static String figure(Quantity quantity) {
        String number = Plain.number(quantity.value());
        return quantity.currency() == null ? number : number + " " + quantity.currency();
    }

    private static String qualifier(Quantity quantity) {
        return quantity.qualifier().equals("exact") ? "" : " (" + quantity.qualifier() + ")";
    }

    private static String mentions(Mentions all) {
        return all.sort() + " " + all.concept() + ": " + Numeral.of(all.times(), "mention") + " in "
                + Numeral.of(all.sentences(), "sentence") + ", first in " + sentence(all.firstSentence());
    }

    /** "the title" or "sentence 3". */
    static String sentence(int number) {
        return number == 0 ? "the title" : "sentence " + number;
    }

    /** A conclusion in the words in which tags are written. */
    String conclusion(Conclusion conclusion) {
        return switch (conclusion) {
            case FraudType(String code, List<Annotation> evidence) -> code;
            case Count count -> count(count);
            case Region(Place place) -> place.code();
            case Label(String name, String value, List<Annotation> evidence) -> "label " + name + "=" + value;
            case Role role -> role.tag().toString();
            case Excluded(Annotation annotation, String reason) -> words(annotation) + " excluded as " + reason;
            case During(Count count, Period period) -> count(count) + " from " + period.from() + " to " + period.to();
            case PossiblePeriod(Count count, Period period, int rank, int wholeRank) ->
                count(count) + " perhaps from " + period.from() + " to " + period.to() + ", rank " + rank;
            case PossiblePlace(Count count, Place place, int rank) ->
                count(count) + " perhaps in " + place.code() + ", rank " + rank;
            case Where(Count count, Place place) -> count(count) + " in " + place.code();
            case About(Count count, String code) -> count(count) + " about " + code;
            case Among(Count part, Count whole) -> count(part) + " part of " + count(whole);
            case Same(Count count, Count again) -> count(count) + " said again as " + count(again);
            case PossibleHeadline(Count count, int rank) ->
                count(count) + " perhaps as the headline figure, rank " + rank;
            case Statistic(Count count) -> count(count) + " as a statistic of many cases";
            case Headline(Count count) -> count(count) + " as the headline figure";
        };
    }

    private static String count(Count count) {
        return count.kind() + "=" + figure(count.quantity());
    }

    List<QuotedWords> quotes(Object fact) {
        return switch (fact) {
            case Annotation annotation -> List.of(quote(annotation));
            case Sentence sentence -> List.of(quote(sentence.number(), sentence.begin(), sentence.end()));
            case Act act -> both(act.trigger(), act.quantity());
            case PeriodOf of -> both(of.period(), of.quantity());
            case PlaceOf of -> both(of.place(), of.quantity());
            case Naming naming -> both(naming.term(), naming.trigger());
            case Cell cell -> both(cell.term(), cell.quantity());
            case PartOf subset -> both(subset.part(), subset.whole());
            case FraudType type -> type.evidence().stream().map(this::quote).toList();
            case Label label -> label.evidence().stream().map(this::quote).toList();
            case Role role -> role.evidence().stream().map(this::quote).toList();
            case Region region -> List.of(quote(region.place()));
            case Excluded excluded -> List.of(quote(excluded.annotation()));
            case Count count -> List.of(quote(count.quantity()));
            case During during -> both(during.count().quantity(), during.period());
            case PossiblePeriod possible -> both(possible.count().quantity(), possible.period());
            case PossiblePlace possible -> both(possible.count().quantity(), possible.place());
            case Where where -> both(where.count().quantity(), where.place());
            case Among part -> both(part.part().quantity(), part.whole().quantity());
            case Same same -> both(same.count().quantity(), same.again().quantity());
            case Conclusion of ->
                Stream.ofNullable(of.count())
                        .map(count -> quote(count.quantity()))
                        .toList();
            default -> List.of();
        };
    }

    private List<QuotedWords> both(Annotation first, Annotation second) {
        return List.of(quote(first), quote(second));
    }

    QuotedWords quote(Annotation annotation) {
        return quote(annotation.sentence(), annotation.begin(), annotation.end());
    }

    private QuotedWords quote(int number, int begin, int end) {
        Sentence sentence = Objects.requireNonNull(sentences.get(number));
        String in = document.textOf(number);
        return new QuotedWords(
                in.substring(begin, end),
                number == 0 ? "title" : "text",
                begin,
                end,
                number,
                in.substring(sentence.begin(), sentence.end()));
    }
}
