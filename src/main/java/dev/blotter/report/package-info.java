/**
 * What can be put before somebody who has no Blotter?
 *
 * <p>{@link dev.blotter.report.Report} asks an index and writes one HTML page that needs no network. Each
 * document that the question finds becomes a {@code Row} with its {@code Figure}s; {@code Totals} joins what
 * these state to claims and adds them up; {@code Timeline}, {@code ByType}, {@code ByCountry}, {@code WorldMap}
 * and {@code Quality} arrange them, and the templates in {@code src/main/jte} write what they hold, with every text
 * of a document escaped. A {@code Sum} knows how many claims and documents are behind it, and templates print both.
 */
@NullMarked
package dev.blotter.report;

import org.jspecify.annotations.NullMarked;
