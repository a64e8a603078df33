/**
 * Where are entries kept, and how are they found?
 *
 * <p>Start reading at {@link dev.blotter.index.BlotterIndex}, one state of the index for reading, and {@link
 * dev.blotter.index.IndexSession}, the one writer. An index is a folder with a Lucene index and the file
 * {@code writer.pid}, which names the process that writes.
 *
 * <p><b>An entry is a block</b>: a child document for each of its counts, then the entry. So "a hundred arrests in
 * Myanmar" means one count with both. A block is replaced as a whole, by its source.
 *
 * <p><b>There is no ledger beside Lucene.</b> The record of each file ({@link dev.blotter.index.entry.InputRecord}),
 * the roots, the format and a copy of each rule folder are in the same commit as the entries. A file's record is
 * written after its entries, so a run that dies in between reads the file again.
 *
 * <p><b>Text is analysed in the language of its document.</b> A query is parsed once for each analysis in the index,
 * and each parse searches its own documents.
 *
 * <p><b>Documents that print one report are a story.</b> Their {@link
 * dev.blotter.index.fingerprint.TextFingerprint fingerprints} are grouped again at the end of each run.
 *
 * <p>A session is used in this order: {@code open}, {@code beginRun}, changes, {@code commit}, {@code finish}, {@code
 * close}. It commits every minute or after 5,000
 * entries. A reader sees the last commit and never changes.
 *
 * <p>Limits: one writer at a time. Only this package imports Lucene's index and search. Do not interrupt a thread that
 * writes: Lucene then closes its files.
 */
@NullMarked
package dev.blotter.index;

import org.jspecify.annotations.NullMarked;
