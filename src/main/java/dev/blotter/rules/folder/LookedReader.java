package dev.blotter.rules.folder;

import dev.blotter.codes.Problem;
import dev.blotter.rules.language.CheckedFile;
import dev.blotter.rules.language.CheckedRule;
import dev.blotter.rules.language.Made;
import dev.blotter.rules.language.Need;
import dev.blotter.rules.language.Vocabulary;
import dev.blotter.rules.text.Bare;
import dev.blotter.rules.text.RuleInfo;
import dev.blotter.rules.text.Source;
import dev.blotter.rules.text.Trust;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@link LookedWriter} wrote. */
final class LookedReader {
    private final Source source;
    private final DataInputStream in;

    /** A part, which tells by itself where it ends. */
    private interface Part<T> {
        T read() throws IOException;
    }

    private LookedReader(Source source, byte[] bytes) {
        this.source = source;
        this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /**
     * What was found in a file that is not trusted.
     *
     * @param source the file, as it was then
     * @throws IOException when the bytes are something else
     */
    static Looked read(Source source, byte[] bytes) throws IOException {
        return new LookedReader(Bare.of(source, Trust.VOCABULARY).source(), bytes).looked();
    }

    private Looked looked() throws IOException {
        CheckedFile file = in.readBoolean() ? new CheckedFile(source, list(this::rule), null) : null;
        return new Looked(file, words(), words(), list(this::problem));
    }

    private CheckedRule rule() throws IOException {
        RuleInfo info = new RuleInfo(text(), source.file(), in.readInt(), note(), note());
        return new CheckedRule(info, source, in.readInt(), text(), list(this::need), list(this::made));
    }

    private Need need() throws IOException {
        return new Need(type(), in.readBoolean(), in.readInt(), map(this::words));
    }

    private Made made() throws IOException {
        return new Made(type(), in.readInt(), map(this::text));
    }

    private Problem problem() throws IOException {
        Problem.Severity severity = in.readBoolean() ? Problem.Severity.ERROR : Problem.Severity.WARNING;
        return new Problem(source.file(), in.readInt(), in.readInt(), severity, text());
    }

    private Class<?> type() throws IOException {
        String name = text();
        return Vocabulary.known(name).orElseThrow(() -> new IOException(name + " is no fact or conclusion"));
    }

    private Set<String> words() throws IOException {
        return new HashSet<>(list(this::text));
    }

    private @Nullable String note() throws IOException {
        return in.readBoolean() ? text() : null;
    }

    private String text() throws IOException {
        int length = length();
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private <T> List<T> list(Part<T> part) throws IOException {
        List<T> list = new ArrayList<>();
        for (int left = length(); left > 0; left--) {
            list.add(part.read());
        }
        return list;
    }

    private <T> Map<String, T> map(Part<T> value) throws IOException {
        Map<String, T> map = new HashMap<>();
        for (int left = length(); left > 0; left--) {
            map.put(text(), value.read());
        }
        return map;
    }

    /** A length; no part is longer than all that is left. */
    private int length() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException(length + " is no length");
        }
        return length;
    }
}
