package dev.blotter.serve;

import dev.blotter.codes.ResourceTable;
import dev.blotter.report.Policy;

/** What is around every page: its title, of text that is cleaned, and what links to other pages ask, too. */
record Frame(String title, SearchForm form) {
    private static final String STYLE =
            ResourceTable.text("report/asset/report.css") + ResourceTable.text("serve/search.css");

    /** What a page may load: its own style alone. It sends forms to this server, and stands in no other page. */
    static final String POLICY = "default-src 'none'; style-src " + Policy.hash(STYLE)
            + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    String style() {
        return STYLE;
    }
}
