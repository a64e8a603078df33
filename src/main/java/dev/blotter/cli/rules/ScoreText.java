package dev.blotter.cli.rules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blotter.cli.output.Terminal;
import dev.blotter.text.Plain;
import dev.blotter.workbench.gold.Score;
import dev.blotter.workbench.gold.Tally;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A score against so many gold records, for a person or as JSON. */
record ScoreText(Terminal terminal, Score score, int records) {
    private static final double ROUND = 1000;

    void print(boolean asJson) {
        if (asJson) {
            terminal.print(Plain.json(json().toString()));
        } else {
            text();
        }
        int without = records - score.documents();
        terminal.say(score.documents() + " documents compared"
                + (without > 0 ? ", " + without + " gold records have no document" : ""));
    }

    private void text() {
        terminal.print(terminal.bold("tag                        precision recall     F1  right  extra missing"));
        score.tags().forEach((name, tally) -> terminal.print(row(name, tally)));
        terminal.print("\n" + terminal.bold("together"));
        score.groups().forEach((name, tally) -> terminal.print(row(name, tally)));
        terminal.print("\n" + terminal.bold("share of right ones"));
        shares().forEach((name, share) -> terminal.print(String.format(Locale.ROOT, "%-26s %9.3f", name, share)));
        terminal.print("\n" + terminal.bold("disagreements") + ": + only the rules have it, - only gold has it");
        score.disagreements().forEach(one -> terminal.print(Terminal.line(one.toString())));
    }

    private Map<String, Double> shares() {
        Map<String, Double> shares = new TreeMap<>(score.figures());
        shares.keySet().removeAll(score.groups().keySet());
        return shares;
    }

    private static String row(String name, Tally tally) {
        return String.format(
                Locale.ROOT,
                "%-26s %9s %6s %6.3f %6d %6d %7d",
                name,
                share(tally.precision()),
                share(tally.recall()),
                tally.f1(),
                tally.right(),
                tally.extra(),
                tally.missing());
    }

    static String share(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.3f", share);
    }

    private ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("documents", score.documents());
        score.tags()
                .forEach((name, tally) -> put(json.withObjectProperty("tags").putObject(name), tally));
        score.groups()
                .forEach(
                        (name, tally) -> put(json.withObjectProperty("together").putObject(name), tally));
        shares().forEach((name, share) -> json.withObjectProperty("shares").put(name, rounded(share)));
        ArrayNode differing = json.putArray("disagreements");
        for (Score.Disagreement one : score.disagreements()) {
            differing
                    .addObject()
                    .put("document", one.document())
                    .put("tag", one.tag())
                    .put("has", one.extra() ? "rules" : "gold");
        }
        return json;
    }

    static void put(ObjectNode into, Tally tally) {
        into.put("precision", rounded(tally.precision()))
                .put("recall", rounded(tally.recall()))
                .put("f1", rounded(tally.f1()))
                .put("right", tally.right())
                .put("extra", tally.extra())
                .put("missing", tally.missing());
    }

    /** Three digits; null for what is no number. */
    private static @Nullable Double rounded(double share) {
        return Double.isNaN(share) ? null : Math.round(share * ROUND) / ROUND;
    }
}
