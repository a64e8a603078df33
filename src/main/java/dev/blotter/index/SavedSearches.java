package dev.blotter.index;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.codes.PrivateFiles;
import dev.blotter.codes.WholeFiles;
import dev.blotter.index.fault.IndexException;
import dev.blotter.index.folder.IndexFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The saved searches of an index, a JSON file each in its folder. All methods throw {@link IndexException}. */
public final class SavedSearches {
    private static final String FOLDER = "searches";
    private static final String EXTENSION = ".json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final IndexFolder index;
    private final Path folder;

    /** @param index the folder of an index */
    public SavedSearches(Path index) {
        this.index = new IndexFolder(index);
        this.folder = index.resolve(FOLDER);
    }

    public List<SavedSearch> all() {
        return index.with(() -> {
            List<SavedSearch> searches = new ArrayList<>();
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + EXTENSION)) {
                    for (Path file : files) {
                        searches.add(read(file));
                    }
                }
            }
            searches.sort(Comparator.comparing(SavedSearch::name));
            return searches;
        });
    }

    public Optional<SavedSearch> find(String name) {
        return all().stream().filter(search -> search.name().equals(name)).findFirst();
    }

    /** Keeps a search in place of one of its name. A reader finds the old one or the new one whole. */
    public void save(SavedSearch search) {
        index.run(() -> {
            Files.createDirectories(folder);
            PrivateFiles.narrow(folder);
            WholeFiles.replace(file(search.name()), part -> {
                PrivateFiles.narrow(part);
                Files.write(part, MAPPER.writeValueAsBytes(search));
            });
        });
    }

    /** Removes a search; does nothing when there is none of its name. */
    public void remove(SavedSearch search) {
        index.run(() -> Files.deleteIfExists(file(search.name())));
    }

    private Path file(String name) {
        return folder.resolve(name + EXTENSION);
    }

    private static SavedSearch read(Path file) throws IOException {
        try {
            return MAPPER.readValue(file.toFile(), SavedSearch.class);
        } catch (JacksonException e) {
            throw new IndexException("'" + file + "' is damaged; remove it and save the search again", e);
        }
    }
}
