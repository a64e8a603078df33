/**
 * What did people correct in the entries of single documents?
 */
@NullMarked
package dev.blotter.finding.correction;

import org.jspecify.annotations.NullMarked;
