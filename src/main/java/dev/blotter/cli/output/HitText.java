package dev.blotter.cli.output;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.WeakDates;
import dev.blotter.finding.correction.Corrections;
import dev.blotter.index.result.Hit;
import dev.blotter.index.result.Snippet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A hit on a few lines: title, source and date, the tags, and the sentences that answer. */
public record HitText(Terminal terminal) {
    /** Days that may be far from the day of publication. */
    private static final String INDENT = "  ";

    private static final String QUOTE = "  … ";
    private static final String AFTER_QUOTE = "    ";
    private static final int MOST_SENTENCES = 2;

    public String of(Hit hit) {
        Entry entry = hit.entry();
        StringBuilder lines = new StringBuilder(title(hit));
        lines.append('\n').append(INDENT).append(terminal.dim(Terminal.line(entry.source()) + "  " + date(entry)));
        if (hit.sources() > 1) {
            lines.append(INDENT).append(hit.sources()).append(" sources");
        }
        String tags = new EntryText(terminal).tags(entry, hit.counts());
        if (!tags.isEmpty()) {
            lines.append('\n')
                    .append(INDENT)
                    .append(new Passage(tags, List.of()).on(terminal, INDENT, INDENT.length()));
        }
        sentences(hit).stream()
                .limit(MOST_SENTENCES)
                .forEach(sentence ->
                        lines.append('\n').append(QUOTE).append(sentence.on(terminal, AFTER_QUOTE, QUOTE.length())));
        return lines.toString();
    }

    private String title(Hit hit) {
        String title = hit.entry().title();
        return hit.title().isEmpty()
                ? terminal.bold(new Passage(title == null ? "(no title)" : title, List.of()).on(terminal, "", 0))
                : Passage.of(hit.title().getFirst()).on(terminal, "", 0);
    }

    /** The day, and where it is from when it may be another or was put right. */
    private static String date(Entry entry) {
        String from = entry.publishedFrom();
        return from == null || WeakDates.contain(from) || from.equals(Corrections.FROM)
                ? EntryText.date(entry)
                : String.valueOf(entry.published());
    }

    /** Those with the figures that were asked for come first, then those with the words. */
    private static List<Passage> sentences(Hit hit) {
        List<Passage> sentences = new ArrayList<>();
        int most = hit.text().isEmpty() ? MOST_SENTENCES : 1;
        figures(hit).entrySet().stream()
                .limit(most)
                .forEach(figure -> sentences.add(Passage.marking(figure.getKey(), figure.getValue())));
        List<String> shown = sentences.stream().map(Passage::text).toList();
        hit.text().stream()
                .filter(snippet -> !shown.contains(snippet.text().strip()))
                .map(Passage::of)
                .forEach(sentences::add);
        return sentences;
    }

    /** The sentences that the figures rest on, with the places of these in them. */
    private static Map<String, List<Snippet.Mark>> figures(Hit hit) {
        Map<String, List<Snippet.Mark>> figures = new LinkedHashMap<>();
        for (int at : hit.counts()) {
            hit.entry().counts().get(at).evidence().stream()
                    .limit(1)
                    .forEach(evidence -> figures.computeIfAbsent(evidence.sentence(), sentence -> new ArrayList<>())
                            .add(mark(evidence)));
        }
        return figures;
    }

    private static Snippet.Mark mark(Evidence evidence) {
        int at = Math.max(0, evidence.sentence().indexOf(evidence.text()));
        return new Snippet.Mark(at, at + evidence.text().length());
    }
}
