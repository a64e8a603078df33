package dev.blotter.index;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.LabelTag;
import dev.blotter.finding.Entry.RegionTag;
import dev.blotter.finding.Entry.TypeTag;
import dev.blotter.index.entry.Fingerprint;
import dev.blotter.index.entry.InputRecord;
import dev.blotter.index.entry.Lineage;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The vocabulary of the tests of the index: a document with its findings, told in a few words. */
public final class Report {
    static final String RULES = "00000000000000a1";

    static final Lineage LINEAGE = new Lineage(
            code -> Map.of(
                            "romance-scam", List.of("social-engineering"),
                            "pig-butchering", List.of("romance-scam", "social-engineering"))
                    .getOrDefault(code, List.of()),
            code -> Map.of(
                            "CN", List.of("030", "142"),
                            "CN-YN", List.of("CN", "030", "142"),
                            "KH", List.of("035", "142"),
                            "MM", List.of("035", "142"))
                    .getOrDefault(code, List.of()));

    private final String source;
    private String content;
    private @Nullable String title;
    private String text = "";
    private @Nullable LocalDate published;
    private String language = "en";
    private Outcome outcome = Outcome.OK;
    private String ruleSet = RULES;
    private final List<TypeTag> types = new ArrayList<>();
    private final List<RegionTag> regions = new ArrayList<>();
    private final List<CountTag> counts = new ArrayList<>();
    private boolean statistic;
    private final List<LabelTag> labels = new ArrayList<>();

    private Report(String source) {
        this.source = source;
        this.content = source;
    }

    public static Report at(String source) {
        return new Report(source);
    }

    /** Gives it the content, and so the id, of another. */
    public Report sameAs(String other) {
        content = other;
        return this;
    }

    public Report title(String words) {
        title = words;
        return this;
    }

    public Report text(String words) {
        text = words;
        return this;
    }

    public Report published(String day) {
        published = LocalDate.parse(day);
        return this;
    }

    public Report language(String tag) {
        language = tag;
        return this;
    }

    public Report status(Status status) {
        outcome = new Outcome(status, "it is " + status.json());
        return this;
    }

    Report judgedBy(String rules) {
        ruleSet = rules;
        return this;
    }

    public Report fraud(String code) {
        types.add(new TypeTag(code, code, List.of("a rule"), List.of()));
        return this;
    }

    public Report region(String code) {
        regions.add(new RegionTag(code, code, LINEAGE.regions().apply(code), 1, List.of("a rule"), List.of()));
        return this;
    }

    public Report label(String name, String value) {
        labels.add(new LabelTag(name, value, List.of("a rule"), List.of()));
        return this;
    }

    public Report arrests(double value, String... places) {
        return count("arrests", value, null, null, places);
    }

    public Report arrestsDuring(String from, String to, double value, String... places) {
        return count("arrests", value, from, to, places);
    }

    public Report count(String kind, double value, @Nullable String from, @Nullable String to, String... places) {
        return count(kind, value, null, kind.equals("loss") ? "USD" : null, from, to, List.of(places), List.of());
    }

    public Report arrestsBetween(double value, double upper) {
        return count("arrests", value, upper, null, null, null, List.of(), List.of());
    }

    public Report arrestsAbout(String fraud, double value) {
        return count("arrests", value, null, null, null, null, List.of(), List.of(fraud));
    }

    /** What an office adds up over many cases. */
    public Report lossOfManyCases(double value) {
        statistic = true;
        count("loss", value, null, null);
        statistic = false;
        return this;
    }

    private Report count(
            String kind,
            double value,
            @Nullable Double upper,
            @Nullable String currency,
            @Nullable String from,
            @Nullable String to,
            List<String> places,
            List<String> about) {
        counts.add(new CountTag(
                kind,
                value,
                upper,
                "exact",
                currency,
                from,
                to,
                counts.isEmpty(),
                statistic,
                null,
                places,
                "count",
                about,
                List.of("a rule"),
                List.of()));
        return this;
    }

    Document document() {
        return new Document(
                source,
                id(content),
                title,
                text,
                published,
                published == null ? null : "json-ld",
                language,
                outcome,
                List.of("odd"),
                Map.of("url", "https://example.org/" + source),
                List.of());
    }

    public Entry entry() {
        Document document = document();
        return new Entry(
                Entry.SCHEMA,
                source,
                document.id(),
                null,
                title,
                published == null ? null : published.toString(),
                document.publishedFrom(),
                language,
                outcome.status().json(),
                outcome.reason(),
                document.warnings(),
                null,
                types,
                counts,
                regions,
                labels,
                outcome.status().hasText() ? ruleSet : null,
                "0.1.0");
    }

    String source() {
        return source;
    }

    static InputRecord input(String file) {
        Fingerprint fingerprint = new Fingerprint(7, Instant.parse("2026-01-01T00:00:00.123456789Z"), "ab", "reader-1");
        return new InputRecord(file, "", fingerprint, Outcome.OK, 12, 1, TestBlotter.NOW, TestBlotter.NOW);
    }

    private static String id(String content) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
