package dev.blotter.annotate.chunk;

import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The terms of a sentence by what they mean. */
public final class SentenceTerms {
    /** The group of concepts whose terms are no verbs in the term files, and act as such. */
    private static final String CATCHING = "catching";

    private final List<Term> all;
    private @Nullable List<Term> verbs;
    private final Map<String, List<Term>> byConcept = new HashMap<>();

    public SentenceTerms(List<Term> all) {
        this.all = all;
    }

    private Map<String, List<Term>> byConcept() {
        if (byConcept.isEmpty() && !all.isEmpty()) { // most sentences have no figure, and are asked nothing
            for (Term term : all) {
                byConcept
                        .computeIfAbsent(term.concept(), concept -> new ArrayList<>(2))
                        .add(term);
            }
        }
        return byConcept;
    }

    public boolean has(String concept) {
        for (Term term : all) {
            if (term.concept().equals(concept)) {
                return true;
            }
        }
        return false;
    }

    public static boolean isVerb(Term term) {
        return term.sort().equals("verb") || term.group().equals(CATCHING);
    }

    public List<Term> all() {
        return all;
    }

    /** The verbs and the nouns that name a deed, in order. */
    public List<Term> verbs() {
        if (verbs == null) {
            verbs = all.stream().filter(SentenceTerms::isVerb).toList();
        }
        return verbs;
    }

    public List<Term> of(String concept) {
        return byConcept().getOrDefault(concept, List.of());
    }

    /** The terms of the concepts that belong to one of some groups, in order. */
    public Stream<Term> ofGroups(String... groups) {
        return all.stream().filter(term -> List.of(groups).contains(term.group()));
    }

    public boolean any(String concept, Predicate<Term> asked) {
        for (Term term : of(concept)) {
            if (asked.test(term)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a term of a concept lies between two tokens, both included. */
    public boolean has(String concept, int from, int to) {
        return any(concept, term -> term.token() >= from && term.last() <= to);
    }

    public boolean hasAny(List<String> concepts) {
        return concepts.stream().anyMatch(this::has);
    }

    /** Whether a term of some concepts lies between two tokens, both included. */
    public boolean hasAny(List<String> concepts, int from, int to) {
        return concepts.stream().anyMatch(concept -> has(concept, from, to));
    }

    public boolean begins(String concept, int token) {
        return any(concept, term -> term.token() == token);
    }

    public boolean ends(String concept, int token) {
        return any(concept, term -> term.last() == token);
    }
}
