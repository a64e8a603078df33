/**
 * How do millions of documents get tagged on the machines of a Spark cluster?
 *
 * <p>Blotter runs inside Spark and is not an engine itself: a task is handed files, reads and tags them as {@code
 * blotter index} does, and what comes of it are tables in Parquet. {@link dev.blotter.spark.Tag} makes them, {@link
 * dev.blotter.spark.Stories} finds in them which documents tell one report, and {@link dev.blotter.spark.Totals} adds
 * up what they count.
 */
package dev.blotter.spark;
