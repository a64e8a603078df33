package dev.blotter.annotate.naming;

import dev.blotter.annotate.chunk.Grammar;
import dev.blotter.annotate.likeness.LikenessFinder;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.codes.FraudTypes;
import dev.blotter.text.Naming;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds where and in what mood sentences name kinds of fraud. */
public final class NamingFinder {
    private static final Set<String> SORTS = Set.of("strong", "weak", "noun");
    /** The sentences of a lead. */
    private static final int LEAD = 5;

    private final MoodTable moods;
    private final Set<String> codes;
    private final String general;

    public NamingFinder(MoodTable moods, FraudTypes types) {
        this.moods = moods;
        this.codes = types.codes();
        this.general = types.general().orElse("");
    }

    /**
     * What a document names.
     *
     * @param like what the document and its sentences are like
     */
    public List<Naming> find(Tokens tokens, Grammar grammar, List<Term> terms, LikenessFinder.Found like) {
        Map<Integer, List<Term>> said = new HashMap<>();
        terms.forEach(term -> said.computeIfAbsent(term.sentence(), sentence -> new ArrayList<>())
                .add(term));
        List<Naming> namings = new ArrayList<>();
        for (Sentence sentence : like.sentences()) {
            int number = sentence.number();
            List<Term> here = said.getOrDefault(number, List.of());
            List<Term> kinds = here.stream()
                    .filter(term -> isKind(term) && !isPartOfAnother(term, here))
                    .toList();
            if (!kinds.isEmpty()) {
                List<Term> beside = of(said, number - 1, number + 1);
                List<Term> around = new ArrayList<>(of(said, number - 2, number + 2));
                around.addAll(beside);
                around.addAll(here);
                SentenceMood mood = new SentenceMood(tokens, grammar, moods, here, beside, around, general);
                kinds.forEach(kind -> namings.add(naming(kind, mood.of(kind), sentence, like)));
            }
        }
        return namings;
    }

    private static List<Term> of(Map<Integer, List<Term>> said, int one, int other) {
        List<Term> both = new ArrayList<>(said.getOrDefault(one, List.of()));
        both.addAll(said.getOrDefault(other, List.of()));
        return both;
    }

    private static Naming naming(Term kind, SentenceMood.Mood mood, Sentence sentence, LikenessFinder.Found like) {
        return new Naming(
                kind.concept(),
                kind.sort(),
                mood.name(),
                part(kind, sentence),
                like.report(),
                sentence.report(),
                like.ofKind(kind.concept()),
                kind,
                mood.trigger(),
                mood.trigger().concept(),
                kind.sentence());
    }

    private static String part(Term kind, Sentence sentence) {
        if (sentence.number() == 0) {
            return "title";
        }
        if (sentence.form().equals("row")) {
            return kind.token() == sentence.token() ? "row-head" : "row";
        }
        return sentence.number() <= LEAD ? "lead" : "body";
    }

    /** Words inside the longer name of another kind, one without a gap: "unemployment insurance fraud". */
    private boolean isPartOfAnother(Term kind, List<Term> here) {
        return !kind.concept().equals(general)
                && here.stream()
                        .anyMatch(other -> codes.contains(other.concept())
                                && other.sort().equals("strong")
                                && !other.phrase().contains("…")
                                && !other.concept().equals(kind.concept())
                                && other.token() <= kind.token()
                                && other.last() >= kind.last()
                                && other.last() - other.token() > kind.last() - kind.token());
    }

    private boolean isKind(Term term) {
        return SORTS.contains(term.sort()) && codes.contains(term.concept());
    }
}
