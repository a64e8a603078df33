/**
 * What is wrong in a rule folder, and what is needless?
 */
@NullMarked
package dev.blotter.workbench.check;

import org.jspecify.annotations.NullMarked;
