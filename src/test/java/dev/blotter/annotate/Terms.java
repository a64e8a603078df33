package dev.blotter.annotate;

import dev.blotter.annotate.term.TermRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A few terms for tests, such as a rule folder holds. */
public final class Terms {
    public static final List<TermRow> ROWS = rows();

    private Terms() {}

    private static List<TermRow> rows() {
        List<TermRow> rows = new ArrayList<>();
        add(
                rows,
                "of.people",
                "unit",
                "en",
                "people",
                "person",
                "suspect",
                "man",
                "men",
                "woman",
                "women",
                "member",
                "national",
                "individual",
                "worker",
                "of them",
                "others",
                "boy",
                "fraudster",
                "recruiter",
                "teenager",
                "couple",
                "trio");
        add(rows, "of.victims", "unit", "en", "victim");
        add(rows, "of.cases", "unit", "en", "case");
        add(rows, "of.gangs", "unit", "en", "gang");
        add(rows, "of.groups", "unit", "en", "ring");
        add(rows, "of.officers", "unit", "en", "officer", "police officer");
        add(rows, "of.arrests", "unit", "en", "=arrests", "=arrest");
        add(rows, "arrest", "verb", "en", "arrest", "detain", "take … into custody", "turn over");
        add(rows, "charge", "verb", "en", "charge");
        add(rows, "negation", "cue", "en", "no", "not");
        add(rows, "of.people", "unit", "es", "persona", "hombre", "mujer", "mujeres");
        add(rows, "of.people", "unit", "fr", "personne");
        add(rows, "of.people", "unit", "de", "Person", "Personen");
        add(rows, "of.people", "unit", "zh", "名", "人", "犯罪嫌疑人", "嫌疑人", "人员", "男", "女", "男子", "女子");
        add(rows, "of.cases", "unit", "zh", "起", "案件");
        add(rows, "of.gangs", "unit", "zh", "团伙");
        add(rows, "of.victims", "unit", "zh", "被害人");
        add(rows, "arrest", "verb", "zh", "抓获");
        return List.copyOf(rows);
    }

    private static void add(List<TermRow> rows, String concept, String sort, String language, String... terms) {
        Arrays.stream(terms)
                .forEach(term -> rows.add(new TermRow("terms/a.csv", 2, term, concept, "", language, sort, List.of())));
    }
}
