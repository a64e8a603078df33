/**
 * What answers a question: pages, hits, snippets, stories?
 */
@NullMarked
package dev.blotter.index.result;

import org.jspecify.annotations.NullMarked;
