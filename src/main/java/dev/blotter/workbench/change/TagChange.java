package dev.blotter.workbench.change;

import dev.blotter.finding.Entry.Tagged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one tag of one document; of figures each that came, went, or is otherwise is a part. */
public record TagChange(String source, @Nullable String title, List<Part> parts) {
    public enum Kind {
        GAINED('+'),
        LOST('-'),
        CHANGED('~');

        private final char sign;

        Kind(char sign) {
            this.sign = sign;
        }

        /** The sign that stands for it in print. */
        public char sign() {
            return sign;
        }
    }

    /** A figure, or any other tag, before and after; one of them is null when it came or went. */
    public record Part(@Nullable Tagged before, @Nullable Tagged now) {
        public Part {
            if (before == null && now == null) {
                throw new IllegalArgumentException("a change has a before or an after");
            }
        }

        public Kind kind() {
            return before == null ? Kind.GAINED : now == null ? Kind.LOST : Kind.CHANGED;
        }
    }

    public TagChange {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(source + " has not changed");
        }
    }

    /** Gained when all parts were, lost when all were, else changed. */
    public Kind kind() {
        Kind first = parts.getFirst().kind();
        return parts.stream().allMatch(part -> part.kind() == first) ? first : Kind.CHANGED;
    }
}
