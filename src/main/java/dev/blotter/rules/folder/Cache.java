package dev.blotter.rules.folder;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.blotter.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps values in a folder, each under a key of all texts that it follows from. The folder may be deleted at
 * any time; one that can't be written costs time only.
 *
 * @param <T> a record that Jackson can write and read
 */
public final class Cache<T> {
    private static final String ENDING = ".json";
    private static final int DIGITS = 32;

    private final Class<T> type;
    private final CacheFolder folder;
    private final Optional<String> build;

    /** @param build which program makes the values; what none has made is not kept */
    Cache(Class<T> type, CacheFolder folder, Optional<String> build) {
        this.type = type;
        this.folder = folder;
        this.build = build;
    }

    /** Where things are kept unless something else is said: {@code blotter.cache}, which the launcher sets. */
    public static Path usualFolder() {
        String named = System.getProperty("blotter.cache");
        return named != null ? Path.of(named) : folderOfHome();
    }

    /** The folder of the user who has no launcher. */
    public static Path folderOfHome() {
        return Path.of(System.getProperty("user.home"), ".cache", "blotter", "rules");
    }

    /** Of what this program finds out, and another may see otherwise. */
    public static <T> Cache<T> ofThisBuild(Class<T> type, Path folder) {
        return of(type, folder, thisBuild());
    }

    /**
     * A text that is another for each build: what one build found out, another may see otherwise.
     * Nothing when Blotter runs from a folder of classes, which may change at any time.
     */
    private static Optional<String> thisBuild() {
        try {
            Path code = Path.of(Cache.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(code)
                    ? Optional.of(Files.size(code) + " "
                            + Files.getLastModifiedTime(code).toMillis() + " " + code)
                    : Optional.empty();
        } catch (URISyntaxException | IOException e) {
            return Optional.empty();
        }
    }

    /** Of what a build of the program finds out. */
    public static <T> Cache<T> of(Class<T> type, Path folder, Optional<String> build) {
        return new Cache<>(type, new CacheFolder(folder), build);
    }

    /** What is kept under a key, else what is made now. */
    public T get(Supplier<T> make, String... key) {
        return find(key).orElseGet(() -> keep(make.get(), key));
    }

    /** What is kept under a key; nothing when it is unknown or damaged. */
    public Optional<T> find(String... key) {
        try {
            return build.isPresent()
                    ? Optional.of(Json.MAPPER.readValue(folder.read(name(key)), type))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public T keep(T value, String... key) {
        if (build.isPresent()) {
            folder.write(name(key), bytes(value));
        }
        return value;
    }

    private static byte[] bytes(Object value) {
        try {
            return Json.MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't be written", e);
        }
    }

    private String name(String... key) {
        return key(Stream.concat(Stream.of(type.getName(), build.orElse("")), Stream.of(key))) + ENDING;
    }

    static String key(Stream<String> parts) {
        Sha256 hash = new Sha256();
        parts.forEach(hash::add);
        return hash.hex(DIGITS);
    }

    /** Waits until something is there to be read, for it takes a tenth of a second to begin. */
    private static final class Json {
        /** What a record tells beside its components is written with them, and not read. */
        static final ObjectMapper MAPPER = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }
}
