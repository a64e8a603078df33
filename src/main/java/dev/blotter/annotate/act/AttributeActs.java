package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.Chunk;
import dev.blotter.annotate.chunk.Chunk.Kind;
import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.SentenceTerms;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.annotate.sentence.Deeds;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.List;

/** Acts of figures and verbs that lie in each other, or side by side without a scan. */
record AttributeActs(ChunkedActs acts) {
    /** "Took 22 suspects into custody". */
    void within(Chunk verb) {
        List<Term> phrases = verb.verb() == null ? List.of() : verb.verb().terms();
        for (Quantity figure : verb.figures()) {
            for (Term term : phrases) {
                boolean around = phrases.stream().anyMatch(phrase -> isAround(phrase, term, figure));
                if (around && acts.found().isGoverned(figure)) {
                    acts.found().add(figure, term, FigureKinds.isMoney(figure) ? "amount" : "patient", "within");
                }
            }
        }
    }

    /** Whether a figure lies in a phrase that is a verb or begins with it: "cheated 400 people of $2m". */
    private static boolean isAround(Term phrase, Term verb, Quantity figure) {
        return phrase.token() == verb.token() && phrase.token() <= figure.token() && phrase.last() >= figure.last();
    }

    /** "The four arrested men", "doce hombres detenidos". */
    void modified(Chunk chunk) {
        Quantity figure = chunk.figure();
        if (!figure.of().equals("people")) {
            return;
        }
        for (Term term : acts.sentence().terms().of("arrests")) {
            if (term.token() > figure.token() && term.last() <= figure.last() && Deeds.isDeed(term)) {
                acts.found().add(figure, term, "patient", "participle");
            }
        }
    }

    /** "His arrest": the figure is the word for whose deed it was. Gives whether it is such a word. */
    boolean possessive(int at) {
        Chunk figure = acts.chunks().get(at);
        boolean his = figure.first() == figure.last()
                && acts.grammar().is(WordClass.POSSESSIVE, acts.sentence().word(figure.first()));
        if (his && acts.chunks().is(Kind.VERB, at + 1)) {
            acts.add(figure, acts.chunks().get(at + 1), "patient", "noun");
        }
        return his;
    }

    /** "The clerk who kept the books was arrested": nobody is counted, and "was" stands for the one. */
    void nameless(Quantity subject) {
        SentenceTerms terms = acts.sentence().terms();
        int verb = subject.last() + 1;
        if (isOneOfMore(subject) || terms.begins("said-of-things", verb)) {
            return;
        }
        for (Term term : terms.verbs()) {
            boolean passive = term.token() == verb || isJoined(subject, term);
            if (passive && term.sort().equals("verb")) {
                acts.found().add(subject, term, "patient", "passive");
            }
        }
    }

    /** "Was arrested and charged": a deed before or behind the "and" that joins it to the verb of the subject. */
    private boolean isJoined(Quantity subject, Term term) {
        boolean before = term.token() > subject.token() && isAnd(term.last() + 1) && subject.last() == term.last() + 1;
        boolean behind = term.token() == subject.last() + 3 && isAnd(subject.last() + 2);
        return Deeds.isDeed(term)
                && (before
                        || (behind
                                && acts.grammar().isParticiple(acts.sentence().word(term.token()))));
    }

    private boolean isAnd(int token) {
        return token < acts.sentence().sentence().last()
                && acts.grammar().is(WordClass.AND, acts.sentence().word(token));
    }

    /** Whether two or more people stand before "was" in the sentence. */
    private boolean isOneOfMore(Quantity subject) {
        for (Quantity one : acts.sentence().figures()) {
            boolean more = one.value() >= 2 && one.token() < subject.token() && isPeople(one);
            if (more && !hasPlace(one)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPeople(Quantity figure) {
        return figure.of().equals("people") || FigureKinds.isLone(figure);
    }

    private boolean hasPlace(Quantity figure) {
        return acts.sentence().places().stream()
                .anyMatch(place -> place.token() >= figure.token() && place.last() <= figure.last());
    }
}
