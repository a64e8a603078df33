/**
 * The commands that ask an index.
 */
@NullMarked
package dev.blotter.cli.search;

import org.jspecify.annotations.NullMarked;
