package dev.blotter.annotate.place;

import dev.blotter.annotate.term.PhraseTrie;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.annotate.token.Word;
import dev.blotter.codes.Csv;
import dev.blotter.text.Sentence;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The names of places: those that come with Blotter in {@code places.tsv}, then those of the rule
 * folder, which replace a name that is built in. Names are matched word by word, in the case that
 * they are written in here or with more capitals, abbreviations in capitals alone; Chinese ones
 * anywhere.
 *
 * <p>There are tens of thousands of names, and a document begins few of them: they are kept as text, in
 * {@linkplain NameGroup groups} by their first word, and read when a document first holds that word. Safe
 * for use by several threads.
 */
public final class Gazetteer {
    /** Thousands of people: what an analyst writes down is well known. */
    static final int WEIGHT = 1_000;

    /** The languages that the built-in table has names of, and those without names that are none of theirs. */
    private static final Set<String> BUILT_IN = Set.of("en", "zh", "es", "fr", "pt", "de", "it", "und");

    private final PlaceTable table;
    private final Map<String, NameGroup> groups = new ConcurrentHashMap<>();
    private final Set<String> lowerCaseStarts = new HashSet<>();
    private final Map<String, Gazetteer> local = new ConcurrentHashMap<>();

    private final Tokenizer tokenizer;

    private Gazetteer(PlaceTable table, Tokenizer tokenizer) {
        this.table = table;
        this.tokenizer = tokenizer;
    }

    static Gazetteer of(PlaceFiles files, Tokenizer tokenizer) {
        Gazetteer gazetteer = new Gazetteer(PlaceTable.builtIn(), tokenizer);
        files.informal().forEach(row -> gazetteer.add(row, "name", row.cell("form"), "*"));
        files.institutions()
                .forEach(row -> gazetteer.add(row, "name", PlaceCandidate.INSTITUTION, row.cell("language")));
        files.hints().forEach(row -> gazetteer.add(row, "phrase", PlaceCandidate.HINT, row.cell("language")));
        files.peoples().forEach(gazetteer::people);
        return gazetteer;
    }

    void find(Tokens tokens, PhraseTrie.Hits<PlaceName> hits) {
        Gazetteer other = BUILT_IN.contains(tokens.language())
                ? this
                : local.computeIfAbsent(tokens.language(), this::ofLanguage);
        for (Sentence sentence : tokens.sentences()) {
            int end = sentence.last() + 1;
            for (int first = sentence.token(); first < end; first++) {
                findAt(tokens, first, end, hits);
                if (other != this) {
                    other.findAt(tokens, first, end, hits);
                }
            }
        }
    }

    private void findAt(Tokens tokens, int first, int end, PhraseTrie.Hits<PlaceName> hits) {
        Word word = tokens.get(first).word();
        NameGroup group = mayBegin(word) ? group(key(word)) : null;
        if (group != null) {
            group.names(tokenizer).findAt(tokens, first, end, hits);
        }
    }

    private @Nullable NameGroup group(String key) {
        NameGroup known = groups.get(key);
        PlaceTable.Lines lines = known == null ? table.of(key) : null;
        return lines == null ? known : groups.computeIfAbsent(key, first -> new NameGroup(lines));
    }

    private Gazetteer ofLanguage(String language) {
        Gazetteer gazetteer = new Gazetteer(PlaceTable.EMPTY, tokenizer);
        LocalNames.of(language, gazetteer::add);
        return gazetteer;
    }

    /** Most words are in lower case and begin no name. */
    private boolean mayBegin(Word word) {
        return switch (word.kind()) {
            case WORD ->
                word.capitalised()
                        || lowerCaseStarts.contains(word.lower())
                        || table.lowerCaseStarts().contains(word.lower());
            case HAN -> true;
            case NUMBER, CURRENCY, PUNCTUATION -> false;
        };
    }

    /** What names that begin with a word are kept under: its first letters in lower case, or the Han character. */
    public static String key(Word word) {
        String lower = word.lower();
        int end = 0;
        while (end < lower.length() && Character.isLetter(lower.charAt(end))) {
            end++;
        }
        return lower.substring(0, end);
    }

    private void noteCase(String key, int first) {
        if (!Character.isUpperCase(first)) {
            lowerCaseStarts.add(key);
        }
    }

    private void add(Csv.Row row, String column, String form, String language) {
        add(
                row.cell(column),
                new PlaceCandidate(row.cell("code"), form, WEIGHT, PlaceCandidate.Use.ANYWHERE, language));
    }

    private void people(Csv.Row row) {
        for (String word : row.cell("words").split(" ", -1)) {
            boolean small = Character.isLowerCase(word.codePointAt(0));
            PlaceCandidate.Use use = small ? PlaceCandidate.Use.SMALL : PlaceCandidate.Use.ANYWHERE;
            add(word, new PlaceCandidate(row.cell("code"), "demonym", WEIGHT, use, row.cell("language")));
        }
    }

    private void add(String name, PlaceCandidate meaning) {
        String key = key(tokenizer.words(name, NameGroup.NO_LANGUAGE).getFirst());
        noteCase(key, name.codePointAt(0));
        NameGroup known = group(key);
        NameGroup group = known == null ? new NameGroup(PlaceTable.Lines.NONE) : known;
        groups.put(key, group);
        group.add(name, meaning);
    }
}
