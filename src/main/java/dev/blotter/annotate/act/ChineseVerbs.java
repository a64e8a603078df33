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
    static final String OBJECT_MARKER = "object-marker";

    private static final String OF_WHOM = "of-whom";
    private static final String UNDERGO = "undergo";
    private static final String PEOPLE = "of.people";
    private static final List<String> CHEATING = List.of("defraud", "lose");
    private static final int FARTHEST = 20;
    private static final int FARTHEST_DESCRIBED = 45;
    private static final int FARTHEST_LONE = 8;
    private static final int OBJECT = 4;
    private static final int PREFIX = 3;
    private static final int FARTHEST_MARKED = 14;

    private final MeasuredSentence sentence;
    private final SentenceTerms terms;

    ChineseVerbs(MeasuredSentence sentence) {
        this.sentence = sentence;
        this.terms = sentence.terms();
    }

    List<Term> at(int token) {
        List<Term> found = new ArrayList<>(2);
        for (Term verb : terms.verbs()) {
            if (verb.token() == token) {
                found.add(verb);
            }
        }
        return found;
    }

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
        for (Term verb : terms.verbs()) {
            if (verb.token() >= from && verb.last() <= to) {
                return true;
            }
        }
        return false;
    }

    /** Whether people stand behind a verb in its clause. */
    boolean hasObject(Term verb) {
        for (Quantity figure : sentence.figures()) {
            if (figure.clause() == verb.clause() && figure.token() > verb.last() && FigureKinds.isParty(figure)) {
                return true;
            }
        }
        for (Term people : terms.of(PEOPLE)) {
            boolean behind = people.token() > verb.last() && people.token() <= verb.last() + OBJECT;
            if (behind && people.clause() == verb.clause()) {
                return true;
            }
        }
        return false;
    }

    /** 将23人一网打尽, 把80万元转走: whether 将 or 把 puts a figure before the verb of which it is the object. */
    boolean isMarked(Quantity figure) {
        for (Term marker : terms.of(OBJECT_MARKER)) {
            boolean before = marker.last() < figure.token() && figure.token() <= marker.last() + FARTHEST_MARKED;
            if (before && marker.clause() == figure.clause() && !hasBetween(marker.last() + 1, figure.token() - 1)) {
                return true;
            }
        }
        return false;
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
        for (Term of : terms.of(OF_WHOM)) {
            boolean before = of.token() < figure.token() && of.last() >= figure.token() - 1;
            if (before && of.clause() == figure.clause()) {
                return true;
            }
        }
        return false;
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
        for (Quantity other : sentence.figures()) {
            boolean between = other.token() >= from && other.last() <= to;
            if (between && !other.equals(figure) && other.of().equals(figure.of())) {
                return true;
            }
        }
        return false;
    }

    private boolean isCheated(int from, int to) {
        for (Term verb : terms.verbs()) {
            boolean between = verb.token() >= from && verb.last() <= to;
            if (between && verb.sort().equals("verb") && CHEATING.contains(verb.concept())) {
                return true;
            }
        }
        return false;
    }

    /** 被抓获, 落网: whom it is done to stands before it. */
    private boolean isUndergone(Term verb) {
        for (Term undergo : terms.of(UNDERGO)) {
            boolean before = undergo.last() <= verb.last() && undergo.token() >= verb.token() - PREFIX;
            if (before && undergo.clause() == verb.clause()) {
                return true;
            }
        }
        return false;
    }

    /** 到案人员共35名: a verb before which nobody stands says whose number follows. */
    private boolean isAttribute(Term verb) {
        return terms.begins(UNDERGO, verb.token()) && !hasPeopleBefore(verb) && !hasFigureBefore(verb);
    }

    private boolean hasPeopleBefore(Term verb) {
        for (Term term : terms.all()) {
            boolean before = term.clause() == verb.clause() && term.last() < verb.token();
            if (before && term.concept().startsWith(PEOPLE)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasFigureBefore(Term verb) {
        for (Quantity figure : sentence.figures()) {
            if (figure.clause() == verb.clause() && figure.last() < verb.token()) {
                return true;
            }
        }
        return false;
    }
}
