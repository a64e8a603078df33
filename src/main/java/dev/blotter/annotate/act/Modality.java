package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.SentenceTerms;
import dev.blotter.text.Annotation;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.List;

/**
 * How sure a text is of an act: trigger words and their scope, after the ConText algorithm (Harkema, Dowling and
 * others: ConText, Journal of Biomedical Informatics 42, 2009).
 */
final class Modality {
    private static final String FACT = "fact";
    private static final String DENIED = "denied";
    private static final String PLANNED = "planned";
    private static final String NEGATION = "negation";
    private static final List<String> PLANS = List.of("planned", "foreseen");
    private static final List<String> UNREAL = List.of("planned", "hypothetical", "foreseen");
    /** Tokens that a trigger reaches. */
    private static final int SCOPE = 6;

    private static final int NO_VERDICT_BEFORE = 4;
    private static final int NO_VERDICT_BEHIND = 6;

    private final MeasuredSentence sentence;
    private final SentenceTerms terms;

    Modality(MeasuredSentence sentence) {
        this.sentence = sentence;
        this.terms = sentence.terms();
    }

    /** How sure it is that a verb is true of a figure. */
    String of(Term verb, Quantity figure) {
        boolean lone = figure.of().equals("person") || figure.of().equals("named");
        if ((lone && terms.ends("infinitive-to", verb.token() - 1)) || isPlanned(verb)) {
            return PLANNED;
        }
        if (reaches("hypothetical", verb)) {
            return "possible";
        }
        return isDenied(verb, figure) ? DENIED : FACT;
    }

    /** How sure it is that there were so many arrests or convictions. */
    String ofNumber(Quantity figure) {
        for (String concept : UNREAL) {
            if (reaches(concept, figure)) {
                return PLANNED;
            }
        }
        boolean none = figure.of().equals("convictions")
                && terms.has("no-new-verdict", figure.token() - NO_VERDICT_BEFORE, figure.last() + NO_VERDICT_BEHIND);
        return none ? DENIED : FACT;
    }

    private boolean reaches(String concept, Annotation scope) {
        for (Term trigger : terms.of(concept)) {
            if (reaches(trigger, scope)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reaches(Term trigger, Annotation scope) {
        return trigger.clause() == scope.clause()
                && scope.token() > trigger.last()
                && scope.token() <= trigger.last() + SCOPE;
    }

    private boolean isPlanned(Term verb) {
        for (String concept : PLANS) {
            for (Term plan : terms.of(concept)) {
                if (reaches(plan, verb) && !isLater(plan, verb)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Planned to leave when he was arrested", "arrested for planned crimes": the plan is not of the act. */
    private boolean isLater(Term plan, Term verb) {
        return terms.has("for-crime", plan.last() + 1, verb.token() - 1)
                || (terms.ends("form-of-be", verb.token() - 1)
                        && terms.has("form-of-be", plan.last() + 1, verb.token() - 1));
    }

    private boolean isDenied(Term verb, Quantity figure) {
        for (Term negation : terms.of(NEGATION)) {
            if (isOf(negation, figure) || (reaches(negation, verb) && !isOfSome(negation, verb))) {
                return true;
            }
        }
        return false;
    }

    /** "None of the 40". */
    private static boolean isOf(Term negation, Quantity figure) {
        return negation.last() >= figure.token() - 1
                && negation.token() <= figure.last()
                && negation.token() > figure.token() - 4;
    }

    /** "None of the 40 was arrested" but "not one of the 40 arrested". */
    private boolean isOfSome(Term negation, Term verb) {
        for (Term of : terms.of("part-of")) {
            boolean between = of.token() > negation.last() && of.last() < verb.token();
            if (between && isFigureBefore(of, verb)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFigureBefore(Term of, Term verb) {
        for (Quantity figure : sentence.figures()) {
            boolean directly =
                    figure.token() > of.last() && figure.token() <= of.last() + 2 && figure.last() == verb.token() - 1;
            if (directly && !figure.of().equals("subject")) {
                return true;
            }
        }
        return false;
    }
}
