/**
 * What do rules conclude, and what becomes of it?
 *
 * <p>A {@link dev.blotter.finding.Conclusion} is what the right side of a rule inserts. A {@link
 * dev.blotter.finding.Verdict} is what all rules concluded of one document. {@link
 * dev.blotter.finding.EntryAssembler} puts it together with the document into an {@link
 * dev.blotter.finding.Entry}, which {@link dev.blotter.finding.EntryJson} writes and reads.
 */
@NullMarked
package dev.blotter.finding;

import org.jspecify.annotations.NullMarked;
