/**
 * How often does each rule and term speak?
 */
@NullMarked
package dev.blotter.workbench.usage;

import org.jspecify.annotations.NullMarked;
