package dev.blotter.annotate.naming;

import dev.blotter.annotate.chunk.Grammar;
import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.MeasuredSentences;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.annotate.naming.MoodTable.Row;
import dev.blotter.annotate.naming.MoodTable.Where;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads how a sentence speaks of a kind of fraud, by trigger words with a scope and a direction, after the ConText
 * algorithm (Harkema et al. 2009).
 */
final class SentenceMood {
    private static final Set<String> DOUBTS = Set.of("negation", "hypothetical");
    private static final int DOUBTED = 6;
    private static final int BEFORE = 8;
    private static final int BEHIND = 4;
    private static final int HAN_BEHIND = 16;

    private final Tokens tokens;
    private final Grammar grammar;
    private final MoodTable table;
    private final List<Row> rows;

    private final List<Term> terms;
    /** The terms of the sentences before and behind it, and with those around them its own. */
    private final List<Term> beside;

    private final List<Term> around;
    private final String general;
    private final Set<String> nameEnds;
    /** What the sentence says was done, or that somebody says was done. */
    private final List<Term> asserted;

    /**
     * The moods of a sentence.
     *
     * @param sentences those before and behind it
     * @param general the kind of fraud that all others are cases of
     */
    SentenceMood(MeasuredSentence sentence, MeasuredSentences sentences, MoodTable table, String general) {
        int number = sentence.sentence().number();
        this.tokens = sentence.tokens();
        this.grammar = sentence.grammar();
        this.table = table;
        this.terms = sentence.terms().all();
        this.beside = terms(sentences.of(number - 1, number + 1)).toList();
        this.around = Stream.of(terms(sentences.of(number - 2, number + 2)), beside.stream(), terms.stream())
                .flatMap(Function.identity())
                .toList();
        this.rows = table.rows(around);
        this.general = general;
        this.nameEnds = table.words(Where.NAME_END);
        this.asserted = asserted(table.words(Where.ASSERTED));
    }

    private static Stream<Term> terms(Stream<MeasuredSentence> sentences) {
        return sentences.flatMap(one -> one.terms().all().stream());
    }

    /** The words of what was done that are neither denied nor only possible. */
    private List<Term> asserted(Set<String> concepts) {
        return terms.stream()
                .filter(term -> is(term, concepts) && !isFraud(term) && !isDoubted(term, terms))
                .toList();
    }

    /** The mood of a kind, and the word that gives it; the kind itself where none does. */
    record Mood(String name, Term trigger) {}

    Mood of(Term kind) {
        for (Row row : rows) {
            Optional<Term> trigger = row.isOf(isStrong(kind)) ? trigger(kind, row) : Optional.empty();
            if (trigger.isPresent()) {
                return new Mood(row.mood(), trigger.get());
            }
        }
        return new Mood(MoodTable.MOODS.getLast(), kind);
    }

    private Optional<Term> trigger(Term kind, Row row) {
        Set<String> words = row.words();
        return switch (row.where()) {
            case AROUND -> twice(kind, words);
            case EARLIER -> earlier(kind, words);
            case POSING -> posing(kind, words);
            case NAME_END -> nameEnd(kind, words);
            case PREFIX -> nearest(kind, term -> is(term, words) && term.last() == kind.token() - 1);
            case SENTENCE -> nearest(kind, term -> is(term, words) && !isWithin(term, kind));
            case ASSERTED -> nearest(kind, outside(kind, words, asserted));
            case SCOPE -> before(kind, words);
            case BESIDE -> nearest(kind, beside(words));
        };
    }

    private static boolean is(Term term, Set<String> words) {
        return words.contains(term.concept());
    }

    private static boolean isStrong(Term kind) {
        return kind.sort().equals("strong");
    }

    /** A word of which another of its concept stands near: what a text is about, in more than a figure of speech. */
    private Optional<Term> twice(Term kind, Set<String> words) {
        List<Term> found = around.stream().filter(term -> is(term, words)).toList();
        return nearest(
                kind,
                found.stream()
                        .filter(one -> found.stream()
                                .anyMatch(other -> other.concept().equals(one.concept())
                                        && !other.phrase().equals(one.phrase())))
                        .toList());
    }

    private Optional<Term> earlier(Term kind, Set<String> words) {
        return nearest(
                kind,
                Stream.concat(terms.stream(), beside.stream())
                        .filter(term -> is(term, words) && term.token() < kind.token())
                        .toList());
    }

    /** A word for posing, behind which the kind is the first thing that is played: "posing as a bank". */
    private Optional<Term> posing(Term played, Set<String> words) {
        return nearest(
                played,
                term -> played.sort().equals("noun")
                        && is(term, words)
                        && term.clause() == played.clause()
                        && term.last() < played.token()
                        && played.token() <= term.last() + DOUBTED
                        && terms.stream()
                                .noneMatch(other -> other.sort().equals("noun")
                                        && other.token() > term.last()
                                        && other.token() < played.token()));
    }

    /** Some words that are none of the name itself, which says nothing of what was done: "stolen cards". */
    private static List<Term> outside(Term kind, Set<String> concepts, List<Term> words) {
        return words.stream()
                .filter(term -> is(term, concepts) && !isWithin(term, kind))
                .toList();
    }

    private static boolean isWithin(Term term, Term kind) {
        return term.token() >= kind.token() && term.last() <= kind.last();
    }

    /** What was done by the sentence before or behind: "Police held five men. It was a romance scam like many." */
    private List<Term> beside(Set<String> words) {
        return beside.stream()
                .filter(term -> is(term, words) && !isDoubted(term, beside))
                .toList();
    }

    /** A word for fraud itself, which tells nothing of what was done: 诈骗, "arnaque". */
    private boolean isFraud(Term deed) {
        return terms.stream()
                .anyMatch(term ->
                        term.concept().equals(general) && term.token() <= deed.last() && term.last() >= deed.token());
    }

    private static boolean isDoubted(Term deed, List<Term> among) {
        return among.stream()
                .anyMatch(doubt -> DOUBTS.contains(doubt.concept())
                        && doubt.clause() == deed.clause()
                        && doubt.last() < deed.token()
                        && deed.token() <= doubt.last() + DOUBTED);
    }

    /** A word in whose scope a kind stands: before it in its clause, with nothing done or alleged between. */
    private Optional<Term> before(Term kind, Set<String> words) {
        Set<String> deeds = table.words(Where.ASSERTED);
        return nearest(
                kind,
                term -> is(term, words)
                        && term.clause() == kind.clause()
                        && term.token() < kind.token()
                        && kind.token() <= term.last() + BEFORE
                        && terms.stream()
                                .noneMatch(deed ->
                                        is(deed, deeds) && deed.token() > term.last() && deed.last() < kind.token()));
    }

    /** A noun that ends the noun phrase which a kind stands in: "bribery laws", "the Romance Scam Unit". */
    private Optional<Term> nameEnd(Term kind, Set<String> words) {
        return nearest(
                kind,
                term -> is(term, words)
                        && term.last() >= kind.last()
                        && (term.last() > kind.last() || term.token() <= kind.token())
                        && term.token() <= phraseEnd(kind));
    }

    private int phraseEnd(Term kind) {
        int most = tokens.get(kind.last()).isHan() ? HAN_BEHIND : BEHIND;
        int at = kind.last();
        while (at < kind.last() + most
                && tokens.isInSentence(at + 1, kind.last())
                && goesOn(tokens.get(at + 1), kind)) {
            at++;
        }
        return at;
    }

    private boolean goesOn(Token next, Term kind) {
        return next.clause() == kind.clause()
                && (next.isWord() || next.isHan() || next.is("&") || next.is("、"))
                && (!grammar.isSmall(next.lower()) || grammar.is(WordClass.AND, next.lower()))
                && (begins(next, term -> is(term, nameEnds))
                        || !begins(next, term -> term.sort().equals("verb")));
    }

    private boolean begins(Token first, Predicate<Term> wanted) {
        return terms.stream().anyMatch(term -> term.token() == first.number() && wanted.test(term));
    }

    private Optional<Term> nearest(Term kind, Predicate<Term> wanted) {
        return nearest(kind, terms.stream().filter(wanted).toList());
    }

    private static Optional<Term> nearest(Term kind, List<Term> among) {
        return among.stream().min(Comparator.comparingInt(term -> distance(term, kind)));
    }

    private static int distance(Term term, Term kind) {
        return Math.max(0, Math.max(term.token() - kind.last(), kind.token() - term.last()));
    }
}
