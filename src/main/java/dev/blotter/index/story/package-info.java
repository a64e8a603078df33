/**
 * Which entries are marked as copies or as one story?
 */
@NullMarked
package dev.blotter.index.story;

import org.jspecify.annotations.NullMarked;
