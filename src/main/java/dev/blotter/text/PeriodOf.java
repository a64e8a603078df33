package dev.blotter.text;

import java.util.List;
import java.util.Set;

/**
 * What a time has to do with a figure. The days of announcements, of what will be, and of what is only compared with are
 * those of no figure.
 *
 * @param quantity the figure
 * @param period the time
 * @param role where the text names the time: {@code event}, with the word that governs the figure ("were arrested in
 *     May"); {@code crime}, behind what somebody is accused of ("charged with theft in 2003"); {@code sentence},
 *     elsewhere in the sentence, and of no other event; {@code other-event}, with another verb ("who fled in 2008");
 *     {@code before}, in the sentence before, in the same paragraph; {@code day-before}, at the head of an earlier sentence,
 *     or with a raid just before, and the day still runs; {@code day-long-before}, the same more than three sentences
 *     before; {@code told-again}, with the same deed in a later sentence; {@code
 *     frame}, in the head of the list, the heading or the title; {@code report}, in the first sentences, as the one time
 *     of a month or more; {@code operation}, with the raids that the document tells of; {@code scheme}, anywhere, as the
 *     longest time of a month or more
 * @param verbConcept the concept of the verb that the time belongs to; empty when no table knows it
 * @param allowedFor the kinds of counts of which it may be the time, by {@code when.csv}
 * @param rank how good a reason this is, by the same table; 1 is the best
 * @param needs what else must hold, by the same table; else empty
 */
public record PeriodOf(
        Quantity quantity,
        Period period,
        String role,
        String verbConcept,
        List<String> allowedFor,
        int rank,
        String needs) {
    /** All roles. */
    public static final Set<String> ROLES =
            Set.of(("event sentence crime other-event before day-before day-long-before frame operation told-again"
                            + " report scheme")
                    .split(" "));
    /** All that may be needed besides. */
    public static final Set<String> NEEDS = Set.of("", "verb-of-kind", "no-deed", "money-verb");

    public PeriodOf {
        allowedFor = List.copyOf(allowedFor);
    }

    /** A time that was not ranked yet. */
    public PeriodOf(Quantity quantity, Period period, String role, String verbConcept) {
        this(quantity, period, role, verbConcept, List.of(), 0, "");
    }
}
