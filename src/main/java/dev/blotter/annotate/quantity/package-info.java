/**
 * Of how many people, things or how much money does a text speak?
 *
 * <p>Numbers with what they count, their bounds, and persons who are told without a number; and numbers that count
 * nothing, such as years and ages.
 */
@NullMarked
package dev.blotter.annotate.quantity;

import org.jspecify.annotations.NullMarked;
