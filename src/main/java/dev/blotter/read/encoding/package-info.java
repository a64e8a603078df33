/**
 * In which characters is a file written, and in which language?
 */
@NullMarked
package dev.blotter.read.encoding;

import org.jspecify.annotations.NullMarked;
