/**
 * What is a number that is written in words, or in signs of Chinese?
 */
@NullMarked
package dev.blotter.annotate.number;

import org.jspecify.annotations.NullMarked;
