/**
 * The commands for rule folders: {@code blotter rules …}.
 */
@NullMarked
package dev.blotter.cli.rules;

import org.jspecify.annotations.NullMarked;
