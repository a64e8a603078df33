/**
 * What holds the folder of an index: its lock, its state, its commits?
 */
@NullMarked
package dev.blotter.index.folder;

import org.jspecify.annotations.NullMarked;
