/**
 * How is the entry of one document set right by hand?
 */
@NullMarked
package dev.blotter.workbench.correction;

import org.jspecify.annotations.NullMarked;
