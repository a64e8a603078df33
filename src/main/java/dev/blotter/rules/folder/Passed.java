package dev.blotter.rules.folder;

import dev.blotter.rules.text.RuleInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule folder that passed the check, as the cache keeps it: so that the check, which takes a
 * second when cold, is made once.
 *
 * @param files the keys of its compiled files
 */
record Passed(List<String> files, List<RuleInfo> rules) {
    Passed {
        files = List.copyOf(files);
        rules = List.copyOf(rules);
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws IOException when it is something else
     */
    static Passed of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        List<String> files = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            files.add(in.readUTF());
        }
        List<RuleInfo> rules = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            rules.add(new RuleInfo(in.readUTF(), in.readUTF(), in.readInt(), text(in), text(in)));
        }
        return new Passed(files, rules);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't be written", e);
        }
        return bytes.toByteArray();
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeInt(files.size());
        for (String file : files) {
            out.writeUTF(file);
        }
        out.writeInt(rules.size());
        for (RuleInfo rule : rules) {
            out.writeUTF(rule.name());
            out.writeUTF(rule.file());
            out.writeInt(rule.line());
            write(out, rule.description());
            write(out, rule.misses());
        }
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }
}
