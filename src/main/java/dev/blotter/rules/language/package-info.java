/**
 * Does a rule keep to the vocabulary, and what does it ask and conclude?
 */
@NullMarked
package dev.blotter.rules.language;

import org.jspecify.annotations.NullMarked;
