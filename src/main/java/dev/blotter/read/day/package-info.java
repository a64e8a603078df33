/**
 * On which day was a text published, by what its first lines say?
 */
@NullMarked
package dev.blotter.read.day;

import org.jspecify.annotations.NullMarked;
