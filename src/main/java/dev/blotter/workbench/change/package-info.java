/**
 * What does a change of rules do to the documents of an index?
 */
@NullMarked
package dev.blotter.workbench.change;

import org.jspecify.annotations.NullMarked;
