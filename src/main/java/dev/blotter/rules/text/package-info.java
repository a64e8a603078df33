/**
 * What stands in a rule file, before anything is understood?
 *
 * <p>Texts and their places, notes, sizes, and whom to trust.
 */
@NullMarked
package dev.blotter.rules.text;

import org.jspecify.annotations.NullMarked;
