package dev.blotter.index.result;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.LabelTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An entry that was found, with the pieces of title and text in which words were found.
 *
 * @param counts the positions of the counts that met the conditions
 * @param roles who is said to be what, as far as it was asked for
 * @param sources how many documents tell its story; 1 when stories are not asked for
 */
public record Hit(
        Entry entry, List<Snippet> title, List<Snippet> text, List<Integer> counts, List<LabelTag> roles, int sources) {
    /**
     * The sentences that answer, so many at most: those with the roles and figures that were asked for, then those with
     * the words.
     */
    public List<Snippet> sentences(int most) {
        List<Snippet> sentences = new ArrayList<>();
        evidence().entrySet().stream()
                .limit(text.isEmpty() ? most : Math.max(1, roles.size()))
                .forEach(tag -> sentences.add(Snippet.marking(tag.getKey(), tag.getValue())));
        List<String> shown = sentences.stream().map(Snippet::text).toList();
        text.stream().filter(snippet -> !shown.contains(snippet.text().strip())).forEach(sentences::add);
        return sentences.stream().limit(most).toList();
    }

    /** The sentences that the roles and figures rest on, with the places of these in them. */
    private Map<String, List<Snippet.Mark>> evidence() {
        Map<String, List<Snippet.Mark>> sentences = new LinkedHashMap<>();
        Stream.concat(roles.stream(), counts.stream().map(entry.counts()::get))
                .flatMap(tag -> tag.evidence().stream().limit(1))
                .forEach(evidence -> sentences
                        .computeIfAbsent(evidence.sentence(), sentence -> new ArrayList<>())
                        .add(Snippet.place(evidence)));
        return sentences;
    }

    Hit with(List<Snippet> markedTitle, List<Snippet> markedText) {
        return new Hit(entry, markedTitle, markedText, counts, roles, sources);
    }
}
