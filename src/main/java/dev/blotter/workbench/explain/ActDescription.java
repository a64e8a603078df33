package dev.blotter.workbench.explain;

import dev.blotter.text.Act;
import dev.blotter.text.Annotation;
import dev.blotter.text.Document;
import dev.blotter.text.Sentence;

/** An act in the words of its document and of the rule language; {@code words} are those of the figure. */
public record ActDescription(
        String trigger,
        String concept,
        String voice,
        String figure,
        String words,
        String role,
        String said,
        String time,
        String authority) {
    static ActDescription of(Document document, Act act) {
        return new ActDescription(
                words(document, act.trigger()),
                act.concept(),
                act.voice(),
                FactText.figure(act.quantity()) + " " + act.of(),
                words(document, act.quantity()),
                act.role(),
                act.said(),
                act.time(),
                act.authority());
    }

    /** {@code arrested (arrests) — passive — 12 people — patient — fact — this event}. */
    public String text() {
        return String.join(" — ", trigger + " (" + concept + ")", voice, figure, role, said, event(time))
                + (authority.isEmpty() ? "" : " — by " + authority);
    }

    private static String event(String time) {
        return switch (time) {
            case "this" -> "this event";
            case "earlier" -> "an earlier event";
            case "total" -> "total of all";
            default -> time;
        };
    }

    private static String words(Document document, Annotation annotation) {
        return words(document, annotation.sentence(), annotation.begin(), annotation.end());
    }

    static String words(Document document, Sentence sentence) {
        return words(document, sentence.number(), sentence.begin(), sentence.end());
    }

    private static String words(Document document, int sentence, int begin, int end) {
        return document.textOf(sentence).substring(begin, end).replaceAll("\\s+", " ");
    }
}
