/**
 * What lies in an archive?
 */
@NullMarked
package dev.blotter.read.archive;

import org.jspecify.annotations.NullMarked;
