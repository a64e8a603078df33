package dev.blotter.workbench.explain;

import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.Tag;
import dev.blotter.rules.explain.JustifiedConclusion;
import dev.blotter.text.Annotation;
import dev.blotter.text.Place;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import dev.blotter.workbench.check.TermTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What can be said plainly of a tag that a document lacks, without a look at any rule. */
record Notes(DocumentVerdict judged, FraudTypes types, TermTable terms) {
    /**
     * @param unknown whether no rule could conclude it
     */
    List<String> of(Tag tag, boolean unknown) {
        List<String> notes = new ArrayList<>();
        if (unknown) {
            notes.add("no rule concludes " + tag + "; write one, see rules/README.md");
        }
        concluded(tag).ifPresent(notes::add);
        switch (tag.family()) {
            case FRAUD_TYPE -> type(tag.name()).ifPresent(notes::add);
            case REGION ->
                lacking(
                                annotation -> annotation instanceof Place place && names(place, tag.name()),
                                "place in " + tag.name())
                        .ifPresent(notes::add);
            case COUNT -> figure(tag).ifPresent(notes::add);
            case LABEL, PUBLISHED, TITLE, HEADLINE, PLACE, PERIOD -> {}
        }
        return notes;
    }

    /** The rules conclude it, and the entry tells it by another tag. */
    private Optional<String> concluded(Tag tag) {
        List<Tag> tags = Tag.of(judged.entry());
        List<List<JustifiedConclusion>> reasons =
                new TagGrounds(judged.explanation().reasons()).of(judged.entry());
        for (int i = 0; i < tags.size(); i++) {
            if (reasons.get(i).stream().anyMatch(reason -> TagGrounds.gives(reason.conclusion(), tag))) {
                return Optional.of("the rules conclude it, and the entry has it as " + tags.get(i)
                        + ", of which it is said to be the same");
            }
        }
        return Optional.empty();
    }

    private Optional<String> type(String code) {
        Optional<String> implied = judged.entry().fraudTypes().stream()
                .map(tag -> tag.code())
                .filter(has -> types.ancestors(has).contains(code))
                .findFirst()
                .map(has -> "the entry has " + has + ", which lies in " + code
                        + ": of these an entry names the more special one");
        return implied.or(() -> has(annotation ->
                        annotation instanceof Term term && term.concept().equals(code))
                ? Optional.empty()
                : Optional.of("no term of " + code + " in the document: " + where(code)));
    }

    private String where(String code) {
        return terms.advice(code, Set.of(), judged.entry().language())
                .map(advice ->
                        "its terms are in " + advice.file() + ", such as “" + String.join("”, “", advice.terms()) + "”")
                .orElse("no term file has one; add a row to a file in terms/");
    }

    private Optional<String> figure(Tag tag) {
        return tag.value().isEmpty()
                ? Optional.empty()
                : lacking(
                        annotation -> annotation instanceof Quantity quantity
                                && (FactText.figure(quantity) + " ").startsWith(tag.value() + " "),
                        "figure " + tag.value());
    }

    private static boolean names(Place place, String code) {
        return (place.code() + "-").startsWith(code + "-");
    }

    private Optional<String> lacking(Predicate<Annotation> wanted, String what) {
        return has(wanted) ? Optional.empty() : Optional.of("no " + what + " was found in the document");
    }

    private boolean has(Predicate<Annotation> wanted) {
        return judged.annotations().found().stream().anyMatch(wanted);
    }
}
