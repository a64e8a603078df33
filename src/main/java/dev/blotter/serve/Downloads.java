package dev.blotter.serve;

import dev.blotter.index.BlotterIndex;
import dev.blotter.serve.ServerSettings.Exports;
import dev.blotter.serve.ServerSettings.Query;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Files that hold what a search finds, as {@code blotter export} writes them. */
record Downloads(Exports exports) {
    /** What an address calls the form that it asks for. */
    static final String FORMAT = "format";

    /** A form in which documents leave, as {@code format} of an address names it in small letters. */
    enum Form {
        FIGURES("Figures (CSV)", "figures.csv", "text/csv; charset=utf-8", "--format=csv"),
        EXCEL(
                "Figures (Excel)",
                "figures.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "--format=xlsx"),
        DOCUMENTS("Documents (CSV)", "documents.csv", "text/csv; charset=utf-8", "--format=csv --rows=documents"),
        BIBTEX("Citations (BibTeX)", "documents.bib", "application/x-bibtex", "--format=bibtex"),
        CSL("Citations (CSL)", "documents.json", "application/json", "--format=csl"),
        JSONL("Entries (JSON lines)", "entries.jsonl", "application/x-ndjson", "--format=jsonl");

        private final String label;
        private final String file;
        private final String type;
        private final String options;

        Form(String label, String file, String type, String options) {
            this.label = label;
            this.file = file;
            this.type = type;
            this.options = options;
        }

        String label() {
            return label;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Response of(Request request, BlotterIndex index, Query query) {
        String word = request.value(FORMAT);
        Form form = Arrays.stream(Form.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new RequestException(400, "'" + word + "' is no form of a file; follow a link"));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            exports.write(List.of(form.options.split(" ")), index, query.filter(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.file(form.file, form.type, content.toByteArray());
    }
}
