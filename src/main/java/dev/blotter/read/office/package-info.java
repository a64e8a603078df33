/**
 * What do files of office programs hold?
 */
@NullMarked
package dev.blotter.read.office;

import org.jspecify.annotations.NullMarked;
