/** What does a line of text look like: does it end a sentence, is it one? */
@NullMarked
package dev.blotter.read.line;

import org.jspecify.annotations.NullMarked;
