package dev.blotter.annotate.chunk;

import dev.blotter.annotate.chunk.Chunk.Kind;
import dev.blotter.annotate.chunk.Verb.Voice;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The verb groups of a sentence: auxiliaries, adverbs, and a verb that the term files know or a table of grammar. */
final class VerbGroups {
    private static final int LONGEST = 8;

    private final ChunkedSentence into;
    private final Grammar grammar;
    private final VerbVoice voices;
    private final Map<Integer, List<Term>> verbs = new HashMap<>();

    VerbGroups(ChunkedSentence into) {
        this.into = into;
        this.grammar = into.grammar;
        this.voices = new VerbVoice(into);
        int reached = -1;
        List<Term> group = new ArrayList<>();
        for (Term term : into.measured.terms().verbs()) {
            if (into.isInName(term)) {
                continue;
            }
            if (term.token() > reached) {
                group = new ArrayList<>(2);
                verbs.put(term.token(), group);
            }
            group.add(term);
            reached = Math.max(reached, term.last());
        }
    }

    /** Where the known verb ends that begins at a token; -1 when none does. */
    int end(int at) {
        int end = -1;
        for (Term term : verbs.getOrDefault(at, List.of())) {
            end = Math.max(end, term.last());
        }
        return end;
    }

    /** "40 charges against 12 persons": a verb that begins in a figure and ends behind it is read behind it. */
    void moveBehind(int first, int end) {
        for (int inside = first + 1; inside <= end; inside++) {
            List<Term> beyond = new ArrayList<>(verbs.getOrDefault(inside, List.of()));
            beyond.removeIf(term -> term.last() <= end);
            if (!beyond.isEmpty()) {
                verbs.put(end + 1, beyond);
            }
        }
    }

    Chunk group(int first, int head) {
        int last = end(head);
        List<Term> terms = verbs.getOrDefault(head, List.of());
        Voice voice = voices.known(first, head, last, terms);
        Verb verb = new Verb(distinct(terms), first, head, last, voice, isFinite(first, voice));
        return Chunk.verb(verb, within(head, last), into.lower(head));
    }

    private boolean isFinite(int first, Voice voice) {
        String begin = into.lower(first);
        boolean finite = !grammar.isGerund(begin) && !grammar.is(WordClass.TO, begin) && !isInfinitive();
        return finite && voice != Voice.NOUN && voice != Voice.PARTICIPLE;
    }

    /** "Detenidos por estafar a ancianos": a verb directly behind a preposition, where endings don't tell verbs. */
    private boolean isInfinitive() {
        return grammar.putsVerbFirst()
                && !grammar.putsVerbLast()
                && into.chunks.is(Kind.PREPOSITION, into.chunks.size() - 1);
    }

    private static List<Term> distinct(List<Term> terms) {
        List<Term> kept = new ArrayList<>(terms.size());
        for (Term term : terms) {
            if (kept.stream().noneMatch(other -> other.concept().equals(term.concept()))) {
                kept.add(term);
            }
        }
        return kept;
    }

    /** "Took 22 suspects into custody". */
    private List<Quantity> within(int head, int last) {
        List<Quantity> within = new ArrayList<>();
        for (int at = head; at <= last; at++) {
            within.addAll(into.figures.at(at));
        }
        return within;
    }

    Chunk auxiliary(int at) {
        int head = at + 1;
        while (head - at < LONGEST && isInGroup(head)) {
            head++;
        }
        boolean figure = head <= into.sentence.last() && into.isFigure(head);
        if (end(head) >= 0 && !figure) {
            return group(at, head);
        }
        return figure || !isVerb(into.word(head)) ? bare(at) : unknown(at, head);
    }

    private boolean isInGroup(int at) {
        if (at > into.sentence.last() || end(at) >= 0 || into.isFigure(at)) {
            return false;
        }
        String word = into.lower(at);
        return grammar.isBe(word) || grammar.is(WordClass.HAVE, word) || grammar.isAdverb(word) || into.isDated(at);
    }

    private boolean isVerb(String word) {
        boolean finite = grammar.marksVerbs() && (grammar.isGerund(word) || grammar.is(WordClass.FINITE, word));
        return finite || grammar.isParticiple(word);
    }

    private Chunk unknown(int at, int head) {
        boolean passive = voices.hasBe(at, head) && !grammar.isGerund(into.lower(head));
        boolean finite = !grammar.is(WordClass.TO, into.lower(at));
        Verb verb = Verb.unknown(at, head, passive ? Voice.PASSIVE : Voice.ACTIVE, finite);
        return Chunk.verb(verb, List.of(), into.lower(head));
    }

    /** An auxiliary of which no verb is known. */
    private Chunk bare(int at) {
        String word = into.lower(at);
        return grammar.is(WordClass.TO, word)
                ? Chunk.small(Kind.PREPOSITION, at, at, word)
                : Chunk.verb(Verb.unknown(at, at, Voice.ACTIVE, true), List.of(), word);
    }
}
