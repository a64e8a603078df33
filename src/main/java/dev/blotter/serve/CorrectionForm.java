package dev.blotter.serve;

import dev.blotter.Pipeline;
import dev.blotter.finding.correction.Correction.Action;
import dev.blotter.workbench.correction.Corrector;
import java.io.IOException;

/**
 * What a person says of a document.
 *
 * @param tag that is to be added or removed
 * @param quote words of the document that an added tag rests on; may be empty
 */
record CorrectionForm(String source, String tag, Action action, String reason, String who, String quote) {
    static CorrectionForm of(Request form) {
        return new CorrectionForm(
                form.value("source"),
                form.value("tag"),
                form.value("action").equals("remove") ? Action.REMOVE : Action.ADD,
                form.value("reason"),
                form.value("who"),
                form.value("quote"));
    }

    /** Writes it to the table of the rule folder and to the index. */
    void write(ServerSettings settings, Pipeline pipeline) {
        Corrector corrector = new Corrector(settings.ruleFolder(), pipeline);
        try {
            corrector.correct(settings.index(), corrector.correction(source, tag, action, reason, who, quote));
        } catch (IllegalArgumentException e) {
            throw new RequestException(400, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new RequestException(
                    503, "the correction can't be written (" + e.getMessage() + "); mend that, and send it again");
        }
    }
}
