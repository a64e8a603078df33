package dev.blotter.annotate.token;

import dev.blotter.text.Document;
import dev.blotter.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/** Cuts documents and phrases into tokens. Safe for use by several threads. */
public final class Tokenizer {
    private final Map<String, WordCache> vocabularies = new ConcurrentHashMap<>();
    private final Abbreviations abbreviations = Abbreviations.builtIn();
    private final Sentences sentences = new Sentences(abbreviations);
    private final ToIntFunction<String> weighed;

    /** A tokenizer of words that nobody weighs. */
    public Tokenizer() {
        this(stem -> -1);
    }

    /**
     * A tokenizer that looks up once by which number each word is weighed.
     *
     * @param weighed the number of a stem; -1 when it has none
     */
    public Tokenizer(ToIntFunction<String> weighed) {
        this.weighed = weighed;
    }

    /** The tokens of a title and a text, in one pass. */
    public Tokens tokens(Document document) {
        String language = primary(document.language());
        return new Pass(document, language).tokens();
    }

    public List<Word> words(String phrase, String language) {
        Line line = scanner(language).scan(phrase, 0, phrase.length());
        return line.pieces().stream().map(Line.Piece::word).toList();
    }

    /** The part of a BCP 47 tag that names the language, {@code und} when there is none. */
    static String primary(String tag) {
        int dash = tag.indexOf('-');
        return tag.isEmpty() ? "und" : dash < 0 ? tag : tag.substring(0, dash);
    }

    private Scanner scanner(String language) {
        WordCache vocabulary = vocabularies.computeIfAbsent(language, key -> new WordCache(key, weighed));
        return new Scanner(abbreviations, language, vocabulary);
    }

    /** One walk over a document. */
    private final class Pass {
        private final Document document;
        private final String language;
        private final Scanner scanner;
        private final List<Token> tokens = new ArrayList<>();
        private final List<Sentence> found = new ArrayList<>();
        private int clause = -1;

        Pass(Document document, String language) {
            this.document = document;
            this.language = language;
            this.scanner = scanner(language);
        }

        Tokens tokens() {
            String title = document.title();
            if (title != null) {
                title(title);
            }
            String text = document.text();
            int paragraph = 1;
            for (int from = 0; from < text.length(); paragraph++) {
                int newline = text.indexOf('\n', from);
                int to = newline < 0 ? text.length() : newline;
                paragraph(text, from, to, paragraph);
                from = to + 1;
            }
            return new Tokens(document, language, tokens, found);
        }

        private void title(String title) {
            Line line = scanner.scan(title, 0, title.length());
            if (line.size() > 0) {
                sentence(line, 0, line.size(), 0, "title");
            }
        }

        private void paragraph(String text, int from, int to, int paragraph) {
            Line line = scanner.scan(text, from, to);
            if (line.size() == 0) {
                return;
            }
            String form = Sentences.form(line);
            int end;
            for (int at = 0; at < line.size(); at = end) {
                end = sentences.end(line, at);
                sentence(line, at, end, paragraph, form);
            }
        }

        private void sentence(Line line, int from, int to, int paragraph, String form) {
            int number =
                    paragraph == 0 ? 0 : found.isEmpty() ? 1 : found.getLast().number() + 1;
            int first = tokens.size();
            for (int at = from; at < to; at++) {
                clause += at == from || Clauses.beginsAt(line, at) ? 1 : 0;
                Line.Piece piece = line.pieces().get(at);
                tokens.add(new Token(
                        tokens.size(), number, clause, piece.begin(), piece.end(), piece.joint(), piece.word()));
            }
            int last = tokens.size() - 1;
            found.add(new Sentence(
                    number,
                    paragraph,
                    form,
                    first,
                    last,
                    tokens.get(first).begin(),
                    tokens.get(last).end()));
        }
    }
}
