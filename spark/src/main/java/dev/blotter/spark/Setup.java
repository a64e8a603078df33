package dev.blotter.spark;

import dev.blotter.Pipeline;
import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.correction.Corrections;
import dev.blotter.read.fork.IsolationPolicy;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.rules.folder.FolderZip;
import dev.blotter.rules.text.Trust;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What a machine needs to tag as all others do: sent to each once.
 *
 * @param rules the rule folder as {@link FolderZip} packs it
 * @param corrections its file of corrections, empty when it has none
 * @param reading how files are read
 * @param seconds how long reading one document may take, and tagging it
 */
record Setup(byte[] rules, byte[] corrections, ReadOptions reading, int seconds, Trust trust) implements Serializable {
    private static final Map<Integer, Tools> OPEN = new HashMap<>();

    /** What the tasks of a process share. */
    record Tools(Pipeline pipeline, FraudTypes types) {}

    /** The setup of a rule folder as it is now. */
    static Setup of(Path ruleFolder, ReadOptions reading, int seconds, Trust trust) throws IOException {
        Path corrections = ruleFolder.resolve(Corrections.FILE);
        byte[] corrected = Files.exists(corrections) ? Files.readAllBytes(corrections) : new byte[0];
        return new Setup(FolderZip.of(ruleFolder), corrected, reading, seconds, trust);
    }

    /**
     * The tools of this process. The first task opens them: rules that this machine has not seen are compiled, into
     * {@link PipelineOptions#cache()}. Parsers run in this process, for one of their own
     * would not find the program, which Spark has loaded.
     */
    Tools tools() {
        synchronized (OPEN) {
            return OPEN.computeIfAbsent(key(), key -> FolderZip.unpacked(rules, this::open));
        }
    }

    private Tools open(Path folder) {
        try {
            if (corrections.length > 0) {
                Files.write(folder.resolve(Corrections.FILE), corrections);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Tools(
                Pipeline.open(folder, reading, IsolationPolicy.NONE, PipelineOptions.cache(), trust),
                FraudTypes.load(folder));
    }

    private int key() {
        return Arrays.hashCode(new int[] {Arrays.hashCode(rules), Arrays.hashCode(corrections), reading.hashCode()});
    }
}
