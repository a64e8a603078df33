package dev.blotter.text;

import java.util.List;

/**
 * What a sentence says of a figure: the word that governs it, what the figure is to that word, and how sure the text
 * is. A figure has one act, seldom two ("12 men who were arrested and charged").
 *
 * @param quantity the figure
 * @param of what the figure counts, as in {@link Quantity#of()}
 * @param told how the figure is told: {@code by-number}, or {@code by-name} ("a man", "Ada Obi, 34", "the clerk")
 * @param value the number of the figure
 * @param trigger the word that governs the figure
 * @param concept what was done: the concept of the trigger
 * @param group the group of concepts that this one belongs to, by {@code concepts.csv}; empty for none
 * @param role what the figure is to the trigger: {@code patient} (it was done to them), {@code agent} (they did it),
 *     {@code source} ("stole $2m from 12 clients"), {@code amount} (so much money: "stole $2m", "a fraud of $2m"), {@code number} (the figure counts the deeds: "24 arrests"),
 *     {@code none} (no word governs it; then the concept is that of a mark)
 * @param voice the construction that joins both: {@code active}, {@code passive}, {@code participle}, {@code noun}
 *     ("the arrest of 12"), {@code state} ("12 remain at large"), {@code relative}, {@code within} ("took 12 into
 *     custody"), {@code shared} (one verb, several figures), {@code pronoun}, {@code topic}, {@code list}, {@code tally}
 *     ("taking the total to 32"), {@code comparison}, {@code label} ("Arrests: 212")
 * @param said {@code fact}, {@code denied}, {@code possible}, {@code planned} or {@code fiction}
 * @param time of which event: {@code this}, {@code earlier} (background: "previously convicted"), {@code total} (all events so far) or {@code compared} (another time)
 * @param authority the concept of who did it, where the sentence names one: {@code captor} (police and the like) or
 *     {@code authority} (a court, an office); else empty
 * @param mark the word that joins both where it is another than the trigger: "taking the total to"; else the trigger
 * @param mainFigure in a comparison the figure that it is about, 8,230 of "8,230, against 9,104 the year before"; else the figure
 *     itself
 * @param names of the persons and bodies whom the figure counts, as far as the text names them
 * @param sentence the number of the sentence
 */
public record Act(
        Quantity quantity,
        String of,
        String told,
        double value,
        Annotation trigger,
        String concept,
        String group,
        String role,
        String voice,
        String said,
        String time,
        String authority,
        Annotation mark,
        Quantity mainFigure,
        List<Name> names,
        int sentence) {
    public Act {
        names = List.copyOf(names);
    }

    /** The same act of people by these names. */
    public Act by(List<Name> known) {
        return new Act(
                quantity,
                of,
                told,
                value,
                trigger,
                concept,
                group,
                role,
                voice,
                said,
                time,
                authority,
                mark,
                mainFigure,
                known,
                sentence);
    }

    /** Rules join facts by equality again and again, and where they stand tells all but a few apart. */
    @Override
    public int hashCode() {
        return 31 * (31 * quantity.hashCode() + trigger.hashCode()) + voice.hashCode();
    }
}
