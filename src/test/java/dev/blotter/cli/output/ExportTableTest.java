package dev.blotter.cli.output;

import static dev.blotter.cli.Entries.count;
import static dev.blotter.cli.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.export.ExportedEntry;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.text.Document;
import dev.blotter.text.EnglishDocument;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExportTableTest {
    @Test
    void excelTakesItForUtf8AndEndsItsLines() {
        assertThat(Spreadsheet.head(ExportTable.COUNTS.columns()))
                .startsWith("\uFEFFdate,countries,regions,kind,value,")
                .endsWith(",sentence,in,begin,end,sha256,ruleSet\r");
    }

    @Test
    void anEntryHasARowForEachCountAndNoneWithout() {
        assertThat(rows(entry("T", "a.html"))).isEmpty();
        assertThat(rows(entry("T", "a.html", count("arrests", 3, true, "x"), count("loss", 6.84, false, "y"))))
                .hasSize(2);
    }

    @Test
    void aRowKeepsCommasQuotesAndLinesInTheirCells() throws IOException {
        CSVRecord row = row("A, \"B\"", "a\nb.html", "He said: \"three, no, four\"");

        assertThat(row.get("title")).isEqualTo("A, \"B\"");
        assertThat(row.get("source")).isEqualTo("a\nb.html");
        assertThat(row.get("sentence")).isEqualTo("He said: \"three, no, four\"");
    }

    @Test
    void numbersArePlainAndCodesStandBesideEachOther() throws IOException {
        CSVRecord row = row("T", "a.html", "x");

        assertThat(row.toMap())
                .containsEntry("date", "2024-05-01")
                .containsEntry("countries", "MM TH")
                .containsEntry("value", "373000000")
                .containsEntry("upper", "")
                .containsEntry("qualifier", "at-least")
                .containsEntry("headline", "yes")
                .containsEntry("rule", "people/verb then people");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=HYPERLINK(\"http://x\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1"})
    void whatASpreadsheetWouldRunIsText(String formula) throws IOException {
        CSVRecord row = row(formula, formula, formula);

        assertThat(List.of(row.get("title"), row.get("source"), row.get("sentence")))
                .containsOnly("'" + Terminal.clean(formula));
    }

    @Test
    void aRowTellsWhereItsSentenceIsFrom() throws IOException {
        assertThat(row("T", "a.html", "x").toMap())
                .containsEntry("in", "text")
                .containsEntry("begin", "0")
                .containsEntry("end", "3")
                .containsEntry("sha256", "0".repeat(64))
                .containsEntry("ruleSet", "hash");
    }

    @Test
    void aDocumentIsARowWithItsFigures() {
        List<String> rows = lines(ExportTable.DOCUMENTS.rows(
                exported(entry("=T", "a.html"), Map.of("url", "https://a.example/x")),
                List.of(count("arrests", 3, true, "x"), count("loss", 6.5, false, "y"))));

        assertThat(Spreadsheet.head(ExportTable.DOCUMENTS.columns()))
                .isEqualTo("\uFEFFdate,dateFrom,language,status,fraudTypes,headlines,counts,regions,labels,source,url,"
                        + "title,sha256,ruleSet\r");
        assertThat(rows)
                .containsExactly(
                        "2024-05-01,meta,en,ok,romance-scam,arrests=3,arrests=3; loss=6.5 USD,,,a.html,https://a.example/x,'=T,"
                                + "0".repeat(64) + ",hash\r");
    }

    @ParameterizedTest
    @CsvSource({"'MM TH',MM TH", "'US-IL US',US", "'US-IL CA-ON US-NY',US CA", "'035 KH',KH", "'',''"})
    void countriesAreThoseOfAllRegions(String regions, String countries) throws IOException {
        List<String> codes = regions.isEmpty() ? List.of() : List.of(regions.split(" "));
        CountTag count = new CountTag(
                "arrests", 3, null, "exact", null, null, null, false, false, null, codes, "count", List.of(), List.of(),
                List.of());
        CSVRecord row = record(rows(entry("T", "a.html", count)).getFirst());

        assertThat(row.get("countries")).isEqualTo(countries);
        assertThat(row.get("regions")).isEqualTo(regions);
    }

    @Test
    void aRowHasTheAddressOfItsPage() throws IOException {
        Entry entry = entry("T", "a.html", count("arrests", 3, true, "x"));

        assertThat(lines(ExportTable.COUNTS.rows(
                        exported(entry, Map.of("url", "https://a.example/x?y=1")), entry.counts())))
                .allSatisfy(row -> assertThat(record(row).get("url")).isEqualTo("https://a.example/x?y=1"));
        assertThat(record(rows(entry).getFirst()).get("url")).isEmpty();
    }

    private static List<String> rows(Entry entry) {
        return lines(ExportTable.COUNTS.rows(exported(entry, Map.of()), entry.counts()));
    }

    private static List<String> lines(List<Object[]> rows) {
        return rows.stream().map(Spreadsheet::row).toList();
    }

    private static ExportedEntry exported(Entry entry, Map<String, String> metadata) {
        Document document = EnglishDocument.of(entry.source(), entry.id(), null, "Text.", null, null, metadata);
        return new ExportedEntry(entry, document, entry.counts());
    }

    private CSVRecord row(String title, String source, String sentence) throws IOException {
        return record(rows(entry(title, source, count("arrests", 373e6, true, sentence)))
                .getFirst());
    }

    private static CSVRecord record(String line) throws IOException {
        try (CSVParser parser = CSVParser.parse(
                Spreadsheet.head(ExportTable.COUNTS.columns()).substring(1) + "\n" + line + "\n",
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords().getFirst();
        }
    }
}
