/**
 * The commands that read documents, and that change an index.
 */
@NullMarked
package dev.blotter.cli.corpus;

import org.jspecify.annotations.NullMarked;
