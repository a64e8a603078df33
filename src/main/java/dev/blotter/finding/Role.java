package dev.blotter.finding;

import dev.blotter.text.Annotation;
import dev.blotter.text.Name;
import java.util.List;
import java.util.stream.Stream;

/**
 * A person or a body by name is told to be something: charged, convicted, a victim.
 *
 * @param name who it is
 * @param role what the text tells of it, such as {@code charged}
 * @param evidence the words that tell it, the name first
 */
public record Role(Name name, String role, List<Annotation> evidence) implements Conclusion {
    public Role(Name name, String role, Annotation... evidence) {
        this(name, role, Stream.concat(Stream.of(name), Stream.of(evidence)).toList());
    }

    /** The label that the document gets: {@code person.charged}, {@code body.authority}, the name. */
    public Tag tag() {
        return new Tag(Tag.Family.LABEL, (name.of().equals("person") ? "person." : "body.") + role, name.text());
    }
}
