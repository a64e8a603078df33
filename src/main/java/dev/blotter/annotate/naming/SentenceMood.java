package dev.blotter.annotate.naming;

import dev.blotter.annotate.chunk.Grammar;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Naming;
import dev.blotter.text.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads how a sentence speaks of a kind of fraud, by trigger words with a scope and a direction, after the ConText
 * algorithm (Harkema et al. 2009).
 */
final class SentenceMood {
    /** What police, courts and victims do; it outweighs a law or a fight that the kind is the object of. */
    private static final Set<String> DEEDS =
            Set.of("arrests", "charged", "convicted", "repatriated", "wanted", "defraud", "fall-for", "dismantle");

    private static final Set<String> ACCUSATIONS = Set.of("accusation", "lose", "complain", "question");
    /** What calls a thing or somebody a fraud. */
    private static final Set<String> DECEITS = Set.of("swindle", "scamming", "fake");

    /** What ends a noun phrase on a kind. */
    private static final Set<String> ENDS = Set.of("body-noun", "remedy", "feared");

    private static final Set<String> OPPONENTS = Set.of("opposing", "remedy");
    private static final Set<String> DOUBTS = Set.of("negation", "hypothetical");
    private static final int DOUBTED = 6;
    private static final int BEFORE = 8;
    private static final int BEHIND = 4;
    private static final int HAN_BEHIND = 16;

    private final Tokens tokens;
    private final Grammar grammar;
    private final List<Term> terms;
    private final List<Term> beside;
    private final String general;
    /** What was done or said to be done, as the sentence has it. */
    private final List<Term> deeds;

    private final List<Term> accusations;

    /**
     * The moods of a sentence.
     *
     * @param terms its terms
     * @param beside the terms of the sentences before and behind it
     * @param general the kind of fraud that all others are cases of
     */
    SentenceMood(Tokens tokens, Grammar grammar, List<Term> terms, List<Term> beside, String general) {
        this.tokens = tokens;
        this.grammar = grammar;
        this.terms = terms;
        this.beside = beside;
        this.general = general;
        this.deeds = asserted(DEEDS);
        this.accusations = asserted(ACCUSATIONS);
    }

    /** The words of what was done that are neither denied nor only possible. */
    private List<Term> asserted(Set<String> concepts) {
        return terms.stream()
                .filter(term -> concepts.contains(term.concept()) && !isFraud(term) && !isDoubted(term, terms))
                .toList();
    }

    /** A mood and the word that gives it. */
    private record Mood(String name, Term trigger) {}

    Naming of(Term kind, int report) {
        Mood mood = mood(kind);
        return new Naming(
                kind.concept(),
                kind.strength(),
                mood.name(),
                kind,
                mood.trigger(),
                mood.trigger().concept(),
                kind.sentence(),
                report);
    }

    /** The first of these that the sentence has decides. */
    private Mood mood(Term kind) {
        return anotherCase(kind)
                .map(SentenceMood::mentioned)
                .or(() -> pose(kind).map(SentenceMood::done))
                .or(() -> name(kind).map(SentenceMood::fought))
                .or(() -> said(kind, deeds).map(SentenceMood::done))
                .or(() -> against(kind).map(SentenceMood::fought))
                .or(() -> feared(kind).map(SentenceMood::supposed))
                .or(() -> generally(kind).map(SentenceMood::mentioned))
                .or(() -> (isStrong(kind) ? said(kind, accusations) : called(kind)).map(SentenceMood::done))
                .or(() -> before(kind, Set.of("hypothetical")).map(SentenceMood::supposed))
                .or(() -> deedBeside(kind).map(SentenceMood::done))
                .orElseGet(() -> mentioned(kind));
    }

    private static Mood mentioned(Term trigger) {
        return new Mood("mentioned", trigger);
    }

    private static Mood done(Term trigger) {
        return new Mood("done", trigger);
    }

    private static Mood fought(Term trigger) {
        return new Mood("fought", trigger);
    }

    private static Mood supposed(Term trigger) {
        return new Mood("supposed", trigger);
    }

    private static boolean isStrong(Term kind) {
        return kind.strength().equals("strong");
    }

    /** Words that begin another case than that of the document, here or in the sentence before. */
    private Optional<Term> anotherCase(Term kind) {
        return Stream.concat(terms.stream(), beside.stream())
                .filter(term -> term.concept().equals("another-case") && term.token() < kind.token())
                .max(Comparator.comparingInt(Term::token));
    }

    /** Words of what happens every year, or of what somebody writes about. */
    private Optional<Term> generally(Term kind) {
        return nearest(kind, term -> term.concept().equals("in-general") && !isWithin(term, kind));
    }

    /** The name of an office or a law that the kind is part of, or advice. */
    private Optional<Term> name(Term kind) {
        return behind(kind, "body-noun").or(() -> prefix(kind)).or(this::advice);
    }

    private Optional<Term> against(Term kind) {
        return behind(kind, "remedy").or(() -> before(kind, OPPONENTS));
    }

    private Optional<Term> feared(Term kind) {
        return behind(kind, "feared").or(() -> before(kind, Set.of("feared")));
    }

    /** A word for posing, behind which somebody or something stands as the first that is played: "posing as a bank". */
    private Optional<Term> pose(Term played) {
        return nearest(
                played,
                term -> played.strength().equals("noun")
                        && term.concept().equals("pose")
                        && term.clause() == played.clause()
                        && term.last() < played.token()
                        && played.token() <= term.last() + DOUBTED
                        && terms.stream()
                                .noneMatch(other -> other.strength().equals("noun")
                                        && other.token() > term.last()
                                        && other.token() < played.token()));
    }

    /** "Anti-", 反. */
    private Optional<Term> prefix(Term kind) {
        return nearest(kind, term -> term.concept().equals("anti") && term.last() == kind.token() - 1);
    }

    private Optional<Term> advice() {
        return terms.stream().filter(term -> term.concept().equals("advice")).findFirst();
    }

    /** The nearest of some words that is none of the name itself, which says nothing of what was done: "stolen cards". */
    private static Optional<Term> said(Term kind, List<Term> words) {
        return nearest(
                kind, words.stream().filter(term -> !isWithin(term, kind)).toList());
    }

    private static boolean isWithin(Term term, Term kind) {
        return term.token() >= kind.token() && term.last() <= kind.last();
    }

    /** A word for fraud in the sentence of a thing or somebody: "Some charities are a scam." */
    private Optional<Term> called(Term kind) {
        return nearest(kind, term -> DECEITS.contains(term.concept()));
    }

    /** What was done by the sentence before or behind: "Police held five men. It was a romance scam like many." */
    private Optional<Term> deedBeside(Term kind) {
        return isStrong(kind) ? nearest(kind, deedsBeside()) : Optional.empty();
    }

    private List<Term> deedsBeside() {
        return beside.stream()
                .filter(term -> DEEDS.contains(term.concept()) && !isDoubted(term, beside))
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

    /** A word in whose scope a kind stands: before it in its clause, with no deed or accusation between. */
    private Optional<Term> before(Term kind, Set<String> concepts) {
        return nearest(
                kind,
                term -> concepts.contains(term.concept())
                        && term.clause() == kind.clause()
                        && term.token() < kind.token()
                        && kind.token() <= term.last() + BEFORE
                        && terms.stream()
                                .noneMatch(deed ->
                                        isDeed(deed) && deed.token() > term.last() && deed.last() < kind.token()));
    }

    private static boolean isDeed(Term term) {
        return DEEDS.contains(term.concept()) || ACCUSATIONS.contains(term.concept());
    }

    /** A noun that ends the noun phrase which a kind stands in: "bribery laws", "the Romance Scam Unit". */
    private Optional<Term> behind(Term kind, String concept) {
        return nearest(
                kind,
                term -> term.concept().equals(concept)
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
                && (begins(next, term -> ENDS.contains(term.concept()))
                        || !begins(next, term -> term.strength().equals("verb")));
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
