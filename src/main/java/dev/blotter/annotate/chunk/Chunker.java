package dev.blotter.annotate.chunk;

import dev.blotter.annotate.chunk.Chunk.Kind;
import dev.blotter.annotate.chunk.Verb.Voice;
import dev.blotter.annotate.token.Token;
import dev.blotter.text.Quantity;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts a sentence into verb groups, figures and the small words between them. */
public final class Chunker {
    private static final Set<String> OPENS = Set.of("(", "（", "[");
    private static final Set<String> CLOSES = Set.of(")", "）", "]");
    private static final Set<String> STOPS = Set.of(";", ":", "—", "–", "|", "；", "：");
    private static final Set<String> COMMAS = Set.of(",", "，");
    private static final Set<Kind> NOUNS = EnumSet.of(Kind.WORD, Kind.FIGURE, Kind.DETERMINER, Kind.PREPOSITION);

    private final ChunkedSentence into;
    private final Grammar grammar;
    private final Sentence sentence;
    private final VerbGroups verbs;
    private final UnknownWords unknown;
    private final Map<Integer, Term> marks = new HashMap<>();

    private Chunker(MeasuredSentence measured) {
        into = new ChunkedSentence(measured);
        grammar = measured.grammar();
        sentence = measured.sentence();
        verbs = new VerbGroups(into);
        unknown = new UnknownWords(into);
        measured.terms().of("subset").forEach(term -> marks.putIfAbsent(term.token(), term));
        measured.terms().of("part-of").forEach(term -> marks.putIfAbsent(term.token(), term));
    }

    public static Chunks chunks(MeasuredSentence measured) {
        Chunker chunker = new Chunker(measured);
        for (int at = measured.sentence().token(); at <= measured.sentence().last(); ) {
            chunker.into.chunks.add(chunker.next(at));
            at = chunker.into.chunks.last().last() + 1;
        }
        return chunker.into.chunks;
    }

    private Chunk next(int at) {
        List<Quantity> figures = into.figures.at(at);
        int end = into.figures.end(at);
        if (!figures.isEmpty() && verbs.end(at) <= end) {
            verbs.moveBehind(at, end);
            return Chunk.figure(at, end, figures);
        }
        if (verbs.end(at) >= 0) {
            return verbs.group(at, at);
        }
        Term mark = marks.get(at);
        return mark == null || isOfDeed(mark) ? small(at) : mark(mark);
    }

    /** "The arrest of the seven": whom a deed was done to, and no part of them. */
    private boolean isOfDeed(Term mark) {
        boolean noun = !into.chunks.isEmpty() && into.chunks.last().isKnownVerb();
        return noun && mark.concept().equals("part-of") && grammar.is(WordClass.OF, into.lower(mark.token()));
    }

    private Chunk mark(Term mark) {
        Kind kind = mark.concept().equals("subset") ? Kind.SUBSET : Kind.PART_OF;
        return Chunk.small(kind, mark.token(), mark.last(), into.lower(mark.token()));
    }

    private Chunk small(int at) {
        Token token = into.token(at);
        if (into.isDated(at)) {
            return chunk(Kind.ADVERB, at);
        }
        int dash = dashEnd(at);
        if (dash >= at) {
            return Chunk.small(Kind.STOP, at, dash, Chunks.DASH);
        }
        if (token.isPunctuation()) {
            return chunk(punctuation(token.lower()), at);
        }
        if (grammar.isAuxiliary(token.lower())) {
            return verbs.auxiliary(at);
        }
        Kind kind = kind(at, token, grammar.classes(token.lower()));
        return kind == Kind.WORD ? unknown.chunk(at, token) : chunk(kind, at);
    }

    /** The end of " - " or " -- ", which a typewriter has for a dash; before the token when there is none. */
    private int dashEnd(int at) {
        int end = at;
        while (end <= sentence.last() && into.token(end).is("-")) {
            end++;
        }
        boolean apart = end <= sentence.last()
                && into.token(at).joint() != Token.Joint.NONE
                && into.token(end).joint() != Token.Joint.NONE;
        return apart ? end - 1 : at - 1;
    }

    private Chunk chunk(Kind kind, int at) {
        return Chunk.small(kind, at, at, into.lower(at));
    }

    private static Kind punctuation(String mark) {
        if (COMMAS.contains(mark)) {
            return Kind.COMMA;
        }
        if (OPENS.contains(mark)) {
            return Kind.OPEN;
        }
        if (CLOSES.contains(mark)) {
            return Kind.CLOSE;
        }
        return STOPS.contains(mark) ? Kind.STOP : Kind.ADVERB;
    }

    /** What a word is by its classes: of several, the first of these. */
    private Kind kind(int at, Token token, Set<WordClass> classes) {
        if (classes.contains(WordClass.RELATIVE)) {
            return classes.contains(WordClass.COMPLEMENT) && !isBehindNoun() ? Kind.CONJUNCTION : Kind.RELATIVE;
        }
        if (classes.contains(WordClass.CONJUNCTION)) {
            return conjunction(at, classes);
        }
        if (classes.contains(WordClass.PRONOUN) && token.isUpper()) {
            return Kind.WORD; // "US", "IT"
        }
        return small(classes);
    }

    private Kind conjunction(int at, Set<WordClass> classes) {
        boolean role = classes.contains(WordClass.ROLE)
                && !grammar.is(WordClass.PRONOUN, into.word(at + 1))
                && isBehindRoleVerb();
        if (role || isBeforeTime(at)) {
            return Kind.PREPOSITION;
        }
        return classes.contains(WordClass.CONTRAST) ? Kind.STOP : Kind.CONJUNCTION;
    }

    /** "Named as", "identified by officers as": a verb, or a participle and who did it, stand before. */
    private boolean isBehindRoleVerb() {
        int end = into.chunks.size();
        int before = into.chunks.before(end, NOUNS);
        Verb verb = into.chunks.verb(before);
        return verb != null && (before == end - 1 || verb.voice() == Voice.PARTICIPLE);
    }

    private static Kind small(Set<WordClass> classes) {
        for (Map.Entry<WordClass, Kind> kind : KINDS) {
            if (classes.contains(kind.getKey())) {
                return kind.getValue();
            }
        }
        return Kind.WORD;
    }

    private static final List<Map.Entry<WordClass, Kind>> KINDS = List.of(
            Map.entry(WordClass.AND, Kind.AND),
            Map.entry(WordClass.BUT, Kind.BUT),
            Map.entry(WordClass.CONTRAST, Kind.STOP),
            Map.entry(WordClass.PREPOSITION, Kind.PREPOSITION),
            Map.entry(WordClass.PRONOUN, Kind.PRONOUN),
            Map.entry(WordClass.ADVERB, Kind.ADVERB),
            Map.entry(WordClass.DETERMINER, Kind.DETERMINER));

    private boolean isBehindNoun() {
        return !into.chunks.isEmpty() && into.chunks.last().is(Kind.FIGURE, Kind.WORD);
    }

    /** "After Monday", "since then": a time follows, and no clause. */
    private boolean isBeforeTime(int at) {
        return at < sentence.last()
                && into.figures.at(at + 1).isEmpty()
                && (into.isDated(at + 1) || grammar.is(WordClass.ADVERB, into.lower(at + 1)));
    }
}
