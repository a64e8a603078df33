/**
 * In which forms do entries leave, and do their quotes still stand?
 *
 * <p>{@link dev.blotter.export.BibTex}, {@link dev.blotter.export.CslJson}, {@link
 * dev.blotter.export.OpenSearch} and {@link dev.blotter.export.FollowTheMoney} write entries for other
 * programs, each with the {@link dev.blotter.export.Quote}s that it rests on. {@link
 * dev.blotter.export.ExportFile} reads the quotes back, and {@link dev.blotter.export.Verification}
 * holds them against the documents as they are now.
 */
@NullMarked
package dev.blotter.export;

import org.jspecify.annotations.NullMarked;
