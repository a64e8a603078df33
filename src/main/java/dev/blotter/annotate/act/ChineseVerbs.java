package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.SentenceTerms;
import dev.blotter.annotate.sentence.Deeds;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verbs of a Chinese sentence and what stands around them. */
final class ChineseVerbs {
    private static final String OF_WHOM = "of-whom";
    private static final String UNDERGO = "undergo";
    private static final List<String> CHEATING = List.of("defraud", "lose");
    private static final int FARTHEST = 20;
    private static final int FARTHEST_DESCRIBED = 45;
    private static final int FARTHEST_LONE = 8;
    private static final int PREFIX = 3;

    private final MeasuredSentence sentence;
    private final SentenceTerms terms;

    ChineseVerbs(MeasuredSentence sentence) {
        this.sentence = sentence;
        this.terms = sentence.terms();
    }

    /** All that the verb at a token means. */
    List<Term> at(int token) {
        List<Term> found = new ArrayList<>(2);
        for (Term verb : terms.verbs()) {
            if (verb.token() == token) {
                found.add(verb);
            }
        }
        return found;
    }

    /** All that the first verb behind a token means. */
    List<Term> next(int behind) {
        int first = Integer.MAX_VALUE;
        for (Term verb : terms.verbs()) {
            if (verb.token() > behind) {
                first = Math.min(first, verb.token());
            }
        }
        return at(first);
    }

    /** Whether a verb lies between two tokens, both included. */
    boolean hasBetween(int from, int to) {
        return terms.verbs().stream().anyMatch(verb -> verb.token() >= from && verb.last() <= to);
    }

    /** Whether people stand behind a verb in its clause. */
    boolean hasObject(Term verb) {
        return sentence.figures().stream()
                .anyMatch(figure -> figure.clause() == verb.clause()
                        && figure.token() > verb.last()
                        && FigureKinds.isParty(figure));
    }

    /** The verb of which a figure is the object: the nearest before it, through what is said of its people with 的. */
    @Nullable
    Term governing(Quantity figure) {
        boolean described = isDescribed(figure);
        Term best = null;
        for (Term verb : terms.verbs()) {
            boolean before = verb.clause() == figure.clause() && verb.last() < figure.token();
            if (before && (!isUndergone(verb) || isAttribute(verb)) && isBetter(verb, best, described)) {
                best = verb;
            }
        }
        return best == null || isFar(best, figure, described) ? null : best;
    }

    /** Through a description, a deed is looked for past other verbs. */
    private static boolean isBetter(Term verb, @Nullable Term best, boolean described) {
        return best == null || !described || Deeds.isOf(verb);
    }

    /** 的 directly before a figure. */
    private boolean isDescribed(Quantity figure) {
        return terms.of(OF_WHOM).stream()
                .anyMatch(of -> of.token() < figure.token()
                        && of.last() >= figure.token() - 1
                        && of.clause() == figure.clause());
    }

    private boolean isFar(Term verb, Quantity figure, boolean described) {
        int most = FARTHEST;
        if (FigureKinds.isBare(figure)) {
            most = 1;
        } else if (FigureKinds.isLone(figure)) {
            most = FARTHEST_LONE;
        } else if (described) {
            most = FARTHEST_DESCRIBED;
        }
        return figure.token() - verb.last() - 1 > most
                || hasLike(figure, verb.last() + 1, figure.token() - 1)
                || (described && isCheated(verb.last() + 1, figure.token() - 1));
    }

    /** Whether another figure of the same things lies between two tokens. */
    boolean hasLike(Quantity figure, int from, int to) {
        return sentence.figures().stream()
                .anyMatch(other -> other.token() >= from
                        && other.last() <= to
                        && !other.equals(figure)
                        && other.of().equals(figure.of()));
    }

    private boolean isCheated(int from, int to) {
        return terms.verbs().stream()
                .anyMatch(verb -> verb.token() >= from
                        && verb.last() <= to
                        && verb.sort().equals("verb")
                        && CHEATING.contains(verb.concept()));
    }

    /** 被抓获, 落网: whom it is done to stands before it. */
    private boolean isUndergone(Term verb) {
        return terms.of(UNDERGO).stream()
                .anyMatch(undergo -> undergo.last() <= verb.last()
                        && undergo.token() >= verb.token() - PREFIX
                        && undergo.clause() == verb.clause());
    }

    /** 到案人员共35名: a verb before which nobody stands says whose number follows. */
    private boolean isAttribute(Term verb) {
        return terms.begins(UNDERGO, verb.token());
    }
}
