/**
 * Which rules may match a document, and what do they conclude?
 *
 * <p>The layer in front of Drools that tells a session only what some rule can use.
 */
@NullMarked
package dev.blotter.rules.engine;

import org.jspecify.annotations.NullMarked;
