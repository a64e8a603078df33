package dev.blotter.annotate.term;

import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.codes.Problem;
import dev.blotter.text.Document;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Terms that are not found in a text that is the term itself, because a text is cut into words
 * otherwise: no document will ever hold them. The same for the phrases in which a term does not count.
 */
public record UnmatchableTerms(Tokenizer tokenizer) {
    /** A phrase of a row, with the text in which it must be found, alone on a line. */
    private record Probe(TermRow row, String phrase, boolean not, String text) {}

    private static final Pattern EXACT = Pattern.compile("(^|\\s)[=+](?=\\S)");
    private static final Pattern ENDING = Pattern.compile("(^|\\s)\\*(?=\\S)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** A warning for each term that is never found, and an error for each phrase that never takes one back. */
    public List<Problem> of(List<TermRow> rows) {
        Map<String, List<Probe>> probes = new TreeMap<>();
        for (TermRow row : rows) {
            String language = row.language().equals("*") ? "en" : row.language();
            probes.computeIfAbsent(language, key -> new ArrayList<>()).addAll(probes(row));
        }
        List<Problem> problems = new ArrayList<>();
        probes.forEach((language, asked) -> check(language, asked, problems));
        return problems;
    }

    private static List<Probe> probes(TermRow row) {
        List<Probe> probes = new ArrayList<>();
        String term = said(row.term());
        probes.add(new Probe(row, row.term(), false, term));
        for (String not : row.nots()) {
            probes.add(new Probe(row, not, true, said(Phrase.marked(not).replace("~", term))));
        }
        return probes;
    }

    /** What a phrase says when its gaps are empty. */
    private static String said(String phrase) {
        String inexact = phrase.indexOf('=') < 0 && phrase.indexOf('+') < 0
                ? phrase
                : EXACT.matcher(phrase).replaceAll("$1");
        String whole = ENDING.matcher(inexact).replaceAll("$1xx");
        return SPACE.matcher(whole.replace('…', ' ')).replaceAll(" ").strip();
    }

    private void check(String language, List<Probe> probes, List<Problem> problems) {
        String text = String.join("\n", probes.stream().map(Probe::text).toList());
        Tokens tokens = tokenizer.tokens(Document.of("terms", text, language));
        PhraseTrie<Integer> trie = new PhraseTrie<>();
        for (int probe = 0; probe < probes.size(); probe++) {
            trie.add(phrase(probes.get(probe), language), probe);
        }
        BitSet found = new BitSet(probes.size());
        trie.find(tokens, (probe, first, last) -> {
            int line = tokens.sentenceOf(first).paragraph();
            if (probes.get(line - 1).text().equals(probes.get(probe).text())) {
                found.set(probe);
            }
        });
        for (int probe = found.nextClearBit(0); probe < probes.size(); probe = found.nextClearBit(probe + 1)) {
            problems.add(problem(probes.get(probe)));
        }
    }

    private Phrase phrase(Probe probe, String language) {
        Phrase term = Phrase.parse(probe.row().term(), language, tokenizer);
        return probe.not() ? Phrase.around(term, probe.phrase(), language, tokenizer) : term;
    }

    private static Problem problem(Probe probe) {
        String message = (probe.not() ? "the phrase '" : "the term '") + probe.phrase()
                + "' is never found, as a text that says so is cut into other words"
                + "; write it as words with blanks between them";
        return probe.not() ? probe.row().error(message) : probe.row().warning(message);
    }
}
