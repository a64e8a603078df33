/**
 * How is a rule folder checked, compiled, loaded and kept?
 */
@NullMarked
package dev.blotter.rules.folder;

import org.jspecify.annotations.NullMarked;
