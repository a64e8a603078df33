package dev.blotter.annotate.act;

import dev.blotter.text.Act;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Chinese sentence: an object stands behind its verb in the clause (抓获犯罪嫌疑人127名), or before it behind
 * 将 or 把; whom something is done to stands before a verb with 被, or one that is always undergone (落网), also
 * clauses later as the topic.
 */
final class ChineseActs {
    private static final int FARTHEST = 32;
    private static final int FARTHEST_OBJECT = 20;
    private static final int FARTHEST_DESCRIBED = 45;
    private static final int MARKER = 14;
    private static final int TOPIC_START = 14;
    private static final int TOPIC = 90;
    private static final int CLAUSES = 3;
    private static final Set<String> LONE = Set.of("names", "named", "person");

    private final SentenceActs sentence;
    private final List<Term> verbs = new ArrayList<>();

    ChineseActs(SentenceActs sentence) {
        this.sentence = sentence;
        sentence.terms.stream().filter(ActFinder::isVerb).forEach(verbs::add);
    }

    List<Act> find() {
        sentence.numbers();
        for (Quantity figure : sentence.figures) {
            if (figure.of().equals("subject")) {
                verbs.stream().filter(verb -> verb.token() == figure.last() + 1).forEach(verb -> sentence.add(figure, verb, "patient", "passive"));
            } else if (SentenceActs.PEOPLE.contains(figure.of())) {
                if (!within(figure) && (!right(figure) || taken(figure))) {
                    left(figure);
                }
            }
        }
        new ChineseSums(sentence).find();
        row();
        sentence.figures.forEach(this::topic);
        sentence.lists();
        sentence.totals();
        sentence.comparisons();
        return sentence.acts;
    }

    private boolean within(Quantity figure) {
        boolean found = false;
        for (Term verb : verbs) {
            if (verb.token() <= figure.token() && verb.last() >= figure.last()) {
                sentence.add(figure, verb, "patient", "within");
                found = true;
            }
        }
        return found;
    }

    /** All verbs that begin where the next one behind a place does. */
    private List<Term> next(int behind) {
        int first = Integer.MAX_VALUE;
        for (Term verb : verbs) {
            if (verb.token() > behind) {
                first = Math.min(first, verb.token());
            }
        }
        int found = first;
        return verbs.stream().filter(verb -> verb.token() == found).toList();
    }

    private boolean has(int from, int to, String... concepts) {
        for (Term term : sentence.terms) {
            if (term.token() >= from && term.last() <= to && List.of(concepts).contains(term.concept())) {
                return true;
            }
        }
        return false;
    }

    private boolean other(Quantity figure, int from, int to) {
        return sentence.figures.stream().anyMatch(one -> one != figure && one.of().equals(figure.of()) && one.token() >= from && one.last() <= to);
    }

    private boolean right(Quantity figure) {
        List<Term> next = next(figure.last());
        if (next.isEmpty()) {
            return false;
        }
        Term verb = next.getFirst();
        int gap = verb.token() - figure.last() - 1;
        int clauses = verb.clause() - sentence.tokens.get(figure.last()).clause();
        Term marker = marker(figure);
        if (marker != null) {
            Term deed = verbs.stream().filter(one -> SentenceActs.DEEDS.contains(one.concept()) && one.token() > figure.last()
                    && one.clause() == sentence.tokens.get(figure.last()).clause()).findFirst().orElse(null);
            if (deed != null) {
                sentence.add(figure, deed, "patient", "active");
                return true;
            }
        }
        if (clauses > 0 && (hasSubject(verb, figure) || Set.of("none", "customers", "officers").contains(figure.of()))) {
            return false;
        }
        boolean described = has(figure.last() + 1, verb.token() - 1, "of-whom");
        boolean joined = gap <= (figure.of().equals("none") ? 4 : FARTHEST) && clauses <= CLAUSES && (described || !other(figure, figure.last() + 1, verb.token() - 1));
        boolean suffers = joined && (has(figure.last() + 1, verb.last(), "passive", "undergo")
                || (has(figure.last() + 1, verb.last(), "auxiliary") && !hasObject(verb)));
        boolean behind = !taken(figure);
        if (!behind && figure.of().equals("none")) {
            return false; // 骗得近50万被抓
        }
        if (!behind && clauses > 0 && !has(figure.last() + 1, verb.last(), "auxiliary")) {
            return false;
        }
        if (suffers && (!described || isHeadNoun(figure, verb))) {
            next.forEach(one -> sentence.add(figure, one, "patient", "passive"));
            return SentenceActs.DEEDS.contains(verb.concept());
        }
        if (clauses == 0 && gap <= (LONE.contains(figure.of()) ? 6 : figure.of().equals("none") ? 3 : 1) && behind && !hasObject(verb)) {
            next.forEach(one -> sentence.add(figure, one, "patient", "participle"));
            return true;
        }
        boolean lone = figure.of().equals("names") && figure.value() == 1 && Set.of("charged", "convicted", "arrests", "repatriated").contains(verb.concept());
        if (joined && lone && behind && !hasObject(verb)) {
            next.forEach(one -> sentence.add(figure, one, "patient", "topic"));
            return true;
        }
        if (clauses == 0 && behind && gap <= FARTHEST_OBJECT) {
            next.forEach(one -> sentence.add(figure, one, "agent", "active"));
        }
        return false;
    }

    /** Whether somebody else stands before a verb in its clause. */
    private boolean hasSubject(Term verb, Quantity figure) {
        String before = verb.token() > 0 ? sentence.tokens.get(verb.token() - 1).lower() : "";
        return Set.of("他", "她", "其", "们").contains(before) || sentence.terms.stream().anyMatch(one -> Set.of("of.people", "of.officers", "of.victims", "authority", "object-marker").contains(one.concept())
                && one.clause() == verb.clause() && one.token() > figure.last() && one.last() < verb.token()
                && !has(figure.last() + 1, one.token() - 1, "undergo"));
    }

    /** 两名…的男子: a number, what is said of its people, and their noun. */
    private boolean isHeadNoun(Quantity figure, Term verb) {
        return sentence.terms.stream().anyMatch(unit -> unit.concept().equals("of.people") && unit.token() > figure.last() + 2
                && unit.last() < verb.token() && unit.token() <= figure.last() + 40);
    }

    private @Nullable Term marker(Quantity figure) {
        for (Term term : sentence.terms) {
            boolean before = term.concept().equals("object-marker") && term.clause() == figure.clause()
                    && term.last() < figure.token() && figure.token() <= term.last() + MARKER;
            if (before && verbs.stream().noneMatch(verb -> verb.token() > term.last() && verb.last() < figure.token())) {
                return term;
            }
        }
        return null;
    }

    /** Whether a verb before a figure takes it as its object. */
    private boolean taken(Quantity figure) {
        return leftVerb(figure) != null;
    }

    private boolean hasObject(Term verb) {
        return sentence.figures.stream().anyMatch(one -> one.clause() == verb.clause() && one.token() > verb.last() && SentenceActs.PEOPLE.contains(one.of()))
                || sentence.terms.stream().anyMatch(unit -> unit.concept().equals("of.people") && unit.clause() == verb.clause() && unit.token() > verb.last()
                        && unit.token() <= verb.last() + 4);
    }

    private boolean suffered(Term verb) {
        return has(verb.token() - 3, verb.last(), "undergo") && sentence.terms.stream().anyMatch(term -> term.concept().equals("undergo")
                && term.clause() == verb.clause() && term.last() <= verb.last() && term.last() >= verb.token() - 3);
    }

    private void left(Quantity figure) {
        Term found = leftVerb(figure);
        if (found != null) {
            int at = found.token();
            verbs.stream().filter(verb -> verb.token() == at).forEach(verb -> sentence.add(figure, verb, "patient", "active"));
        }
    }

    /** The verb of which a figure is the object: the nearest before it, through what is said of its people with 的. */
    private @Nullable Term leftVerb(Quantity figure) {
        boolean described = sentence.terms.stream().anyMatch(term -> term.concept().equals("of-whom") && term.clause() == figure.clause()
                && term.token() < figure.token() && term.last() >= figure.token() - 1);
        Term best = null;
        for (Term verb : verbs) {
            boolean before = verb.clause() == figure.clause() && verb.last() < figure.token() && (!suffered(verb) || isAttribute(verb));
            boolean deed = SentenceActs.DEEDS.contains(verb.concept());
            if (before && (!described || deed || best == null)) {
                best = best == null || !described || !SentenceActs.DEEDS.contains(best.concept()) || deed ? verb : best;
            }
        }
        if (best == null) {
            return null;
        }
        Term found = best;
        int gap = figure.token() - best.last() - 1;
        int most = figure.of().equals("none") ? 1 : LONE.contains(figure.of()) ? 8 : described ? FARTHEST_DESCRIBED : FARTHEST_OBJECT;
        boolean cheated = verbs.stream().anyMatch(verb -> Set.of("defraud", "lose").contains(verb.concept()) && verb.strength().equals("verb")
                && verb.token() > found.last() && verb.last() < figure.token());
        boolean far = gap > most || other(figure, best.last() + 1, figure.token() - 1) || (described && cheated);
        return far ? null : best;
    }

    /** 到案人员共35名: a verb of which nobody stands before it says whose number follows. */
    private boolean isAttribute(Term verb) {
        return sentence.terms.stream().anyMatch(term -> term.concept().equals("undergo") && term.token() == verb.token())
                && sentence.terms.stream().noneMatch(term -> term.concept().startsWith("of.people") && term.clause() == verb.clause() && term.last() < verb.token())
                && sentence.figures.stream().noneMatch(one -> one.clause() == verb.clause() && one.last() < verb.token());
    }

    /** 抓获嫌疑人24名、13名、9名. */
    private void row() {
        for (Quantity figure : sentence.figures) {
            for (Act act : List.copyOf(sentence.acts)) {
                boolean joined = figure.of().equals("people") && figure.token() == act.quantity().last() + 2 && act.quantity().clause() == figure.clause()
                        && act.role().equals("patient") && SentenceActs.DEEDS.contains(act.concept()) && act.quantity() != figure;
                boolean own = verbs.stream().anyMatch(verb -> verb.token() == figure.last() + 1 || (verb.token() > act.quantity().last() && verb.last() < figure.token()));
                if (joined && !own && !sentence.has(figure)) {
                    sentence.add(figure, act.trigger(), "patient", "shared", act.mark(), figure);
                }
            }
        }
    }

    /** 11名男子冒充房东发帖，骗走定金，9日全部落网. */
    private void topic(Quantity figure) {
        boolean first = (figure.of().equals("people") || LONE.contains(figure.of())) && figure.token() <= sentence.sentence.token() + TOPIC_START;
        if (!first || sentence.acts.stream().anyMatch(act -> act.quantity().equals(figure) && !act.role().equals("none"))) {
            return;
        }
        for (Term undergo : sentence.terms) {
            if (!undergo.concept().equals("undergo") || undergo.clause() <= figure.clause() || undergo.last() > figure.last() + TOPIC) {
                continue;
            }
            Term verb = verbs.stream().filter(one -> Set.of("arrests", "charged", "convicted").contains(one.concept()) && one.clause() == undergo.clause()
                    && one.last() >= undergo.last() && one.token() >= undergo.token() - 4 && one.token() <= undergo.last() + 10).findFirst().orElse(null);
            if (verb == null) {
                continue;
            }
            boolean other = verbs.stream().anyMatch(one -> (SentenceActs.DEEDS.contains(one.concept()) || one.concept().equals("question"))
                            && one.token() > figure.last() && one.last() < verb.token())
                    || has(figure.token(), sentence.sentence.last(), "undergo") && sentence.terms.stream().anyMatch(one -> one.concept().equals("undergo") && one.clause() == figure.clause())
                    || sentence.figures.stream().anyMatch(one -> Set.of("people", "person", "names", "customers", "victims").contains(one.of())
                            && one.token() > figure.last() && one.last() < verb.token())
                    || sentence.terms.stream().anyMatch(one -> Set.of("of.people", "of.officers", "of.victims", "authority").contains(one.concept())
                            && one.clause() == undergo.clause() && one.last() < undergo.token())
                    || verbs.stream().anyMatch(one -> one.clause() == figure.clause() && Set.of("defraud", "lose", "pay", "complain", "join").contains(one.concept()));
            if (!other) {
                sentence.add(figure, verb, "patient", "topic");
                return;
            }
        }
    }
}
