/**
 * What can be put before somebody who has no Blotter?
 *
 * <p>{@link dev.blotter.report.Report} asks an index and writes one HTML page that needs no network. Each
 * document that the question finds becomes a {@code Row} with its {@code Figure}s; {@code Figures} says which
 * of these are added up; {@code Timeline}, {@code Breakdown}, {@code WorldMap} and {@code Quality} arrange
 * them, and the templates in {@code src/main/jte} write what they hold, with every text of a document escaped.
 * A {@code Sum} knows how many figures are behind it, and templates print both.
 */
@NullMarked
package dev.blotter.report;

import org.jspecify.annotations.NullMarked;
