/**
 * Why has a document a conclusion, and why does it lack one?
 */
@NullMarked
package dev.blotter.rules.explain;

import org.jspecify.annotations.NullMarked;
