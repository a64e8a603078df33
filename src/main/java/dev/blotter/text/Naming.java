package dev.blotter.text;

/**
 * How a sentence speaks of a kind of fraud that it names.
 *
 * @param code the kind of fraud
 * @param strength how the term names it: {@code strong}, {@code weak} or {@code noun}
 * @param mood {@code done} (somebody is accused, caught, charged or convicted of it, or lost by it), {@code mentioned}
 *     (named, and no word says that it was done), {@code fought} (a law, an office, a product, advice or somebody is
 *     against it) or {@code supposed} (it is feared, or could be)
 * @param term the term that names the kind
 * @param trigger the word that gives the mood; the term itself where none does
 * @param triggerConcept the concept of the trigger
 * @param sentence the number of the sentence; 0 is the title
 * @param passageReport how much the sentence and those beside it are worded like a report, as in {@link Sentence#passageReport()}
 */
public record Naming(
        String code,
        String strength,
        String mood,
        Annotation term,
        Annotation trigger,
        String triggerConcept,
        int sentence,
        int passageReport) {

    /** Rules join facts by equality again and again, and where they stand tells all but a few apart. */
    @Override
    public int hashCode() {
        return 31 * term.hashCode() + trigger.hashCode();
    }
}
