/**
 * How does a whole corpus get through the pipeline?
 *
 * <p>{@link dev.blotter.batch.CorpusWalk} finds the files, {@link dev.blotter.batch.OrderedParallel} works on
 * several at once and hands on what comes of them in their order, and {@link
 * dev.blotter.batch.IndexRun} brings an index up to date with a corpus: it skips what is unchanged,
 * judges anew what was judged by other rules, reads what is new, and drops what is gone.
 */
@NullMarked
package dev.blotter.batch;

import org.jspecify.annotations.NullMarked;
