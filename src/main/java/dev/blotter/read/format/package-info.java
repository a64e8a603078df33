/**
 * What do all parsers share?
 *
 * <p>A {@link dev.blotter.read.format.Format} takes {@link dev.blotter.read.format.Content} and gives what it
 * {@link dev.blotter.read.format.Extraction found}; a {@link dev.blotter.read.format.Visit} is the reading of one file with its members and limits.
 */
@NullMarked
package dev.blotter.read.format;

import org.jspecify.annotations.NullMarked;
