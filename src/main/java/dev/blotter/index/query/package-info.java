/**
 * What does a question mean for Lucene?
 */
@NullMarked
package dev.blotter.index.query;

import org.jspecify.annotations.NullMarked;
