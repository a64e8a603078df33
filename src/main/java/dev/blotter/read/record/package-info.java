/**
 * Which documents do feeds, tables, JSONL and web archives hold?
 */
@NullMarked
package dev.blotter.read.record;

import org.jspecify.annotations.NullMarked;
