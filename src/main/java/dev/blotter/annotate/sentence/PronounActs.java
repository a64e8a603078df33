package dev.blotter.annotate.sentence;

import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** "Traced four suspects and arrested them", "They were arrested": the people before a verb, when they are the only ones. */
public record PronounActs(MeasuredSentence sentence, SentenceActs acts) {
    /** Who is arrested or sent home by a pronoun is none of these, whom the same sentence may name. */
    private static final Set<String> OTHERS = Set.of("victims", "customers", "officers");

    private static final int CHEATED = 3;
    private static final int MOST_BETWEEN = 3;

    public static void read(MeasuredSentence sentence, SentenceActs acts) {
        PronounActs pronouns = new PronounActs(sentence, acts);
        for (Term them : sentence.terms().of("them")) {
            for (Term verb : sentence.terms().verbs()) {
                boolean object = them.token() >= verb.token() && verb.last() >= them.token() - 1;
                if ((object || pronouns.isSubject(them, verb)) && Deeds.isDeed(verb)) {
                    pronouns.read(them, verb);
                }
            }
        }
    }

    /** "They were later arrested". */
    private boolean isSubject(Term they, Term verb) {
        int be = they.last() + 1;
        return beginsClause(they.token())
                && verb.token() > be
                && verb.token() <= be + MOST_BETWEEN
                && sentence.grammar().isBe(sentence.word(be))
                && !sentence.hasFigure(be, verb.token());
    }

    /** "Showed them being led away": what stands behind a verb is no subject. */
    private boolean beginsClause(int pronoun) {
        if (pronoun == sentence.sentence().token()) {
            return true;
        }
        String before = sentence.word(pronoun - 1);
        return before.equals(",")
                || sentence.grammar().isAdverb(before)
                || sentence.grammar().is(WordClass.AND, before)
                || sentence.grammar().is(WordClass.CONJUNCTION, before);
    }

    private void read(Term them, Term verb) {
        List<Quantity> people = outermost(before(them, verb));
        if (people.size() != 1) {
            return;
        }
        Quantity figure = people.getFirst();
        if (figure.value() >= 2 && !OTHERS.contains(figure.of()) && !isCheated(figure)) {
            acts.add(figure, verb, "patient", "pronoun", them);
        }
    }

    /** The people before a verb, of an arrest also those of the sentence before; of "they" only the latter. */
    private List<Quantity> before(Term them, Term verb) {
        List<Quantity> people = new ArrayList<>(sentence.figures());
        people.removeIf(figure -> figure.last() >= verb.token());
        boolean they = them.last() < verb.token();
        if (they && people.stream().anyMatch(FigureKinds::isPersons)) {
            return List.of();
        }
        if (they || verb.concept().equals("arrests")) {
            people.addAll(sentence.before());
        }
        people.removeIf(figure -> !FigureKinds.isPersons(figure));
        return people;
    }

    private static List<Quantity> outermost(List<Quantity> people) {
        return people.stream()
                .filter(one -> people.stream()
                        .noneMatch(other ->
                                !other.equals(one) && other.token() <= one.token() && other.last() >= one.last()))
                .toList();
    }

    private boolean isCheated(Quantity figure) {
        return sentence.terms().verbs().stream()
                .anyMatch(term -> term.group().equals("loss")
                        && term.last() < figure.token()
                        && term.last() >= figure.token() - CHEATED);
    }
}
