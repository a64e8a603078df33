/**
 * Which rules judged the entries of an index?
 */
@NullMarked
package dev.blotter.index.ruleset;

import org.jspecify.annotations.NullMarked;
