/**
 * What does a file say, and when was it published?
 *
 * <p>Start reading at {@link dev.blotter.read.Reader}. It works in this order:
 *
 * <ol>
 *   <li>A file, or a member of one, is a {@code Content}: bytes with a name.
 *   <li>{@code Kind} tells from the first bytes what it is.
 *   <li>The {@code Format} of that kind parses it into an {@code Extraction}.
 *   <li>The {@link dev.blotter.text.Document} is made of that.
 * </ol>
 *
 * <p>A {@code Visit} counts what one file and all its members have used of the limits, so that a bomb stops early. What
 * can't be read is an {@code UnreadableException} inside this package, and outside of it a document with a status and a
 * reason.
 *
 * <p>{@code Forks} has risky files read by other processes ({@code Fork}, {@code ForkedReader}), which
 * send back {@code ForkResponses} as {@code ForkProtocol} writes them. A {@link dev.blotter.read.format.Heartbeat} tells from
 * outside where a reading is, so that one that hangs can be given up.
 *
 * <p>Of a web page, {@code MainText} keeps the article, {@code PageTitle} and {@code PageDate} what
 * the page declares. {@code PlainText} does the same for text without marks: {@code HardWraps} joins
 * the lines that a margin broke, {@code ScrapedTextCleaner} leaves out what a page left around its text, and
 * {@code TextHeader} finds the title and the date.
 */
@NullMarked
package dev.blotter.read;

import org.jspecify.annotations.NullMarked;
