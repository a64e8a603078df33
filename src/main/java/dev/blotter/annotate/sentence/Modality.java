package dev.blotter.annotate.sentence;

import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.SentenceTerms;
import dev.blotter.annotate.chunk.Verb;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.List;

/**
 * How sure a text is of an act: trigger words and their scope, after the ConText algorithm (Harkema, Dowling and
 * others: ConText, Journal of Biomedical Informatics 42, 2009). The triggers are terms.
 */
public final class Modality {
    public static final String FACT = "fact";
    private static final String DENIED = "denied";
    private static final String PLANNED = "planned";
    private static final String POSSIBLE = "possible";
    private static final String FICTION = "fiction";
    private static final String NEGATION = "negation";
    private static final String INFINITIVE_MARK = "infinitive-to";
    private static final List<String> PLANS = List.of("planned", "foreseen");
    private static final List<String> UNREAL = List.of("planned", "hypothetical", "foreseen");
    private static final List<String> CORRECTIONS = List.of("corrected", "in-fact");
    /** Tokens that a trigger reaches. */
    private static final int SCOPE = 6;

    private static final int DENIAL_SCOPE = 12;
    private static final int CORRECTION_SCOPE = 8;
    private static final int NO_VERDICT_BEFORE = 4;
    private static final int NO_VERDICT_BEHIND = 6;

    private final MeasuredSentence sentence;
    private final SentenceTerms terms;

    public Modality(MeasuredSentence sentence) {
        this.sentence = sentence;
        this.terms = sentence.terms();
    }

    /** How sure it is that a verb is true of a figure. */
    public String of(Term verb, Quantity figure) {
        boolean lone = figure.of().equals("person") || figure.of().equals("named");
        if (lone && !sentence.grammar().putsVerbLast() && terms.ends(INFINITIVE_MARK, verb.token() - 1)) {
            return PLANNED;
        }
        return isTakenBack(figure) ? DENIED : of(verb.token(), figure);
    }

    /** How sure it is that a verb is true of a figure, by a verb with which it shares its subject. */
    public String of(Verb shared, Quantity figure) {
        return of(shared.head(), figure);
    }

    private String of(int verb, Quantity figure) {
        if (isPlanned(verb)) {
            return PLANNED;
        }
        if (reaches("hypothetical", verb)) {
            return POSSIBLE;
        }
        if (isDenied(verb, figure)) {
            return DENIED;
        }
        return isFiction(verb) ? FICTION : FACT;
    }

    /** How sure it is that there were so many arrests or convictions: "ten more arrests are expected". */
    public String ofNumber(Quantity figure) {
        if (terms.begins(PLANNED, figure.last() + 1)) {
            return PLANNED;
        }
        if (UNREAL.stream().anyMatch(concept -> reaches(concept, figure.token()))) {
            return PLANNED;
        }
        boolean none = figure.of().equals("convictions")
                && terms.has("prior-record", figure.token() - NO_VERDICT_BEFORE, figure.last() + NO_VERDICT_BEHIND);
        return none || isTakenBack(figure) ? DENIED : FACT;
    }

    private boolean reaches(String concept, int token) {
        return terms.any(concept, trigger -> reaches(trigger, token));
    }

    /** A trigger reaches some tokens; where verbs stand last, one that governs them reaches to the end of the clause. */
    private boolean reaches(Term trigger, int token) {
        boolean governs = sentence.grammar().putsVerbLast() && UNREAL.contains(trigger.concept());
        boolean near = governs || token <= trigger.last() + SCOPE;
        return token > trigger.last()
                && near
                && isInClause(trigger, token)
                && !isMonth(trigger)
                && !isOfAnotherVerb(trigger, token);
    }

    /** "On May 3", which is no "may". */
    private boolean isMonth(Term trigger) {
        Tokens tokens = sentence.tokens();
        if (tokens.get(trigger.last()).isCapitalised()
                && tokens.get(trigger.last() + 1).isNumber()) {
            return true;
        }
        return sentence.periods().stream()
                .anyMatch(period -> period.token() <= trigger.token() && trigger.last() <= period.last());
    }

    /** "Whose power would be cut were arrested": a modal verb is not of a verb with an auxiliary of its own. */
    private boolean isOfAnotherVerb(Term trigger, int verb) {
        int first = verb;
        boolean auxiliary = false;
        while (first - 1 > trigger.last() && isInGroup(first - 1)) {
            first--;
            auxiliary |= sentence.grammar().isAuxiliary(sentence.word(first));
        }
        return auxiliary
                && first - 1 > trigger.last()
                && sentence.grammar().is(WordClass.MODAL, sentence.word(trigger.last()));
    }

    private boolean isInGroup(int token) {
        String word = sentence.word(token);
        return sentence.grammar().isAuxiliary(word) || sentence.grammar().isAdverb(word);
    }

    /** In one clause, or in the infinitive clause behind it: "versuchte, eine Frau zu betrügen". */
    private boolean isInClause(Term trigger, int token) {
        int clause = sentence.tokens().get(token).clause();
        boolean infinitive = sentence.grammar().putsVerbLast() && terms.ends(INFINITIVE_MARK, token - 1);
        return trigger.clause() == clause || (infinitive && trigger.clause() == clause - 1);
    }

    /** Whether a word of fiction stands before a verb, but for somebody's profession: "the actress Ada Obi was". */
    private boolean isFiction(int verb) {
        return terms.any(
                FICTION,
                term -> term.token() >= verb - DENIAL_SCOPE
                        && term.last() < verb
                        && !sentence.tokens().get(term.last() + 1).isCapitalised());
    }

    private boolean isPlanned(int verb) {
        return PLANS.stream()
                .anyMatch(concept -> terms.any(concept, plan -> reaches(plan, verb) && !isLater(plan, verb)));
    }

    /** "Planned to leave when he was arrested", "arrested for planned crimes": the plan is not of the act. */
    private boolean isLater(Term plan, int verb) {
        return terms.has("for-crime", plan.last() + 1, verb - 1)
                || (terms.ends("form-of-be", verb - 1) && terms.has("form-of-be", plan.last() + 1, verb - 1));
    }

    private boolean isDenied(int verb, Quantity figure) {
        return terms.any(
                NEGATION, negation -> isOf(negation, figure) || (reaches(negation, verb) && !isOfSome(negation, verb)));
    }

    /** "None of the 40". */
    private static boolean isOf(Term negation, Quantity figure) {
        return negation.last() >= figure.token() - 1
                && negation.token() <= figure.last()
                && negation.token() > figure.token() - 4;
    }

    /** "None of the 40 was arrested" but "not one of the 40 arrested". */
    private boolean isOfSome(Term negation, int verb) {
        return terms.any("part-of", of -> of.token() > negation.last() && of.last() < verb && isFigureBefore(of, verb));
    }

    private boolean isFigureBefore(Term of, int verb) {
        return sentence.anyFigure(figure -> figure.token() > of.last()
                && figure.token() <= of.last() + 2
                && figure.last() == verb - 1
                && !figure.of().equals("subject"));
    }

    /** "Denied that 12 were arrested", "an earlier version said that 40 were": but for the right number in its place. */
    private boolean isTakenBack(Quantity figure) {
        return terms.any(
                        "denial",
                        denial -> figure.token() > denial.last()
                                && figure.token() <= denial.last() + DENIAL_SCOPE
                                && denial.clause() == figure.clause())
                || (!terms.of("withdrawn").isEmpty() && !isCorrection(figure));
    }

    private boolean isCorrection(Quantity figure) {
        return CORRECTIONS.stream()
                .anyMatch(concept -> terms.any(
                        concept,
                        term -> term.last() < figure.token()
                                && term.last() >= figure.token() - CORRECTION_SCOPE
                                && term.sort().equals("cue")));
    }
}
