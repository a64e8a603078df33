/**
 * Where is the blotter kept, and how is it asked?
 *
 * <p>An index is a folder with a Lucene index and the file {@code writer.pid}, which names the
 * process that writes. {@link dev.blotter.index.IndexSession} is that writer; {@link
 * dev.blotter.index.BlotterIndex} is one state of the index, to be asked beside it.
 *
 * <p><b>An entry is a block</b>: one child document for each of its counts, then the entry itself,
 * so that "a hundred arrests in Myanmar" means one count with both. Every document of the block
 * carries the entry's key, its source, and a block is replaced as one by that key: a child that
 * outlived its parent would join the next entry after a merge.
 *
 * <p><b>There is no ledger beside it.</b> What became of each file of the corpus ({@link
 * dev.blotter.index.entry.InputRecord}), the roots, the format and a copy of each rule folder stand in
 * the same Lucene commit as the entries. A file's record is written after its entries, so a run
 * that dies between leaves the file to be read again.
 *
 * <p><b>Text is analysed in the language of its document</b>, into one field. A query is therefore
 * read once for each way of analysis that the index holds, and each reading is asked of its own
 * documents only.
 *
 * <p><b>Documents that tell one report are a story.</b> A {@link dev.blotter.index.fingerprint.TextFingerprint} of each text
 * stands beside its entry, and all fingerprints are grouped anew at the end of a run.
 *
 * <p>Only this package imports Lucene's index and search.
 */
@NullMarked
package dev.blotter.index;

import org.jspecify.annotations.NullMarked;
