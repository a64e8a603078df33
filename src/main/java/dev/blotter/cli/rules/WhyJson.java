package dev.blotter.cli.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.finding.Entry;
import dev.blotter.finding.correction.Correction;
import dev.blotter.workbench.explain.AbsenceExplanation;
import dev.blotter.workbench.explain.TagExplanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of {@code rules why} and {@code rules why-not}. */
final class WhyJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private WhyJson() {}

    /** The document, and the rules by which it was judged. */
    private record Head(
            String source,
            String status,
            @Nullable String reason,
            @Nullable String ruleSet) {
        static Head of(Entry entry) {
            return new Head(entry.source(), entry.status(), entry.reason(), entry.ruleSet());
        }
    }

    private record Has(
            Head document,
            List<TagExplanation.Tagged> tags,
            List<TagExplanation.Loss> suppressed,
            List<Corrected> corrections) {}

    private record Corrected(String tag, String action, String reason, String who, String date) {
        static Corrected of(Correction correction) {
            return new Corrected(
                    correction.tag().toString(),
                    correction.action().word(),
                    correction.reason(),
                    correction.who(),
                    correction.date());
        }
    }

    private record Lacks(
            Head document,
            String tag,
            boolean present,
            List<String> notes,
            List<TagExplanation.Loss> suppressed,
            List<AbsenceExplanation.Miss> rules) {}

    static String write(TagExplanation why) {
        return write(new Has(
                Head.of(why.entry()),
                why.tags(),
                why.suppressed(),
                why.corrections().stream().map(Corrected::of).toList()));
    }

    /**
     * @param limit how many rules are told
     */
    static String write(AbsenceExplanation why, int limit) {
        List<AbsenceExplanation.Miss> nearest =
                why.misses().stream().limit(limit).toList();
        return write(new Lacks(Head.of(why.entry()), why.tag(), why.present(), why.notes(), why.losses(), nearest));
    }

    private static String write(Object view) {
        try {
            return MAPPER.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("this reason has no JSON form", e);
        }
    }
}
