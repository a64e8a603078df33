package dev.blotter.report;

import dev.blotter.codes.CodeLookup;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.Entry.RegionTag;
import dev.blotter.finding.Entry.TypeTag;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.IndexSession;
import dev.blotter.index.Replacement;
import dev.blotter.index.entry.Fingerprint;
import dev.blotter.index.entry.InputRecord;
import dev.blotter.index.entry.Lineage;
import dev.blotter.index.query.Filter;
import dev.blotter.text.DayRange;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The vocabulary of the tests of reports: a document with its findings, told in a few words. */
final class Paper {
    static final Instant NOW = Instant.parse("2026-01-31T08:00:00Z");
    static final CodeLookup VOCABULARY = CodeLookup.of(Path.of("rules"));
    private static final Lineage LINEAGE = new Lineage(code -> List.of(), code -> List.of());

    private final String source;
    private String title;
    private String sentence = "Police said so.";
    private String words = "said";
    private @Nullable String published;
    private String publishedFrom = "json-ld";
    private Outcome outcome = Outcome.OK;
    private String rule = "people/verb then people";
    private final List<TypeTag> types = new ArrayList<>();
    private final List<RegionTag> regions = new ArrayList<>();
    private final List<CountTag> counts = new ArrayList<>();

    private Paper(String source) {
        this.source = source;
        this.title = "Title of " + source;
    }

    static Paper at(String source) {
        return new Paper(source);
    }

    Paper title(String words) {
        title = words;
        return this;
    }

    /** The sentence that its tags rest on, and the words in it. */
    Paper saying(String whole, String marked) {
        sentence = whole;
        words = marked;
        return this;
    }

    Paper published(String day, String from) {
        published = day;
        publishedFrom = from;
        return this;
    }

    Paper published(String day) {
        return published(day, "json-ld");
    }

    Paper status(Status status, String reason) {
        outcome = new Outcome(status, reason);
        return this;
    }

    Paper rule(String name) {
        rule = name;
        return this;
    }

    Paper fraud(String... codes) {
        for (String code : codes) {
            types.add(new TypeTag(code, code, List.of(rule), List.of()));
        }
        return this;
    }

    Paper region(String... codes) {
        for (String code : codes) {
            regions.add(new RegionTag(code, code, List.of(), 1, List.of(rule), List.of()));
        }
        return this;
    }

    Paper arrests(double value, String... places) {
        return count("arrests", value, null, null, places);
    }

    Paper arrestsDuring(String from, String to, double value, String... places) {
        return count("arrests", value, from, to, places);
    }

    Paper count(String kind, double value, @Nullable String from, @Nullable String to, String... places) {
        counts.add(new CountTag(
                kind,
                value,
                null,
                "exact",
                kind.equals("loss") ? "USD" : null,
                from,
                to,
                counts.stream().noneMatch(other -> other.kind().equals(kind)),
                false,
                null,
                List.of(places),
                "count",
                types.stream().map(TypeTag::code).toList(),
                List.of(rule),
                List.of(new Evidence("text", 0, words.length(), words, sentence))));
        return this;
    }

    /** Indexes papers. */
    static void index(Path folder, List<Paper> papers) {
        try (IndexSession session = IndexSession.open(folder, LINEAGE, InstantSource.fixed(NOW))) {
            for (Paper paper : papers) {
                Document document = paper.document();
                Replacement file = session.replace(paper.source);
                file.add(paper.entry(document), document);
                file.done(new InputRecord(
                        paper.source, "", new Fingerprint(1, NOW, "ab", "r"), paper.outcome, 1, 1, NOW, NOW));
            }
            session.finish();
        }
    }

    /** The page about all papers. */
    static String page(Path folder, Paper... papers) {
        index(folder, List.of(papers));
        return page(folder, everything(), "arrests");
    }

    static String page(Path folder, Filter filter, String kind) {
        return page(folder, filter, kind, Report.Heading.NONE);
    }

    static String page(Path folder, Filter filter, String kind, Report.Heading heading) {
        try (BlotterIndex index = BlotterIndex.open(folder)) {
            StringWriter page = new StringWriter();
            Report.of(
                            index,
                            filter,
                            kind,
                            "0.1.0",
                            heading,
                            new FileLinks(Map.of("", "/news of 2024"), Path.of("/reports")))
                    .write(page);
            return page.toString();
        }
    }

    static Filter everything() {
        return asking("", List.of(), List.of());
    }

    static Filter asking(String text, List<String> types, List<String> regions) {
        List<String> any = List.of();
        return new Filter(
                text,
                VOCABULARY,
                types,
                regions,
                List.of(),
                DayRange.ANY,
                DayRange.ANY,
                any,
                List.of(),
                any,
                null,
                false,
                null);
    }

    private Document document() {
        String text = outcome.status().hasText() ? source + " " + sentence : "";
        return new Document(
                source,
                id(source),
                title,
                text,
                published == null ? null : LocalDate.parse(published),
                published == null ? null : publishedFrom,
                "en",
                outcome,
                List.of(),
                Map.of(),
                List.of());
    }

    private Entry entry(Document document) {
        return new Entry(
                Entry.SCHEMA,
                source,
                document.id(),
                null,
                title,
                published,
                document.publishedFrom(),
                "en",
                outcome.status().json(),
                outcome.reason(),
                List.of(),
                null,
                types,
                counts,
                regions,
                List.of(),
                outcome.status().hasText() ? "0123456789abcdef" : null,
                "0.1.0");
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
