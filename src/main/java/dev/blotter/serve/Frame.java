package dev.blotter.serve;

import dev.blotter.report.asset.Policy;
import dev.blotter.report.asset.Resource;

/**
 * What is around every page.
 *
 * @param title of the page, of text that is cleaned
 * @param form what was asked, which the links to other pages ask too
 */
record Frame(String title, SearchForm form) {
    private static final String STYLE = Resource.STYLE.text() + Resource.read(Frame.class, "search.css");

    /** What a page may load: its own style alone. It sends forms to this server, and stands in no other page. */
    static final String POLICY = "default-src 'none'; style-src " + Policy.hash(STYLE)
            + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    String style() {
        return STYLE;
    }
}
