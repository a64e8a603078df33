package dev.blotter.text;

/**
 * How a sentence speaks of a kind of fraud that it names.
 *
 * @param code the kind of fraud
 * @param sort how the term names it: {@code strong}, {@code weak} or {@code noun}
 * @param mood {@code done} (somebody is caught, charged or convicted of it, or fell for it), {@code alleged}
 *     (somebody is accused of it, or lost by it), {@code mentioned}
 *     (named, and no word says that it was done), {@code fought} (a law, an office, a product, advice or somebody is
 *     against it) or {@code supposed} (it is feared, or could be)
 * @param part where: {@code title}, {@code lead} (the first five sentences), {@code body}, {@code row} of a table, or {@code
 *     row-head}, at the beginning of such a row
 * @param report how much the document is worded like a report of fraud, as in {@link Likeness#report()}
 * @param passage how much the sentence and those beside it are, as in {@link Sentence#report()}
 * @param likeness how much the document is like reports of this kind, as in {@link Likeness#share()}; {@code unknown} of a
 *     kind that was never learned
 * @param term the term that names the kind
 * @param trigger the word that gives the mood; the term itself where none does
 * @param triggerConcept the concept of the trigger
 * @param sentence the number of the sentence; 0 is the title
 */
public record Naming(
        String code,
        String sort,
        String mood,
        String part,
        String report,
        String passage,
        String likeness,
        Annotation term,
        Annotation trigger,
        String triggerConcept,
        int sentence) {

    /** Rules join facts by equality again and again, and where they stand tells all but a few apart. */
    @Override
    public int hashCode() {
        return 31 * term.hashCode() + trigger.hashCode();
    }
}
