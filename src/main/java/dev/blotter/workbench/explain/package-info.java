/**
 * Why does a document have a tag, or lack it, in sentences?
 */
@NullMarked
package dev.blotter.workbench.explain;

import org.jspecify.annotations.NullMarked;
