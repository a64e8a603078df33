/**
 * What can a user type, and what is printed?
 *
 * <p>{@link dev.blotter.cli.Main} and one thin class a subcommand. Data go to standard output, all else
 * to standard error; {@link dev.blotter.cli.output.Terminal} is the only way to either.
 */
@NullMarked
package dev.blotter.cli;

import org.jspecify.annotations.NullMarked;
