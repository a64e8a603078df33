package dev.blotter.annotate.term;

import dev.blotter.annotate.token.LetterCase;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.annotate.token.VerbForms;
import dev.blotter.codes.RuleLanguages;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the terms of the rule folder. Safe for use by several threads. */
public final class TermFinder {
    /** A phrase of a row: the term itself, or one in which it does not count. */
    private record Entry(TermRow row, boolean not) {}

    private record Hit(TermRow row, int first, int last) {
        boolean touches(BitSet tokens) {
            int next = tokens.nextSetBit(first);
            return next >= 0 && next <= last;
        }
    }

    /** What a name in the place of a verb would be taken for. */
    private static final Set<String> GOVERNING = Set.of("verb", "planned", "to-come");

    private final List<TermRow> rows;
    private final Tokenizer tokenizer;
    private final RuleLanguages languages;
    private final Map<String, PhraseTrie<Entry>> tries = new ConcurrentHashMap<>();

    public TermFinder(List<TermRow> rows, Tokenizer tokenizer) {
        this(rows, tokenizer, RuleLanguages.UNKNOWN);
    }

    /** @param languages that have terms; in a document of another one none is found, not even what counts in all */
    public TermFinder(List<TermRow> rows, Tokenizer tokenizer, RuleLanguages languages) {
        this.rows = List.copyOf(rows);
        this.tokenizer = tokenizer;
        this.languages = languages;
    }

    public List<TermRow> rows() {
        return rows;
    }

    public Set<String> concepts() {
        Set<String> concepts = new TreeSet<>();
        rows.forEach(row -> concepts.add(row.concept()));
        return concepts;
    }

    /** Whether there is any of the terms, or a phrase in which one does not count. */
    boolean isIn(Tokens tokens) {
        boolean[] found = {false};
        tries.computeIfAbsent(tokens.language(), this::trie).find(tokens, (entry, first, last) -> found[0] = true);
        return found[0];
    }

    /** The terms in the order of the document; of two with the same beginning, the longer first. */
    public List<Term> find(Tokens tokens) {
        List<Hit> hits = new ArrayList<>();
        IdentityHashMap<TermRow, BitSet> nots = new IdentityHashMap<>();
        tries.computeIfAbsent(tokens.language(), this::trie).find(tokens, (entry, first, last) -> {
            if (entry.not()) {
                nots.computeIfAbsent(entry.row(), row -> new BitSet()).set(first, last + 1);
            } else {
                hits.add(new Hit(entry.row(), first, last));
            }
        });
        BitSet none = new BitSet();
        hits.removeIf(hit -> hit.touches(nots.getOrDefault(hit.row(), none)) || isFirstName(tokens, hit));
        hits.sort((one, other) -> one.first() == other.first()
                ? Integer.compare(other.last(), one.last())
                : Integer.compare(one.first(), other.first()));
        return outermost(hits).stream().map(hit -> term(tokens, hit)).toList();
    }

    /** "Last week Rob Jones was held", "and Will Obi": a small word that has a capital only as the first of a name. */
    private static boolean isFirstName(Tokens tokens, Hit hit) {
        int at = hit.first();
        boolean small = at == hit.last()
                && GOVERNING.contains(
                        hit.row().sort().equals("verb") ? "verb" : hit.row().concept())
                && Character.isLowerCase(hit.row().term().codePointAt(0));
        return small
                && at > tokens.sentenceOf(at).token()
                && tokens.isInSentence(at + 1, at)
                && isOfName(tokens.get(at))
                && isOfName(tokens.get(at + 1))
                && !tokens.get(at + 1).word().beginsNumber()
                && !tokens.get(at - 1).isCapitalised()
                && LetterCase.of(tokens, tokens.sentenceOf(at)) == LetterCase.SENTENCE;
    }

    private static boolean isOfName(Token token) {
        return token.isWord() && token.isCapitalised() && !token.isUpper();
    }

    /** Leaves out what lies inside a longer hit of the same concept. */
    private static List<Hit> outermost(List<Hit> hits) {
        Map<String, Integer> reached = new HashMap<>();
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : hits) {
            String concept = hit.row().concept();
            if (reached.getOrDefault(concept, -1) < hit.last()) {
                reached.put(concept, hit.last());
                kept.add(hit);
            }
        }
        return kept;
    }

    private PhraseTrie<Entry> trie(String language) {
        PhraseTrie<Entry> trie = new PhraseTrie<>();
        for (TermRow row : languages.lack(language) ? List.<TermRow>of() : rows) {
            if (row.appliesTo(language)) {
                VerbForms.phrases(row.term(), row.language()).forEach(phrase -> add(row, phrase, language, trie));
            }
        }
        return trie;
    }

    private void add(TermRow row, String term, String language, PhraseTrie<Entry> trie) {
        Phrase phrase = Phrase.parse(term, language, tokenizer);
        trie.add(phrase, new Entry(row, false));
        row.nots().forEach(not -> trie.add(Phrase.around(phrase, not, language, tokenizer), new Entry(row, true)));
    }

    private static Term term(Tokens tokens, Hit hit) {
        Token first = tokens.get(hit.first());
        return new Term(
                hit.row().concept(),
                hit.row().group(),
                hit.row().sort(),
                hit.row().term(),
                first.sentence(),
                first.clause(),
                hit.first(),
                hit.last(),
                first.begin(),
                tokens.get(hit.last()).end());
    }
}
