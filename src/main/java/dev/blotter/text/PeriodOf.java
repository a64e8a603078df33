package dev.blotter.text;

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
 *     or with a raid just before, and the day still runs; {@code again}, with the same deed in a later sentence; {@code
 *     frame}, in the head of the list, the heading or the title; {@code report}, in the first sentences, as the one time
 *     of a month or more; {@code operation}, with the raids that the document tells of; {@code scheme}, anywhere, as the
 *     longest time of a month or more
 * @param concept the concept of the verb that the time belongs to; empty when no table knows it
 */
public record PeriodOf(Quantity quantity, Period period, String role, String concept) {}
