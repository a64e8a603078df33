/**
 * What is printed, and how did a command end?
 */
@NullMarked
package dev.blotter.cli.output;

import org.jspecify.annotations.NullMarked;
