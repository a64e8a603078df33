package dev.blotter.annotate.sentence;

import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.Grammar;
import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.SentenceTerms;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.Optional;

/**
 * A number that the sentence says of its subject: "the number of reports was 91,000", "gli arrestati sono 45",
 * "die Zahl der Opfer liegt bei 85".
 */
public final class NumberPredicates {
    static final String DEEDS = "total-of-deeds";
    static final String PEOPLE = "total-of-people";
    private static final int NOUN_BEHIND = 4;
    private static final int EQUATION_BEFORE = 4;

    private final MeasuredSentence sentence;
    private final SentenceTerms terms;
    private final Grammar grammar;
    private final SentenceActs acts;

    private NumberPredicates(MeasuredSentence sentence, SentenceActs acts) {
        this.sentence = sentence;
        this.terms = sentence.terms();
        this.grammar = sentence.grammar();
        this.acts = acts;
    }

    public static void read(MeasuredSentence sentence, SentenceActs acts) {
        NumberPredicates predicates = new NumberPredicates(sentence, acts);
        predicates.terms.of("number-of").forEach(predicates::numbered);
        if (!sentence.grammar().marksVerbs()) {
            sentence.figures().forEach(predicates::predicate);
        }
    }

    /** "The number of reports was 91,000", "the largest number of complaints (12,415)". */
    private void numbered(Term numberOf) {
        sentence.figures().stream()
                .filter(figure -> figure.token() > numberOf.last())
                .findFirst()
                .filter(figure -> FigureKinds.isBare(figure) && (isEquated(figure) || isBracketed(figure)))
                .ifPresent(figure -> noun(numberOf.last() + 1, numberOf.last() + NOUN_BEHIND, figure)
                        .ifPresent(noun -> add(figure, noun, numberOf)));
    }

    /** "Gli arrestati sono 45", "die Opfer sind mehr als 200", "sono 12 gli imputati". */
    private void predicate(Quantity figure) {
        if (!isEquated(figure)) {
            return;
        }
        if (FigureKinds.isBare(figure) && endsPhrase(figure)) {
            noun(clauseBegin(figure), figure.token(), figure)
                    .filter(noun -> !sentence.hasFigure(noun.last() + 1, figure.token() - 1))
                    .ifPresent(noun -> add(figure, noun, noun));
        }
        terms.ofGroups(PEOPLE)
                .filter(noun -> noun.token() > figure.token() && noun.last() == figure.last() && isNamed(noun))
                .forEach(noun -> add(figure, noun, noun));
    }

    private int clauseBegin(Quantity figure) {
        int at = figure.token();
        while (at > sentence.sentence().token() && sentence.tokens().get(at - 1).clause() == figure.clause()) {
            at--;
        }
        return at;
    }

    /** Whether what is counted can't stand behind a number, nor another number: "80 und 85 Jahre alt". */
    private boolean endsPhrase(Quantity figure) {
        int at = figure.last() + 1;
        if (at > sentence.sentence().last()) {
            return true;
        }
        boolean small = sentence.tokens().get(at).isPunctuation() || grammar.isSmall(sentence.word(at));
        return small && !sentence.hasFigure(at, at + 1);
    }

    /** The first noun for deeds, or for those to whom something was done. */
    private Optional<Term> noun(int from, int to, Quantity figure) {
        return terms.all().stream()
                .filter(noun -> noun.token() >= from && noun.token() <= to && noun.last() < figure.token())
                .filter(noun -> isCounted(noun) || (Deeds.isDeed(noun) && isNamed(noun)))
                .findFirst();
    }

    private static boolean isCounted(Term noun) {
        return noun.group().equals(DEEDS) || noun.group().equals(PEOPLE);
    }

    /** "Los condenados", "personnes interpellées": whether a participle stands for people. */
    private boolean isNamed(Term participle) {
        int at = participle.token() - 1;
        String before = at < sentence.sentence().token() ? "" : sentence.word(at);
        boolean article = grammar.is(WordClass.DETERMINER, before) || grammar.is(WordClass.OF, before);
        return grammar.isParticiple(sentence.word(participle.last())) && (article || terms.ends("of.people", at));
    }

    private void add(Quantity figure, Term noun, Term mark) {
        if (noun.concept().equals("of.arrests")) {
            acts.addTotal(figure, noun, "arrests", mark);
        } else if (Deeds.isDeed(noun)) {
            acts.addTotal(figure, noun, noun.concept(), mark);
        } else {
            acts.add(figure, noun, "number", "noun", mark);
        }
    }

    /** "Was 12", "was estimated at 12", "lag 2022 bei 12"; not "cars of a value of 12". */
    private boolean isEquated(Quantity figure) {
        int at = figure.token() - 1;
        int first = Math.max(sentence.sentence().token(), figure.token() - EQUATION_BEFORE);
        while (at > first && isPassedOver(sentence.word(at))) {
            at--;
        }
        String word = at < first ? "" : sentence.word(at);
        boolean noun = at > first && isPassedOver(sentence.word(at - 1));
        return grammar.is(WordClass.BE, word) || (!noun && grammar.is(WordClass.EQUATION, word));
    }

    private boolean isPassedOver(String word) {
        return Character.isDigit(word.charAt(0))
                || grammar.is(WordClass.PREPOSITION, word)
                || grammar.is(WordClass.NUMBER_NOUN, word)
                || grammar.is(WordClass.DETERMINER, word);
    }

    private boolean isBracketed(Quantity figure) {
        String before = sentence.word(figure.token() - 1);
        String behind = figure.last() < sentence.sentence().last() ? sentence.word(figure.last() + 1) : "";
        return (before.equals("(") && behind.equals(")")) || (before.equals(",") && behind.equals(","));
    }
}
