/**
 * What stands on the pages of a PDF, and in pictures?
 */
@NullMarked
package dev.blotter.read.pdf;

import org.jspecify.annotations.NullMarked;
