/**
 * What can a user type, and what is printed?
 *
 * <p>Start reading at {@link dev.blotter.cli.Main}. Each command is one thin class: {@code search} has those that ask,
 * {@code corpus} those that read files, {@code rules} those about rules. {@code option} has the options that several
 * commands share, {@code output} the ways to print.
 *
 * <p>{@code Main} takes the words, {@code Commands} makes the command that is named, and the command prints through a
 * {@code Terminal}. A new command is a subclass of {@code TerminalCommand} and a line in {@code Commands}. Exit codes: 0
 * done or found, 1 nothing found or something to look at, 2 an error.
 *
 * <p>Limits: results go to standard output, all else to standard error, and only {@link
 * dev.blotter.cli.output.Terminal} writes to either.
 */
@NullMarked
package dev.blotter.cli;

import org.jspecify.annotations.NullMarked;
