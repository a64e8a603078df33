package dev.blotter.spark;

import dev.blotter.Pipeline;
import dev.blotter.batch.CorpusWalk;
import dev.blotter.batch.IndexRun;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.Lineage;
import dev.blotter.index.query.Filter;
import dev.blotter.read.fork.IsolationPolicy;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.rules.text.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** An index that is made in this process, without Spark. */
final class LocalIndex {
    private LocalIndex() {}

    /** Makes an index in a folder; returns how many documents it holds. */
    static long make(Path folder, Path corpus, Path rules) throws IOException {
        FraudTypes types = FraudTypes.load(rules);
        Lineage lineage = new Lineage(types::ancestors, Regions.builtIn()::parents);
        ReadOptions reading = ReadOptions.DEFAULT.withoutRecognition();
        try (Pipeline pipeline =
                        Pipeline.open(rules, reading, IsolationPolicy.NONE, Pipeline.usualCache(), Trust.VOCABULARY);
                IndexSession session = IndexSession.open(folder, lineage, Clock.systemUTC())) {
            new IndexRun(pipeline, session)
                    .run(
                            new IndexRun.Request(List.of(corpus), CorpusWalk.Reach.USUAL, 2, Set.of()),
                            (done, total, failed) -> {});
        }
        try (BlotterIndex index = BlotterIndex.open(folder)) {
            return index.count(Filter.ALL);
        }
    }
}
