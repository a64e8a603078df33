/**
 * How does a whole corpus get through the pipeline?
 *
 * <p>Start reading at {@link dev.blotter.batch.IndexRun}, which brings an index up to date: it skips unchanged files,
 * reads new ones, removes entries of deleted files, and judges again what other rules judged ({@link
 * dev.blotter.batch.RejudgeRun}).
 *
 * <p>A run works in this order:
 *
 * <ol>
 *   <li>{@link dev.blotter.batch.CorpusWalk} finds the files.
 *   <li>{@link dev.blotter.batch.FanOut} works on several at once, with bounded memory. {@link
 *       dev.blotter.batch.OrderedParallel} does so for commands that print results in order.
 *   <li>A thread that hangs is replaced. The file is read again without the document that hung.
 * </ol>
 *
 * <p>A run without news loads no rules. Limits: after more than eight hung threads the run ends; links are not followed
 * unless asked.
 */
@NullMarked
package dev.blotter.batch;

import org.jspecify.annotations.NullMarked;
