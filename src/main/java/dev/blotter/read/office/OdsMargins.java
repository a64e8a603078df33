package dev.blotter.read.office;

import dev.blotter.read.format.Clean;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The headers and footers of the pages on which the sheets of an OpenDocument spreadsheet are
 * printed. Page numbers, names of sheets and the like, which a program fills in, are none. Tika leaves them out: of
 * its test file {@code testFooter.ods} the one line of the footer is missing without them.
 *
 * @see <a href="https://docs.oasis-open.org/office/OpenDocument/v1.3/">OpenDocument 1.3, chapter 16.10</a>
 */
final class OdsMargins {
    private static final String PARTS = "style|header, style|header-left, style|header-first,"
            + "style|footer, style|footer-left, style|footer-first";
    private static final String FIELDS =
            "text|sheet-name, text|page-number, text|page-count, text|title," + "text|date, text|time, text|file-name";

    private OdsMargins() {}

    /**
     * The lines of headers and footers, each once.
     *
     * @param styles the part of the file with the pages
     * @param masters the names of the pages that sheets are printed on
     */
    static Set<String> of(String styles, Set<String> masters) {
        Set<String> lines = new LinkedHashSet<>();
        for (Element page : Jsoup.parse(styles, "", Parser.xmlParser()).select("style|master-page")) {
            if (masters.contains(page.attr("style:name"))) {
                page.select(PARTS).stream()
                        .filter(part -> !part.attr("style:display").equals("false"))
                        .flatMap(part -> part.select("text|p").stream())
                        .filter(line -> line.select(FIELDS).isEmpty())
                        .map(line -> Clean.line(line.wholeText()))
                        .filter(line -> !line.isEmpty())
                        .forEach(lines::add);
            }
        }
        return lines;
    }
}
