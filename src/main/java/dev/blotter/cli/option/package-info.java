/**
 * What can be typed behind a command?
 */
@NullMarked
package dev.blotter.cli.option;

import org.jspecify.annotations.NullMarked;
