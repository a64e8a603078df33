package dev.blotter.workbench.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.RegionTag;
import dev.blotter.finding.Entry.TypeTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScoreTest {
    @TempDir
    Path folder;

    private Score score;

    @BeforeEach
    void makeScore() throws IOException {
        Files.writeString(
                folder.resolve(FraudTypes.FILE),
                "code,parent,name,description\nfraud,,Fraud,\nromance,fraud,Romance,\nphishing,fraud,Phishing,\n");
        score = new Score(FraudTypes.load(folder));
    }

    private GoldRecord gold(String members) throws IOException {
        Path file = Files.writeString(folder.resolve("gold.json"), "{\"id\":\"a\"," + members + "}");
        return Gold.load(file).records().get("a");
    }

    static Entry tagged(List<String> types, List<CountTag> counts, List<String> regions) {
        return new Entry(
                1,
                "a.txt",
                "sha256:",
                null,
                null,
                "2024-01-09",
                "field",
                "en",
                "ok",
                null,
                List.of(),
                null,
                types.stream()
                        .map(code -> new TypeTag(code, code, List.of("r"), List.of()))
                        .toList(),
                counts,
                regions.stream()
                        .map(code -> new RegionTag(code, code, List.of(), 1, List.of("r"), List.of()))
                        .toList(),
                List.of(),
                "0",
                "0");
    }

    static CountTag count(String kind, double value, @Nullable String currency, boolean headline) {
        return new CountTag(
                kind,
                value,
                null,
                "exact",
                currency,
                "2023-01-01",
                "2023-12-31",
                headline,
                false,
                null,
                List.of("KH"),
                "count",
                List.of(),
                List.of("r"),
                List.of());
    }

    @Test
    void aKindOfFraudIsRightExtraOrMissing() throws IOException {
        score.add(gold("\"fraudTypes\":[\"romance\"]"), tagged(List.of("romance", "phishing"), List.of(), List.of()));
        score.add(gold("\"fraudTypes\":[\"romance\"]"), tagged(List.of(), List.of(), List.of()));

        assertThat(score.tags())
                .containsExactly(entry("phishing", new Tally(0, 1, 0)), entry("romance", new Tally(1, 0, 1)));
        assertThat(score.groups()).containsExactly(entry("types", new Tally(1, 1, 1)));
        assertThat(score.disagreements()).extracting(Object::toString).containsExactly("a: + phishing", "a: - romance");
        assertThat(score.figures()).contains(entry("types", 0.5), entry("fraud or not", 0.5));
    }

    @Test
    void aParentIsRightWhereItsChildIs() throws IOException {
        score.add(gold("\"fraudTypes\":[\"romance\"]"), tagged(List.of("romance", "fraud"), List.of(), List.of()));
        score.add(gold("\"fraudTypes\":[\"fraud\"]"), tagged(List.of("romance"), List.of(), List.of()));

        assertThat(score.tags()).contains(entry("fraud", new Tally(1, 0, 0)));
        assertThat(score.disagreements()).extracting(Object::toString).containsExactly("a: + romance");
    }

    @Test
    void fraudOfNoKnownKindIsNotWrongWhereGoldKnowsNoKind() throws IOException {
        score.add(gold("\"fraud\":true,\"fraudTypes\":[]"), tagged(List.of("fraud"), List.of(), List.of()));
        score.add(gold("\"fraud\":false,\"fraudTypes\":[]"), tagged(List.of("fraud"), List.of(), List.of()));

        assertThat(score.tags()).containsExactly(entry("fraud", new Tally(0, 1, 0)));
        assertThat(score.figures()).contains(entry("fraud or not", 0.5));
    }

    @Test
    void whatIsOptionalIsNeitherRightNorWrong() throws IOException {
        score.add(
                gold(
                        "\"fraudTypes\":[],\"fraudTypesOptional\":[\"romance\"],\"counts\":[],"
                                + "\"countsOptional\":[{\"kind\":\"arrests\",\"value\":3}],\"regions\":[],\"regionsOptional\":[\"KH-12\"]"),
                tagged(List.of("romance"), List.of(count("arrests", 3, null, false)), List.of("KH", "KH-12")));

        assertThat(score.groups()).isEmpty();
        assertThat(score.disagreements()).isEmpty();
    }

    @Test
    void countsMatchByKindAndValue() throws IOException {
        score.add(
                gold(
                        "\"counts\":[{\"kind\":\"arrests\",\"value\":3,\"qualifier\":\"exact\",\"period\":null},"
                                + "{\"kind\":\"loss\",\"value\":10,\"qualifier\":\"at-least\",\"currency\":\"USD\",\"regions\":[\"TH\"]}]"),
                tagged(
                        List.of(),
                        List.of(
                                count("arrests", 3, null, true),
                                count("arrests", 4, null, false),
                                count("loss", 10, "USD", false)),
                        List.of()));

        assertThat(score.groups())
                .containsExactly(entry("arrests", new Tally(1, 1, 0)), entry("other counts", new Tally(1, 0, 0)));
        assertThat(score.figures())
                .contains(
                        entry("qualifier", 0.5),
                        entry("currency", 1.0),
                        entry("period", 0.0),
                        entry("count countries", 0.0));
        assertThat(score.disagreements()).extracting(Object::toString).containsExactly("a: + arrests=4");
    }

    @Test
    void theHeadlineIsRightWhenAnyFigureSoMarkedIs() throws IOException {
        Entry entry = tagged(List.of(), List.of(count("arrests", 3, null, true)), List.of());
        score.add(gold("\"headlineArrests\":3"), entry);
        score.add(gold("\"headlineArrests\":null"), entry);
        score.add(gold("\"headlineArrests\":null,\"headlineAmbiguous\":true"), entry);

        assertThat(score.figures()).contains(entry("headline", 0.5));
    }

    @Test
    void whatARecordDoesNotHoldIsNotLookedAt() throws IOException {
        score.add(gold("\"kind\":\"news\""), tagged(List.of("romance"), List.of(), List.of("KH")));

        assertThat(score.figures()).isEmpty();
        assertThat(score.documents()).isEqualTo(1);
    }

    @Test
    void aTallyWithoutTagsHasNoPrecision() {
        assertThat(new Tally(0, 0, 2).precision()).isNaN();
        assertThat(new Tally(0, 0, 2).recall()).isZero();
        assertThat(new Tally(3, 1, 0).precision()).isEqualTo(0.75);
        assertThat(new Tally(0, 0, 0).f1()).isZero();
    }

    @Test
    void recordsAreFoundByTheNameOfTheFile() throws IOException {
        Files.writeString(
                folder.resolve("gold.jsonl"),
                "{\"id\":\"a\"}\n{\"id\":\"b.zip!c.txt\"}\n{\"id\":\"d.jsonl#2\"}\n{\"id\":\"e.html\"}\n{\"no\":1}\n");
        Gold gold = Gold.load(folder.resolve("gold.jsonl"));

        assertThat(gold.records()).hasSize(4);
        assertThat(List.of("x/a.txt", "x/b.zip!/c.txt", "d.jsonl#2", "y/e.html"))
                .allSatisfy(source -> assertThat(gold.find(source)).isPresent());
        assertThat(gold.find("x/f.txt")).isEqualTo(Optional.empty());
    }

    @Test
    void aFolderOfRecordsMayHoldArrays() throws IOException {
        Path records = Files.createDirectory(folder.resolve("records"));
        Files.writeString(records.resolve("a.json"), "[{\"id\":\"a\"},{\"id\":\"b\"}]");
        Files.writeString(records.resolve("c.json"), "{\"id\":\"c\",\"held\":true}");

        Gold gold = Gold.load(records);
        assertThat(gold.records()).containsOnlyKeys("a", "b", "c");
        assertThat(gold.records().get("c").json().path("held").asBoolean()).isTrue();
    }
}
