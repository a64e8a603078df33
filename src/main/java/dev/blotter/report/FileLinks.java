package dev.blotter.report;

import dev.blotter.text.SourceName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Links from a page to the files of its documents, relative to its folder, so that both can be handed on together. */
public final class FileLinks implements UnaryOperator<String> {
    private static final Pattern MEMBER = Pattern.compile("!/.*|#\\d+$", Pattern.DOTALL);

    private final Map<String, String> roots;
    private final Path folder;

    /** Links from a page in a folder to what lies below roots, by their names; "" is that of sources without one. */
    public FileLinks(Map<String, String> roots, Path folder) {
        this.roots = Map.copyOf(roots);
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The link to the file of a source; empty when it is not known where that lies. */
    @Override
    public String apply(String source) {
        return file(roots, source).map(this::link).orElse("");
    }

    /** The file of a source below roots, of an archive's member the archive; empty when it is not known where that lies. */
    public static Optional<Path> file(Map<String, String> roots, String source) {
        String file = MEMBER.matcher(source).replaceFirst("");
        int colon = file.indexOf(':');
        String name = colon > 0 && roots.containsKey(file.substring(0, colon)) ? file.substring(0, colon) : "";
        String below = file.substring(name.isEmpty() ? 0 : colon + 1);
        try {
            return Optional.ofNullable(roots.get(name))
                    .map(root -> Path.of(root).resolve(SourceName.read(below)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private String link(Path file) {
        return Objects.equals(file.getRoot(), folder.getRoot())
                ? StreamSupport.stream(folder.relativize(file).spliterator(), false)
                        .map(part -> URLEncoder.encode(part.toString(), StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                        .collect(Collectors.joining("/"))
                : file.toUri().toString();
    }
}
