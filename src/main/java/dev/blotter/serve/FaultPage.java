package dev.blotter.serve;

import dev.blotter.text.Plain;

/** What a person gets in place of a page. */
record FaultPage(Frame frame, String sentence) {
    static Response of(int status, String sentence, SearchForm form) {
        return Templates.page(
                status, "fault", new FaultPage(new Frame("Not done (" + status + ")", form), Plain.line(sentence)));
    }
}
