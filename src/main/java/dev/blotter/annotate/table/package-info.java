/** Reads tables: what the head of a column, the first cell of a row and the line above a table say of a number. */
@NullMarked
package dev.blotter.annotate.table;

import org.jspecify.annotations.NullMarked;
