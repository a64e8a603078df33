package dev.blotter.annotate.chunk;

import dev.blotter.annotate.chunk.Chunk.Kind;
import dev.blotter.annotate.chunk.Verb.Voice;
import dev.blotter.annotate.token.Token;
import java.util.List;

/** Words that are neither small nor verbs of the term files: verbs of everyday life, adverbs, and all others. */
final class UnknownWords {
    private final ChunkedSentence into;
    private final Grammar grammar;

    UnknownWords(ChunkedSentence into) {
        this.into = into;
        this.grammar = into.grammar;
    }

    Chunk chunk(int at, Token token) {
        if (grammar.marksVerbs()) {
            return byEnding(at, token);
        }
        if (grammar.is(WordClass.FINITE, token.lower())) {
            return verb(at, Voice.ACTIVE, true);
        }
        boolean participle = grammar.is(WordClass.REDUCED, token.lower());
        return participle ? verb(at, Voice.PARTICIPLE, false) : small(Kind.WORD, at);
    }

    private Chunk small(Kind kind, int at) {
        return Chunk.small(kind, at, at, into.lower(at));
    }

    private Chunk verb(int at, Voice voice, boolean finite) {
        return Chunk.verb(Verb.unknown(at, at, voice, finite), List.of(), into.lower(at));
    }

    private Chunk byEnding(int at, Token token) {
        String word = token.lower();
        if (isBehindArticle() || isName(at, token)) {
            return isBehindPreposition() && grammar.isGerund(word)
                    ? verb(at, Voice.ACTIVE, false)
                    : small(Kind.WORD, at);
        }
        if (grammar.isAdverb(word)) {
            return small(Kind.ADVERB, at);
        }
        return isReduced(at, word) ? verb(at, Voice.PARTICIPLE, false) : finite(at, word);
    }

    private Chunk finite(int at, String word) {
        boolean past = grammar.isPast(word) && !grammar.is(WordClass.REDUCED, word) && !isAdjective(at);
        if (grammar.is(WordClass.FINITE, word) || past) {
            return verb(at, Voice.ACTIVE, true);
        }
        return grammar.isGerund(word) ? verb(at, Voice.ACTIVE, false) : small(Kind.WORD, at);
    }

    /** "The found", "in found": no verb. */
    private boolean isBehindArticle() {
        return !into.chunks.isEmpty()
                && into.chunks.last().is(Kind.DETERMINER, Kind.PREPOSITION, Kind.PART_OF)
                && !into.isTo(into.chunks.size() - 1);
    }

    private boolean isBehindPreposition() {
        return isBehindArticle() && into.chunks.last().is(Kind.PREPOSITION);
    }

    private boolean isName(int at, Token token) {
        return token.isCapitalised()
                && at > into.sentence.token()
                && !into.sentence.form().equals("title");
    }

    /** "12 men accused of", "12 men lured by", "12 men believed to have": a participle behind its noun. */
    private boolean isReduced(int at, String word) {
        boolean behind = !into.chunks.isEmpty() && into.chunks.last().is(Kind.FIGURE, Kind.COMMA, Kind.WORD);
        if (!behind || grammar.is(WordClass.REDUCED, word)) {
            return behind;
        }
        return grammar.isPast(word)
                && !grammar.is(WordClass.FINITE, word)
                && !isAdjective(at)
                && (grammar.is(WordClass.AGENT, into.word(at + 1)) || isBeforeToBe(at));
    }

    private boolean isBeforeToBe(int at) {
        String second = into.word(at + 2);
        return grammar.is(WordClass.TO, into.word(at + 1))
                && (grammar.is(WordClass.BE, second) || grammar.is(WordClass.HAVE, second));
    }

    /** "Of a known organized group". */
    private boolean isAdjective(int at) {
        return grammar.isPast(into.lower(at)) && into.isInNoun() && at < into.sentence.last() && isPlain(at + 1);
    }

    private boolean isPlain(int at) {
        Token token = into.token(at);
        return token.isWord()
                && !into.isDated(at)
                && !into.isFigure(at)
                && !grammar.isSmall(token.lower())
                && !grammar.isAdverb(token.lower());
    }
}
