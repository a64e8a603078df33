package dev.blotter.annotate.naming;

import dev.blotter.annotate.chunk.Grammar;
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

/** Finds in what mood sentences name kinds of fraud. */
public final class NamingFinder {
    private static final Set<String> STRENGTHS = Set.of("strong", "weak", "noun");

    private final Set<String> codes;
    private final String general;

    public NamingFinder(FraudTypes types) {
        this.codes = types.codes();
        this.general = types.general().orElse("");
    }

    /**
     * What a document names.
     *
     * @param sentences its sentences, each with what it is like
     */
    public List<Naming> find(Tokens tokens, Grammar grammar, List<Term> terms, List<Sentence> sentences) {
        Map<Integer, List<Term>> said = new HashMap<>();
        terms.forEach(term -> said.computeIfAbsent(term.sentence(), sentence -> new ArrayList<>())
                .add(term));
        List<Naming> namings = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Term> here = said.getOrDefault(sentence.number(), List.of());
            List<Term> kinds = here.stream().filter(this::isKind).toList();
            if (!kinds.isEmpty()) {
                List<Term> beside = new ArrayList<>(said.getOrDefault(sentence.number() - 1, List.of()));
                beside.addAll(said.getOrDefault(sentence.number() + 1, List.of()));
                SentenceMood mood = new SentenceMood(tokens, grammar, here, beside, general);
                kinds.forEach(kind -> namings.add(mood.of(kind, sentence.passageReport())));
            }
        }
        return namings;
    }

    private boolean isKind(Term term) {
        return STRENGTHS.contains(term.strength()) && codes.contains(term.concept());
    }
}
