/**
 * By what can two texts be told to be one report?
 *
 * <p>MinHash signatures of wording, and the particulars: figures and names.
 */
@NullMarked
package dev.blotter.index.fingerprint;

import org.jspecify.annotations.NullMarked;
