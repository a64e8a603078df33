/**
 * How well do tags agree with what careful readers gave?
 */
@NullMarked
package dev.blotter.workbench.gold;

import org.jspecify.annotations.NullMarked;
