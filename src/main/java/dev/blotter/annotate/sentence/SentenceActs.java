package dev.blotter.annotate.sentence;

import dev.blotter.annotate.chunk.Chunk;
import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.Verb;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.text.Act;
import dev.blotter.text.Annotation;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The acts of a sentence, as they are found: a figure has one of each concept and role. */
public final class SentenceActs {
    private final MeasuredSentence sentence;
    private final Set<String> nouns;
    private final Modality modality;
    private final Authorities authorities;
    private final EventTime times;
    private final List<Act> acts = new ArrayList<>();
    private final Map<Quantity, List<Act>> byFigure = new HashMap<>();

    /** Of a sentence; {@code nouns}: what may be counted besides people, firms, cases and money. */
    public SentenceActs(MeasuredSentence sentence, Set<String> nouns) {
        this.sentence = sentence;
        this.nouns = nouns;
        this.modality = new Modality(sentence);
        this.authorities = new Authorities(sentence);
        this.times = new EventTime(sentence);
    }

    /** The acts in the order in which they were found. */
    public List<Act> all() {
        return acts;
    }

    public List<Act> of(Quantity figure) {
        return byFigure.getOrDefault(figure, List.of());
    }

    public boolean has(Quantity figure) {
        return !of(figure).isEmpty();
    }

    /** Whether a figure may be the argument of a verb. */
    public boolean isGoverned(Quantity figure) {
        return FigureKinds.isGoverned(figure) || nouns.contains(figure.of());
    }

    /** Adds an act by all that a verb means, for those figures of a chunk that are no parts of others. */
    public void add(Chunk figures, Verb verb, String role, String voice) {
        for (Quantity figure : figures.figures()) {
            if (isGoverned(figure) && !figures.isPart(figure)) {
                verb.terms().forEach(term -> add(figure, term, role, voice));
            }
        }
    }

    /** Adds acts by a verb that shares the subject of another, and is no surer: "if convicted or charged". */
    public void addShared(Chunk figures, Verb verb, Verb first, String role, String voice) {
        for (Quantity figure : figures.figures()) {
            if (isGoverned(figure) && !figures.isPart(figure)) {
                for (Term term : verb.terms()) {
                    String said = modality.of(term, figure);
                    String shared = said.equals(Modality.FACT) ? modality.of(first, figure) : said;
                    add(figure, term, role, voice, term, shared);
                }
            }
        }
    }

    public void add(Quantity figure, Term trigger, String role, String voice) {
        add(figure, trigger, role, voice, trigger);
    }

    /** Adds an act of this event unless the figure has one of that concept and role, or counts nobody. */
    public void add(Quantity figure, Term trigger, String role, String voice, Annotation mark) {
        add(figure, trigger, role, voice, mark, modality.of(trigger, figure));
    }

    private void add(Quantity figure, Term trigger, String role, String voice, Annotation mark, String said) {
        if (!isNobody(figure, trigger) && !hasLike(figure, trigger.concept(), role)) {
            add(act(figure, trigger, trigger.concept(), role, voice, said, times.of(figure, trigger), mark, figure));
        }
    }

    /** Adds that a total has come to a figure, in place of acts of the same concept, but for such a total. */
    public void addTotal(Quantity figure, Term trigger, String concept, Annotation mark) {
        if (of(figure).stream().anyMatch(act -> act.voice().equals("tally"))) {
            return;
        }
        remove(figure, concept);
        String said = modality.of(trigger, figure);
        String time = times.ofTotal();
        add(act(figure, trigger, concept, "patient", "tally", said, time, mark, figure));
    }

    /** Says of a figure that another is compared with it, and nothing else. */
    public void addCompared(Quantity figure, Annotation comparison, Quantity whole) {
        acts.removeAll(of(figure));
        byFigure.remove(figure);
        add(act(figure, comparison, "compare", "none", "comparison", Modality.FACT, "compared", comparison, whole));
    }

    /** Adds that a figure counts the deeds themselves: "24 arrests". */
    public void addNumber(Quantity figure, String concept) {
        String said = modality.ofNumber(figure);
        add(act(figure, figure, concept, "number", "noun", said, EventTime.THIS, figure, figure));
    }

    /** Adds that a line is a label and its number: "Arrests: 212". */
    public void addLabel(Quantity figure, Term label) {
        add(act(figure, label, label.concept(), "number", "label", Modality.FACT, EventTime.THIS, label, figure));
    }

    private Act act(
            Quantity figure,
            Annotation trigger,
            String concept,
            String role,
            String voice,
            String said,
            String time,
            Annotation mark,
            Quantity whole) {
        return new Act(
                figure,
                figure.of(),
                FigureKinds.isByName(figure) ? "by-name" : "by-number",
                figure.value(),
                trigger,
                concept,
                sentence.grammar().group(concept),
                role,
                voice,
                said,
                time,
                authorities.of(trigger),
                mark,
                whole,
                List.of(),
                figure.sentence());
    }

    private void add(Act act) {
        acts.add(act);
        byFigure.computeIfAbsent(act.quantity(), figure -> new ArrayList<>(2)).add(act);
    }

    private void remove(Quantity figure, String concept) {
        acts.removeIf(act -> act.quantity().equals(figure) && act.concept().equals(concept));
        byFigure.getOrDefault(figure, new ArrayList<>())
                .removeIf(act -> act.concept().equals(concept));
    }

    private boolean hasLike(Quantity figure, String concept, String role) {
        return of(figure).stream()
                .anyMatch(act -> act.concept().equals(concept) && act.role().equals(role));
    }

    /** "When a person is charged", a place, or "seized 212 of them", of which it is not known what they are. */
    private boolean isNobody(Quantity figure, Term trigger) {
        boolean anybody =
                figure.of().equals("person") && sentence.grammar().is(WordClass.NOBODY, sentence.word(figure.last()));
        boolean ofThem =
                trigger.sort().equals("cue") && sentence.terms().has("subset", figure.token() + 1, figure.last());
        return anybody || ofThem || (figure.of().equals("named") && isPlace(figure));
    }

    /** Whether a list of names begins or ends with a place; between them somebody lives there. */
    private boolean isPlace(Quantity figure) {
        return sentence.places().stream()
                .filter(place -> place.context().equals("plain"))
                .anyMatch(place -> place.token() == figure.token() || place.last() == figure.last());
    }
}
