/**
 * Do the rules give what the examples beside them say?
 */
@NullMarked
package dev.blotter.workbench.examples;

import org.jspecify.annotations.NullMarked;
