package dev.blotter.rules.folder;

import dev.blotter.codes.Problem;
import dev.blotter.rules.language.CheckedFile;
import dev.blotter.rules.language.CheckedRule;
import dev.blotter.rules.language.Made;
import dev.blotter.rules.language.Need;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was found in a rule file; its text is left out, for it is at hand where this is read.
 *
 * <pre>
 * looked  = (true rules | false) named strengths problems
 * rule    = name line description misses offset text needs mades
 * need    = type negated offset {field texts}
 * made    = type offset {field text}
 * problem = error line column message
 * </pre>
 *
 * Before each list and each text stands its length.
 */
final class LookedWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** How a part is written. */
    private interface Part<T> {
        void write(T part) throws IOException;
    }

    private LookedWriter() {}

    static byte[] bytes(Looked looked) {
        LookedWriter writer = new LookedWriter();
        try {
            writer.write(looked);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't be written", e);
        }
        return writer.bytes.toByteArray();
    }

    private void write(Looked looked) throws IOException {
        CheckedFile file = looked.file();
        out.writeBoolean(file != null);
        if (file != null) {
            list(file.rules(), this::rule);
        }
        words(looked.named());
        words(looked.strengths());
        list(looked.problems(), this::problem);
    }

    private void rule(CheckedRule rule) throws IOException {
        text(rule.info().name());
        out.writeInt(rule.info().line());
        note(rule.info().description());
        note(rule.info().misses());
        out.writeInt(rule.offset());
        text(rule.text());
        list(rule.needs(), this::need);
        list(rule.made(), this::made);
    }

    private void need(Need need) throws IOException {
        text(need.type().getSimpleName());
        out.writeBoolean(need.negated());
        out.writeInt(need.offset());
        map(need.wanted(), this::words);
    }

    private void made(Made made) throws IOException {
        text(made.type().getSimpleName());
        out.writeInt(made.offset());
        map(made.texts(), this::text);
    }

    private void problem(Problem problem) throws IOException {
        out.writeBoolean(problem.isError());
        out.writeInt(problem.line());
        out.writeInt(problem.column());
        text(problem.message());
    }

    private void words(Collection<String> words) throws IOException {
        list(new TreeSet<>(words), this::text);
    }

    private void note(@Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            text(text);
        }
    }

    private void text(String text) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(encoded.length);
        out.write(encoded);
    }

    private <T> void list(Collection<T> list, Part<T> part) throws IOException {
        out.writeInt(list.size());
        for (T one : list) {
            part.write(one);
        }
    }

    private <T> void map(Map<String, T> map, Part<T> value) throws IOException {
        out.writeInt(map.size());
        for (Map.Entry<String, T> entry : new TreeMap<>(map).entrySet()) {
            text(entry.getKey());
            value.write(entry.getValue());
        }
    }
}
