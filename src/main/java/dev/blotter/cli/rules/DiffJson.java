package dev.blotter.cli.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blotter.finding.Entry.Tagged;
import dev.blotter.finding.EntryJson;
import dev.blotter.workbench.change.DiffReport.TagTotal;
import dev.blotter.workbench.change.TagChange;
import dev.blotter.workbench.gold.GoldShift.Shift;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line for each tag and document that changed. */
final class DiffJson {
    private DiffJson() {}

    static List<String> lines(TagTotal total) {
        List<String> lines = new ArrayList<>();
        total.first().forEach(change -> lines.add(line(total, change)));
        return lines;
    }

    /** What was and is the score of a group of tags. */
    static String line(Shift shift) {
        ObjectNode line = new ObjectMapper().createObjectNode().put("gold", shift.group());
        ScoreText.put(line.putObject("before"), shift.before());
        ScoreText.put(line.putObject("now"), shift.now());
        return line.toString();
    }

    private static String line(TagTotal total, TagChange change) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("tag", total.tag().toString());
        line.put("change", change.kind().name().toLowerCase(Locale.ROOT));
        line.put("source", change.source());
        line.put("title", change.title());
        line.put("parts", change.parts().stream().map(DiffJson::part).toList());
        return EntryJson.write(line);
    }

    private static Map<String, @Nullable Tagged> part(TagChange.Part part) {
        Map<String, @Nullable Tagged> sides = new LinkedHashMap<>();
        sides.put("before", part.before());
        sides.put("now", part.now());
        return sides;
    }
}
