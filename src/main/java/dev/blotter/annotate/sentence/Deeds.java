package dev.blotter.annotate.sentence;

import dev.blotter.text.Term;
import java.util.Set;

/** Verbs whose patients are counted: of these, a sentence tells figures that no verb stands beside. */
public final class Deeds {
    private static final Set<String> CONCEPTS =
            Set.of("arrests", "charged", "convicted", "repatriated", "rescued", "wanted");

    private Deeds() {}

    public static boolean isDeed(String concept) {
        return CONCEPTS.contains(concept);
    }

    public static boolean isDeed(Term term) {
        return term.strength().equals("verb") && isDeed(term.concept());
    }
}
