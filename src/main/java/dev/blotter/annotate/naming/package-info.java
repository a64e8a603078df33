/**
 * In what mood does a sentence name a kind of fraud?
 *
 * <p>Terms of kinds become namings: done, told, fought or supposed, each with the word that says so.
 */
@NullMarked
package dev.blotter.annotate.naming;

import org.jspecify.annotations.NullMarked;
