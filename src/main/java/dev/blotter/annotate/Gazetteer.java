package dev.blotter.annotate;

import dev.blotter.codes.Csv;
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
    private final Map<List<Phrase.Part>, PlaceName> names = new HashMap<>(1 << 15);
    private final PhraseTrie<PlaceName> trie = new PhraseTrie<>();
    private final Tokenizer tokenizer;

    private Gazetteer(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** The built-in places and those of a rule folder. */
    static Gazetteer of(PlaceFiles files, Tokenizer tokenizer) {
        Gazetteer gazetteer = new Gazetteer(tokenizer);
        Table.rows("places.tsv").forEach(gazetteer::builtIn);
        gazetteer.informal(files.informal());
        gazetteer.institutions(files.institutions());
        return gazetteer;
    }

    /** Every name at each place of a document, longer and shorter ones alike. */
    void find(Tokens tokens, PhraseTrie.Hits<PlaceName> hits) {
        trie.find(tokens, hits);
    }

    /** A row: form, code, thousands of people, and names parted by |, of which some bear a mark. */
    private void builtIn(List<String> row) {
        Candidate plain =
                new Candidate(row.get(1), row.get(0), Integer.parseInt(row.get(2)), Candidate.Use.ANYWHERE, "*");
        String cell = row.get(3);
        for (int from = 0; from < cell.length(); ) {
            int bar = cell.indexOf('|', from);
            int to = bar < 0 ? cell.length() : bar;
            Candidate.Use use = use(cell.charAt(from));
            name(cell.substring(use == Candidate.Use.ANYWHERE ? from : from + 1, to))
                    .add(plain.with(use));
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

    private void informal(List<Csv.Row> rows) {
        Set<PlaceName> replaced = new HashSet<>();
        for (Csv.Row row : rows) {
            PlaceName name = name(row.cell("name"));
            if (replaced.add(name)) {
                name.clear();
            }
            name.add(new Candidate(row.cell("code"), row.cell("form"), 1, Candidate.Use.ANYWHERE, "*"));
        }
    }

    private void institutions(List<Csv.Row> rows) {
        for (Csv.Row row : rows) {
            name(row.cell("name"))
                    .add(new Candidate(
                            row.cell("code"), "institution", 1, Candidate.Use.ANYWHERE, row.cell("language")));
        }
    }

    /** The name that is written so, a new one at first. */
    private PlaceName name(String written) {
        List<Word> words = tokenizer.words(written, "und");
        List<Phrase.Part> parts = words.stream().map(Gazetteer::part).toList();
        boolean[] capitals = new boolean[words.size()];
        for (int i = 0; i < capitals.length; i++) {
            capitals[i] = words.get(i).capitalised();
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
