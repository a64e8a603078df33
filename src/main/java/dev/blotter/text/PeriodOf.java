package dev.blotter.text;

/**
 * What a time has to do with a figure. A figure has one time of each role at most.
 *
 * @param quantity the figure
 * @param period the time
 * @param role where the text names it: {@code event}, with the word that governs the figure ("were arrested in May");
 *     {@code sentence}, elsewhere in the sentence, and of no other event; {@code crime}, behind what somebody is accused
 *     of ("charged with theft in 2003"); {@code other-event}, with another verb or noun ("who fled in 2008"); {@code
 *     said}, the day of the announcement; {@code before}, in the sentence before, in the same paragraph; {@code
 *     running}, the day on which an earlier sentence begins, and that still runs; {@code retold}, the day on which a
 *     later sentence says that it was done; {@code frame}, of the list, the heading, the title or the whole report;
 *     {@code operation}, the days on which the raids of the document ran; {@code scheme}, the longest time in the
 *     document
 * @param concept the concept of the word that names the event of the time; empty when it is not known
 */
public record PeriodOf(Quantity quantity, Period period, String role, String concept) {}
