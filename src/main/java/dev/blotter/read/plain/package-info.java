/**
 * How are the lines of plain text, Markdown and old mail put together?
 */
@NullMarked
package dev.blotter.read.plain;

import org.jspecify.annotations.NullMarked;
