package dev.blotter.annotate.term;

import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.codes.Problem;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Terms that are not found in a text that is the term itself, because a text is cut into words
 * otherwise: no document will ever hold them. The same for the phrases in which a term does not count.
 */
public final class UnmatchableTerms {
    /** A phrase of a row, with the text in which it must be found, alone on a line. */
    private record Probe(TermRow row, String phrase, boolean not, String text) {}

    private final Tokenizer tokenizer;

    public UnmatchableTerms(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** A warning for each phrase that is never found. */
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
            probes.add(new Probe(row, not, true, said(Phrase.marked(not).replace("~", " " + term + " "))));
        }
        return probes;
    }

    /** What a phrase says when its gaps are empty. */
    private static String said(String phrase) {
        return phrase.replaceAll("(^|\\s)=(?=\\S)", "$1")
                .replace("…", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private void check(String language, List<Probe> probes, List<Problem> problems) {
        String text = String.join("\n", probes.stream().map(Probe::text).toList());
        Tokens tokens = tokenizer.tokens(document(text, language));
        PhraseTrie<Probe> trie = new PhraseTrie<>();
        for (Probe probe : probes) {
            Phrase term = Phrase.parse(probe.row().term(), language, tokenizer);
            trie.add(probe.not() ? Phrase.around(term, probe.phrase(), language, tokenizer) : term, probe);
        }
        Set<Probe> found = new HashSet<>();
        trie.find(tokens, (probe, first, last) -> {
            int line = tokens.sentenceOf(first).paragraph();
            if (probes.get(line - 1).text().equals(probe.text())) {
                found.add(probe);
            }
        });
        probes.stream()
                .filter(probe -> !found.contains(probe))
                .map(UnmatchableTerms::warning)
                .forEach(problems::add);
    }

    private static Document document(String text, String language) {
        return new Document(
                "terms", "sha256:", null, text, null, null, language, Outcome.OK, List.of(), Map.of(), List.of());
    }

    private static Problem warning(Probe probe) {
        TermRow row = probe.row();
        return Problem.warning(
                row.file(),
                row.line(),
                1,
                (probe.not() ? "the phrase '" : "the term '") + probe.phrase()
                        + "' is never found, as a text that says so is cut into other words"
                        + "; write it as words with blanks between them");
    }
}
