package dev.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.IndexSession;
import dev.blotter.index.Replacement;
import dev.blotter.index.entry.Fingerprint;
import dev.blotter.index.entry.InputRecord;
import dev.blotter.index.entry.Lineage;
import dev.blotter.index.query.CountCondition;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.query.Filter;
import dev.blotter.index.result.Bucket;
import dev.blotter.index.result.Hit;
import dev.blotter.index.result.PageRequest;
import dev.blotter.text.DayRange;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From outside of the package, its public types are enough to keep entries and to ask for them. */
final class IndexDoorTest {
    private static final String ID = "sha256:" + "0".repeat(64);

    @TempDir
    private Path folder;

    @Test
    void anEntryIsKeptFoundCountedAndExported() {
        Document document = new Document(
                "a.html",
                ID,
                "Raid in Yangon",
                "Police arrested 120 people.",
                null,
                null,
                "en",
                Outcome.OK,
                List.of(),
                Map.of(),
                List.of());
        write(document, entry(document));
        Filter raids = new Filter(
                "raid",
                new CodeLookup(() -> FraudTypes.load(Path.of("rules"))),
                List.of(),
                List.of("142"),
                List.of(new CountCondition("arrests", 100, 200, null)),
                DayRange.ANY,
                DayRange.ANY,
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                null);
        try (BlotterIndex index = BlotterIndex.open(folder)) {
            List<Hit> hits = index.search(raids, new PageRequest(PageRequest.Order.COUNT, 0, 10))
                    .hits();
            List<String> exported = new ArrayList<>();
            index.export(Filter.ALL, entry -> exported.add(entry.source()));
            assertThat(hits).singleElement().satisfies(hit -> {
                assertThat(hit.entry().source()).isEqualTo("a.html");
                assertThat(hit.title().getFirst().marks()).hasSize(1);
                assertThat(hit.counts()).containsExactly(0);
            });
            assertThat(index.facets(raids, Dimension.KIND)).isEqualTo(List.of(new Bucket("arrests", 1)));
            index.tellings(
                    raids, telling -> assertThat(telling.positions("arrests")).containsExactly(0));
            assertThat(exported).containsExactly("a.html");
        }
    }

    private void write(Document document, Entry entry) {
        Lineage lineage = new Lineage(code -> List.of(), code -> code.equals("MM") ? List.of("035", "142") : List.of());
        try (IndexSession session = IndexSession.open(folder, lineage, InstantSource.system())) {
            Replacement file = session.replace("a.html");
            file.add(entry, document);
            Fingerprint fingerprint = new Fingerprint(1, Instant.EPOCH, "00", "reader");
            file.done(new InputRecord("a.html", "", fingerprint, Outcome.OK, 1, 1, Instant.EPOCH, Instant.EPOCH));
            session.finish();
        }
    }

    private static Entry entry(Document document) {
        CountTag arrests = new CountTag(
                "arrests",
                120,
                null,
                "exact",
                null,
                null,
                null,
                true,
                false,
                null,
                List.of("MM"),
                "count",
                List.of(),
                List.of("a rule"),
                List.of());
        return new Entry(
                Entry.SCHEMA,
                document.source(),
                ID,
                null,
                document.title(),
                null,
                null,
                "en",
                "ok",
                null,
                List.of(),
                null,
                List.of(),
                List.of(arrests),
                List.of(),
                List.of(),
                "0123456789abcdef",
                "0.1.0");
    }
}
