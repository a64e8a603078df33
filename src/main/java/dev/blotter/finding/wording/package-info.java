/**
 * How is an entry told to a person, in a line or a figure?
 */
@NullMarked
package dev.blotter.finding.wording;

import org.jspecify.annotations.NullMarked;
