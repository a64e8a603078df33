/**
 * Of which days does a text speak?
 *
 * <p>Days, months, years and ranges, told in numbers, in words or beside others, fixed against the day of the document.
 */
@NullMarked
package dev.blotter.annotate.period;

import org.jspecify.annotations.NullMarked;
