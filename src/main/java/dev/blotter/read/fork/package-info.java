/**
 * How do parsers run in processes of their own?
 *
 * <p>What is said between the processes, and what becomes of one that hangs or dies.
 */
@NullMarked
package dev.blotter.read.fork;

import org.jspecify.annotations.NullMarked;
