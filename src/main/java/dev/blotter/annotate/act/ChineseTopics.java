package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.SentenceTerms;
import dev.blotter.annotate.sentence.Deeds;
import dev.blotter.annotate.sentence.SentenceActs;
import dev.blotter.text.Act;
import dev.blotter.text.Annotation;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 11名男子冒充房东发帖，骗走定金，9日全部落网: whom a sentence begins with, and what is done to them clauses later. */
final class ChineseTopics {
    private static final int START = 14;
    private static final int FARTHEST = 90;
    private static final int VERB_BEFORE = 4;
    private static final int VERB_BEHIND = 10;
    private static final String UNDERGO = "undergo";
    private static final Set<String> DEEDS = Set.of("arrests", "charged", "convicted");
    private static final Set<String> SUFFERING = Set.of("defraud", "lose", "pay", "complain", "join");
    private static final Set<String> OTHERS = Set.of("people", "person", "names", "customers", "victims");
    private static final List<String> SUBJECTS = List.of("of.people", "of.officers", "of.victims", "authority");

    private final MeasuredSentence sentence;
    private final SentenceTerms terms;
    private final SentenceActs acts;

    ChineseTopics(MeasuredSentence sentence, SentenceActs acts) {
        this.sentence = sentence;
        this.terms = sentence.terms();
        this.acts = acts;
    }

    void read(Quantity figure) {
        if (!isTopic(figure) || isUndergone(figure.clause()) || isWrong(figure)) {
            return;
        }
        for (Term undergo : terms.of(UNDERGO)) {
            boolean later = undergo.clause() > figure.clause() && undergo.last() <= figure.last() + FARTHEST;
            Term verb = later ? verb(undergo) : null;
            if (verb != null && !isOfAnother(figure, undergo, verb)) {
                acts.add(figure, verb, "patient", "topic");
                return;
            }
        }
    }

    private boolean isTopic(Quantity figure) {
        boolean persons = figure.of().equals("people") || FigureKinds.isLone(figure);
        return persons && figure.token() <= sentence.sentence().token() + START && !isGoverned(figure);
    }

    private boolean isGoverned(Quantity figure) {
        for (Act act : acts.of(figure)) {
            if (!act.role().equals("none")) {
                return true;
            }
        }
        return false;
    }

    private boolean isUndergone(int clause) {
        for (Term undergo : terms.of(UNDERGO)) {
            if (undergo.clause() == clause) {
                return true;
            }
        }
        return false;
    }

    /** Whether the figure suffers what its own clause tells: they are no suspects. */
    private boolean isWrong(Quantity figure) {
        for (Term verb : terms.verbs()) {
            if (verb.clause() == figure.clause() && SUFFERING.contains(verb.concept())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Term verb(Term undergo) {
        for (Term verb : terms.verbs()) {
            boolean near = verb.last() >= undergo.last()
                    && verb.token() >= undergo.token() - VERB_BEFORE
                    && verb.token() <= undergo.last() + VERB_BEHIND;
            if (near && verb.clause() == undergo.clause() && DEEDS.contains(verb.concept())) {
                return verb;
            }
        }
        return null;
    }

    /** Whether another deed, or others, come between. */
    private boolean isOfAnother(Quantity figure, Term undergo, Term verb) {
        for (Term one : terms.verbs()) {
            boolean deed = Deeds.isOf(one) || one.concept().equals("question");
            if (deed && isBetween(one, figure, verb)) {
                return true;
            }
        }
        for (Quantity one : sentence.figures()) {
            if (OTHERS.contains(one.of()) && isBetween(one, figure, verb)) {
                return true;
            }
        }
        return hasSubject(undergo);
    }

    private static boolean isBetween(Annotation one, Quantity figure, Term verb) {
        return one.token() > figure.last() && one.last() < verb.token();
    }

    private boolean hasSubject(Term undergo) {
        for (String concept : SUBJECTS) {
            for (Term other : terms.of(concept)) {
                if (other.clause() == undergo.clause() && other.last() < undergo.token()) {
                    return true;
                }
            }
        }
        return false;
    }
}
