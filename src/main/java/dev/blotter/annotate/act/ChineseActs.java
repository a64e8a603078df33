package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.sentence.Comparisons;
import dev.blotter.annotate.sentence.DeedNumbers;
import dev.blotter.annotate.sentence.Deeds;
import dev.blotter.annotate.sentence.Movements;
import dev.blotter.annotate.sentence.PlaceLists;
import dev.blotter.annotate.sentence.RunningTotals;
import dev.blotter.annotate.sentence.SentenceActs;
import dev.blotter.text.Act;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Chinese sentence: an object stands behind its verb in the clause (抓获犯罪嫌疑人127名), or before it behind
 * 将 or 把; whom something is done to stands before a verb with 被, or one that is always undergone (落网), also
 * clauses later as the topic.
 */
final class ChineseActs {
    private final MeasuredSentence sentence;
    private final SentenceActs acts;
    private final ChineseVerbs verbs;

    ChineseActs(MeasuredSentence sentence, SentenceActs acts) {
        this.sentence = sentence;
        this.acts = acts;
        this.verbs = new ChineseVerbs(sentence);
    }

    void read() {
        DeedNumbers.read(sentence, acts);
        sentence.figures().forEach(this::figure);
        new ChineseSums(sentence, acts, verbs).read();
        sentence.figures().forEach(this::row);
        ChineseTopics topics = new ChineseTopics(sentence, acts);
        sentence.figures().forEach(topics::read);
        PlaceLists.read(sentence, acts);
        RunningTotals.read(sentence, acts);
        Movements.read(sentence, acts);
        Comparisons.read(sentence, acts);
    }

    private void figure(Quantity figure) {
        if (figure.of().equals("subject")) {
            verbs.at(figure.last() + 1).forEach(verb -> acts.add(figure, verb, "patient", "passive"));
        } else if (acts.isGoverned(figure) && !FigureKinds.isMoney(figure) && !within(figure)) {
            boolean subject = new ChineseSubject(sentence, acts, verbs, figure).findsVerb();
            Term object = verbs.governing(figure);
            if (object != null || !subject) {
                object(figure, object);
            }
        }
    }

    private void object(Quantity figure, @Nullable Term verb) {
        if (verb != null) {
            verbs.at(verb.token()).forEach(one -> acts.add(figure, one, "patient", "active"));
        }
    }

    /** 将12人抓获 as one term. */
    private boolean within(Quantity figure) {
        boolean found = false;
        for (Term verb : sentence.terms().verbs()) {
            if (verb.token() <= figure.token() && verb.last() >= figure.last()) {
                acts.add(figure, verb, "patient", "within");
                found = true;
            }
        }
        return found;
    }

    /** 抓获嫌疑人24名、13名、9名. */
    private void row(Quantity figure) {
        if (!figure.of().equals("people") || acts.has(figure)) {
            return;
        }
        for (Act act : List.copyOf(acts.all())) {
            if (act.trigger() instanceof Term trigger && isJoined(figure, act) && !hasOwnVerb(figure, act)) {
                acts.add(figure, trigger, "patient", "shared", act.mark());
            }
        }
    }

    private static boolean isJoined(Quantity figure, Act act) {
        return figure.token() == act.quantity().last() + 2
                && act.quantity().clause() == figure.clause()
                && act.role().equals("patient")
                && Deeds.isDeed(act);
    }

    private boolean hasOwnVerb(Quantity figure, Act act) {
        return !verbs.at(figure.last() + 1).isEmpty()
                || verbs.hasBetween(act.quantity().last() + 1, figure.token() - 1);
    }
}
