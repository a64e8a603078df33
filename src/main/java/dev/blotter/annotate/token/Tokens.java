package dev.blotter.annotate.token;

import dev.blotter.text.Document;
import dev.blotter.text.Sentence;
import java.util.List;

/** The tokens of a document, the title first, with its sentences. */
public final class Tokens {
    private final Document document;
    private final String language;
    /** Each is asked for some fifty times. */
    private final Token[] tokens;

    private final List<Sentence> sentences;

    Tokens(Document document, String language, List<Token> tokens, List<Sentence> sentences) {
        this.document = document;
        this.language = language;
        this.tokens = tokens.toArray(Token[]::new);
        this.sentences = List.copyOf(sentences);
    }

    public Document document() {
        return document;
    }

    /** The primary language of the document, {@code und} when unknown. */
    public String language() {
        return language;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    public int size() {
        return tokens.length;
    }

    public Token get(int number) {
        return tokens[number];
    }

    /** The number of the token behind the sentence that a token stands in. */
    public int sentenceEnd(int number) {
        return sentenceOf(number).last() + 1;
    }

    public Sentence sentenceOf(int number) {
        return sentences.get(get(number).sentence() - sentences.getFirst().number());
    }

    /** Whether a token, perhaps beyond the last, stands in the sentence of another. */
    public boolean isInSentence(int number, int other) {
        return number < size() && get(number).sentence() == get(other).sentence();
    }

    /** The text that the offsets of a token count in: the title or the text. */
    public String textOf(Token token) {
        return document.textOf(token.sentence());
    }
}
