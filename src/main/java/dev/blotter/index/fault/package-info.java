/**
 * What can be wrong with an index, its machine, or a question?
 */
@NullMarked
package dev.blotter.index.fault;

import org.jspecify.annotations.NullMarked;
