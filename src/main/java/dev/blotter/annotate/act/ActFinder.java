package dev.blotter.annotate.act;

import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Act;
import dev.blotter.text.Annotation;
import dev.blotter.text.Interruption;
import dev.blotter.text.Period;
import dev.blotter.text.Place;
import dev.blotter.text.Quantity;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what sentences say of figures: a light parse of each sentence that has one. */
public final class ActFinder {
    /** Words that are no verbs of their own kind in the term files, and act as such. */
    private static final Set<String> CUES = Set.of("intercept", "brings-in", "holding");

    private ActFinder() {}

    static boolean isVerb(Term term) {
        return term.strength().equals("verb") || CUES.contains(term.concept());
    }

    public static List<Act> find(
            Tokens tokens, List<Term> terms, List<Quantity> quantities, List<Place> places, List<Period> periods) {
        Map<Integer, List<Term>> termsOf = bySentence(terms);
        Map<Integer, List<Quantity>> figuresOf = bySentence(quantities);
        Map<Integer, List<Place>> placesOf = bySentence(places);
        Map<Integer, List<Period>> periodsOf = bySentence(periods);
        List<Act> acts = new ArrayList<>();
        boolean chinese = tokens.language().equals("zh");
        Grammar grammar = Grammar.of(tokens.language());
        List<Quantity> before = List.of();
        int last = -2;
        for (Sentence sentence : tokens.sentences()) {
            List<Quantity> figures = figuresOf.getOrDefault(sentence.number(), List.of());
            List<Term> said = termsOf.getOrDefault(sentence.number(), List.of());
            boolean alone = figures.isEmpty() && said.stream().noneMatch(term -> term.concept().equals("them"));
            if (alone || said.stream().noneMatch(term -> isVerb(term) || term.concept().startsWith("of.") || term.concept().equals("compare"))) {
                before = figures;
                last = sentence.number();
                continue;
            }
            Interruption.heed();
            SentenceActs into = new SentenceActs(
                    tokens, grammar, sentence, said, figures, placesOf.getOrDefault(sentence.number(), List.of()),
                    periodsOf.getOrDefault(sentence.number(), List.of()),
                    last == sentence.number() - 1 ? before : List.of());
            boolean han = chinese || said.stream().anyMatch(term -> isVerb(term) && tokens.get(term.token()).isHan());
            acts.addAll(Labels.find(tokens, sentence, said, figures));
            acts.addAll(han ? new ChineseActs(into).find() : new WesternActs(into).find());
            before = figures;
            last = sentence.number();
        }
        return acts;
    }

    private static <A extends Annotation> Map<Integer, List<A>> bySentence(List<A> annotations) {
        Map<Integer, List<A>> sentences = new HashMap<>();
        annotations.forEach(annotation -> sentences
                .computeIfAbsent(annotation.sentence(), sentence -> new ArrayList<>())
                .add(annotation));
        return sentences;
    }
}
