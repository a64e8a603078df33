package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.SentenceTerms;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.annotate.sentence.Deeds;
import dev.blotter.annotate.sentence.SentenceActs;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a Chinese sentence behind a figure, for the verb that is done to it, or that it does. */
final class ChineseSubject {
    private static final int FARTHEST = 32;
    private static final int FARTHEST_BARE = 4;
    private static final int FARTHEST_AGENT = 20;
    private static final int FARTHEST_HEAD = 40;
    private static final int LONE_PARTICIPLE = 6;
    private static final int BARE_PARTICIPLE = 3;
    private static final int CLAUSES = 3;
    private static final String AUXILIARY = "auxiliary";
    private static final String UNDERGO = "undergo";
    private static final String PATIENT = "patient";
    private static final List<String> SUFFERING = List.of("passive", UNDERGO);
    private static final List<String> SUBJECTS =
            List.of("of.people", "of.officers", "of.victims", "authority", ChineseVerbs.OBJECT_MARKER);
    private static final Set<String> OF_ONE_CLAUSE = Set.of("none", "customers", "officers");
    private static final Set<String> OF_A_NAME = Set.of("charged", "convicted", "arrests", "repatriated");

    private final MeasuredSentence sentence;
    private final SentenceTerms terms;
    private final SentenceActs acts;
    private final ChineseVerbs verbs;
    private final Quantity figure;
    private final List<Term> next;
    private final boolean taken;
    private final boolean isOthers;

    ChineseSubject(MeasuredSentence sentence, SentenceActs acts, ChineseVerbs verbs, Quantity figure) {
        this.sentence = sentence;
        this.terms = sentence.terms();
        this.acts = acts;
        this.verbs = verbs;
        this.figure = figure;
        this.next = verbs.next(figure.last());
        Term governing = verbs.governing(figure);
        this.taken = governing != null;
        this.isOthers = governing != null && governing.concept().equals("other-deed");
    }

    /** Whether a deed behind the figure is done to it. */
    boolean findsVerb() {
        if (next.isEmpty() || isOthers || FigureKinds.isMoney(figure)) {
            return false;
        }
        return marked() || verb(next.getFirst());
    }

    /** 将23人一网打尽. */
    private boolean marked() {
        Term deed = verbs.isMarked(figure) ? firstDeed() : null;
        if (deed != null) {
            acts.add(figure, deed, PATIENT, "active");
        }
        return deed != null;
    }

    private @Nullable Term firstDeed() {
        for (Term verb : terms.verbs()) {
            if (verb.token() > figure.last() && verb.clause() == lastClause() && Deeds.isOf(verb)) {
                return verb;
            }
        }
        return null;
    }

    private int lastClause() {
        return sentence.tokens().get(figure.last()).clause();
    }

    private int gap(Term verb) {
        return verb.token() - figure.last() - 1;
    }

    private boolean verb(Term verb) {
        boolean later = verb.clause() > lastClause();
        if (later && (OF_ONE_CLAUSE.contains(figure.of()) || hasSubject(verb))) {
            return false;
        }
        if (taken && isOfItsOwn(verb, later)) {
            return false;
        }
        if (isSuffered(verb)) {
            next.forEach(one -> acts.add(figure, one, PATIENT, "passive"));
            return Deeds.isOf(verb);
        }
        return !taken && (participle(verb, later) || named(verb) || agent(verb, later));
    }

    /** 骗得近50万被抓: of a figure that is an object, only a passive is said too. */
    private boolean isOfItsOwn(Term verb, boolean later) {
        return FigureKinds.isBare(figure) || (later && !terms.has(AUXILIARY, figure.last() + 1, verb.last()));
    }

    private boolean isSuffered(Term verb) {
        boolean described = isDescribed(verb);
        boolean suffers = terms.hasAny(SUFFERING, figure.last() + 1, verb.last())
                || (terms.has(AUXILIARY, figure.last() + 1, verb.last()) && !verbs.hasObject(verb));
        return suffers && isJoined(verb, described) && (!described || isHeadNoun(verb));
    }

    private boolean isDescribed(Term verb) {
        return terms.has("of-whom", figure.last() + 1, verb.token() - 1);
    }

    private boolean isJoined(Term verb, boolean described) {
        return gap(verb) <= (FigureKinds.isBare(figure) ? FARTHEST_BARE : FARTHEST)
                && verb.clause() - lastClause() <= CLAUSES
                && (described || !verbs.hasLike(figure, figure.last() + 1, verb.token() - 1));
    }

    /** 12名被告人判处: directly behind the figure, without a mark of the passive. */
    private boolean participle(Term verb, boolean later) {
        int most = FigureKinds.isLone(figure) ? LONE_PARTICIPLE : FigureKinds.isBare(figure) ? BARE_PARTICIPLE : 1;
        boolean directly = !later && gap(verb) <= most && !verbs.hasObject(verb) && Deeds.isOf(verb);
        if (directly) {
            next.forEach(one -> acts.add(figure, one, PATIENT, "participle"));
        }
        return directly;
    }

    /** 张某因诈骗罪…获刑. */
    private boolean named(Term verb) {
        boolean lone = figure.of().equals("names") && figure.value() == 1 && OF_A_NAME.contains(verb.concept());
        boolean topic = lone && isJoined(verb, isDescribed(verb)) && !verbs.hasObject(verb);
        if (topic) {
            next.forEach(one -> acts.add(figure, one, PATIENT, "topic"));
        }
        return topic;
    }

    private boolean agent(Term verb, boolean later) {
        if (!later && gap(verb) <= FARTHEST_AGENT) {
            next.forEach(one -> acts.add(figure, one, "agent", "active"));
        }
        return false;
    }

    /** Whether somebody else stands before a verb in its clause. */
    private boolean hasSubject(Term verb) {
        if (verb.token() > 0 && sentence.grammar().is(WordClass.PRONOUN, sentence.word(verb.token() - 1))) {
            return true;
        }
        for (String concept : SUBJECTS) {
            for (Term other : terms.of(concept)) {
                if (isSubject(other, verb)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isSubject(Term other, Term verb) {
        return other.clause() == verb.clause()
                && other.token() > figure.last()
                && other.last() < verb.token()
                && !terms.has(UNDERGO, figure.last() + 1, other.token() - 1);
    }

    /** 两名…的男子: a number, what is said of its people, and their noun. */
    private boolean isHeadNoun(Term verb) {
        for (Term people : terms.of("of.people")) {
            boolean near = people.token() > figure.last() + 2 && people.token() <= figure.last() + FARTHEST_HEAD;
            if (near && people.last() < verb.token()) {
                return true;
            }
        }
        return false;
    }
}
