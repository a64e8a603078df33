/**
 * What becomes of a document?
 *
 * <p>{@link dev.blotter.Pipeline}: read, annotate, judge, assemble, in that order.
 */
@NullMarked
package dev.blotter;

import org.jspecify.annotations.NullMarked;
