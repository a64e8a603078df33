package dev.blotter.annotate;

import dev.blotter.codes.Csv;
import dev.blotter.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of places: those that come with Blotter in {@code places.tsv}, then those of the rule
 * folder, which replace a name that is built in. Names are matched word by word, in the case that
 * they are written in here or with more capitals, abbreviations in capitals alone; Chinese ones
 * anywhere.
 */
final class Gazetteer {
    private final PhraseTrie<PlaceName> trie;
    private final Set<String> lowerCaseStarts;

    private Gazetteer(PhraseTrie<PlaceName> trie, Set<String> lowerCaseStarts) {
        this.trie = trie;
        this.lowerCaseStarts = Set.copyOf(lowerCaseStarts);
    }

    /** The built-in places and those of a rule folder. */
    static Gazetteer of(PlaceFiles files, Tokenizer tokenizer) {
        Loading loading = new Loading(tokenizer);
        Table.rows("places.tsv").forEach(loading::builtIn);
        loading.informal(files.informal());
        loading.institutions(files.institutions());
        return new Gazetteer(loading.trie, loading.lowerCaseStarts);
    }

    /** Every name at each place of a document, longer and shorter ones alike. */
    void find(Tokens tokens, PhraseTrie.Hits<PlaceName> hits) {
        for (Sentence sentence : tokens.sentences()) {
            int end = sentence.last() + 1;
            for (int first = sentence.token(); first < end; first++) {
                if (mayBegin(tokens.get(first).word())) {
                    trie.findAt(tokens, first, end, hits);
                }
            }
        }
    }

    /** Most words are in lower case and begin no name: looking each up in the trie takes most of the time. */
    private boolean mayBegin(Word word) {
        return switch (word.kind()) {
            case WORD -> word.capitalised() || lowerCaseStarts.contains(word.lower());
            case HAN -> true;
            case NUMBER, CURRENCY, PUNCTUATION -> false;
        };
    }

    /** Puts names together that are written alike, and then into the trie. */
    private static final class Loading {
        /** ISO 639's code for what is of no language: such words are not stemmed. */
        private static final String NO_LANGUAGE = "zxx";

        private final Map<List<Phrase.Part>, PlaceName> names = new HashMap<>(1 << 15);
        private final PhraseTrie<PlaceName> trie = new PhraseTrie<>();
        private final Set<String> lowerCaseStarts = new HashSet<>();
        private final Tokenizer tokenizer;

        Loading(Tokenizer tokenizer) {
            this.tokenizer = tokenizer;
        }

        /** A row: form, code, thousands of people, and names parted by |, of which some bear a mark. */
        void builtIn(List<String> row) {
            Candidate plain =
                    new Candidate(row.get(1), row.get(0), Integer.parseInt(row.get(2)), Candidate.Use.ANYWHERE, "*");
            String cell = row.get(3);
            for (int from = 0; from < cell.length(); ) {
                int bar = cell.indexOf('|', from);
                int to = bar < 0 ? cell.length() : bar;
                Candidate.Use use = use(cell.charAt(from));
                add(cell.substring(use == Candidate.Use.ANYWHERE ? from : from + 1, to), plain.with(use));
                from = to + 1;
            }
        }

        private static Candidate.Use use(char mark) {
            return switch (mark) {
                case '?' -> Candidate.Use.SUPPORTED;
                case ',' -> Candidate.Use.QUALIFIER;
                default -> Candidate.Use.ANYWHERE;
            };
        }

        void informal(List<Csv.Row> rows) {
            for (Csv.Row row : rows) {
                name(tokenizer.words(row.cell("name"), NO_LANGUAGE)).clear();
            }
            for (Csv.Row row : rows) {
                add(
                        row.cell("name"),
                        new Candidate(row.cell("code"), row.cell("form"), 1, Candidate.Use.ANYWHERE, "*"));
            }
        }

        void institutions(List<Csv.Row> rows) {
            for (Csv.Row row : rows) {
                add(
                        row.cell("name"),
                        new Candidate(
                                row.cell("code"), "institution", 1, Candidate.Use.ANYWHERE, row.cell("language")));
            }
        }

        /**
         * Gives a name a meaning. Documents in Romance languages have the article cut off ("l'Italie"), so
         * a name with an apostrophe is cut in both ways.
         */
        private void add(String written, Candidate candidate) {
            name(tokenizer.words(written, NO_LANGUAGE)).add(candidate);
            if (written.indexOf('\'') > 0) {
                name(tokenizer.words(written, "fr")).add(candidate);
            }
        }

        /** The name of these words, a new one at first. */
        private PlaceName name(List<Word> words) {
            List<Phrase.Part> parts = new ArrayList<>(words.size());
            boolean[] capitals = new boolean[words.size()];
            for (int i = 0; i < capitals.length; i++) {
                parts.add(part(words.get(i)));
                capitals[i] = words.get(i).capitalised();
            }
            if (!capitals[0]) {
                lowerCaseStarts.add(words.getFirst().lower());
            }
            PlaceName known = names.get(parts);
            if (known != null) {
                known.writtenAlso(capitals);
                return known;
            }
            PlaceName name = new PlaceName(capitals);
            names.put(parts, name);
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
