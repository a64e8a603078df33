/**
 * What is the article of a web page, and what its furniture?
 */
@NullMarked
package dev.blotter.read.html;

import org.jspecify.annotations.NullMarked;
