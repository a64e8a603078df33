package dev.blotter.annotate.place;

import dev.blotter.annotate.term.Phrase;
import dev.blotter.annotate.term.PhraseTrie;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.annotate.token.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of places that begin with one word: a part of the built-in table, and those of the rule
 * folder. They are read when first asked for.
 */
public final class NameGroup {
    /** ISO 639's code for what is of no language: such words are not stemmed. */
    public static final String NO_LANGUAGE = "zxx";

    private record Local(String name, PlaceCandidate meaning) {
        /** Whether the built-in meanings of the name go; an institution, a hint, or a word of one language leaves them. */
        boolean replaces() {
            return !meaning.isInstitution()
                    && !meaning.isHint()
                    && meaning.language().equals("*");
        }
    }

    private final PlaceTable.Lines lines;
    private final List<Local> local = new ArrayList<>(1);
    private volatile @Nullable PhraseTrie<PlaceName> names;

    NameGroup(PlaceTable.Lines lines) {
        this.lines = lines;
    }

    /** Adds a name of the rule folder; not once the names were asked for. */
    void add(String name, PlaceCandidate meaning) {
        local.add(new Local(name, meaning));
    }

    PhraseTrie<PlaceName> names(Tokenizer tokenizer) {
        PhraseTrie<PlaceName> read = names;
        return read == null ? read(tokenizer) : read;
    }

    private synchronized PhraseTrie<PlaceName> read(Tokenizer tokenizer) {
        PhraseTrie<PlaceName> known = names;
        if (known != null) {
            return known;
        }
        Reading reading = new Reading(tokenizer);
        lines.text().substring(lines.from(), lines.to()).lines().forEach(line -> reading.line(line.split("\t", -1)));
        local.stream().filter(Local::replaces).forEach(row -> reading.clear(row.name()));
        local.forEach(row -> reading.add(row.name(), row.meaning()));
        names = reading.trie;
        return reading.trie;
    }

    /** Puts names together that are written alike, and then into a trie. */
    private static final class Reading {
        private final Map<List<Phrase.Part>, PlaceName> byParts = new HashMap<>();
        private final PhraseTrie<PlaceName> trie = new PhraseTrie<>();
        private final Tokenizer tokenizer;

        Reading(Tokenizer tokenizer) {
            this.tokenizer = tokenizer;
        }

        /** A line: the first word, the name, and what it may mean, parted by |. */
        void line(String[] cells) {
            for (String meaning : cells[2].split("\\|", -1)) {
                add(cells[1], meaning(meaning));
            }
        }

        /** A meaning: a mark if any, form, code, thousands of people and a language if not all. */
        private static PlaceCandidate meaning(String written) {
            PlaceCandidate.Use use = PlaceCandidate.Use.of(written.charAt(0));
            String[] parts = (use == PlaceCandidate.Use.ANYWHERE ? written : written.substring(1)).split(" ", -1);
            return new PlaceCandidate(
                    parts[1], parts[0], Integer.parseInt(parts[2]), use, parts.length > 3 ? parts[3] : "*");
        }

        void clear(String written) {
            name(tokenizer.words(written, NO_LANGUAGE), false).clear();
        }

        /**
         * Gives a name a meaning. Documents in Romance languages have the article cut off ("l'Italie"), so
         * a name with an apostrophe is cut in both ways.
         */
        void add(String written, PlaceCandidate meaning) {
            name(tokenizer.words(written, NO_LANGUAGE), meaning.isSmall()).add(meaning);
            if (written.indexOf('\'') > 0) {
                name(tokenizer.words(written, "fr"), meaning.isSmall()).add(meaning);
            }
        }

        /** The name of these words, a new one at first; what is small asks for no fewer capitals of other meanings. */
        private PlaceName name(List<Word> words, boolean small) {
            List<Phrase.Part> parts = words.stream().map(Reading::part).toList();
            boolean[] capitals = new boolean[words.size()];
            for (int i = 0; i < capitals.length; i++) {
                capitals[i] = small || words.get(i).capitalised();
            }
            PlaceName known = byParts.get(parts);
            if (known != null) {
                known.writtenAlso(capitals);
                return known;
            }
            PlaceName name = new PlaceName(capitals);
            byParts.put(parts, name);
            trie.add(new Phrase(parts), name);
            return name;
        }

        private static Phrase.Part part(Word word) {
            return word.upper()
                    ? new Phrase.Part(Phrase.Form.CASED, word.cased())
                    : new Phrase.Part(Phrase.Form.LOWER, word.lower());
        }
    }
}
