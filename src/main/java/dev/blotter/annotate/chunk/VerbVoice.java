package dev.blotter.annotate.chunk;

import dev.blotter.annotate.chunk.Chunk.Kind;
import dev.blotter.annotate.chunk.Verb.Voice;
import dev.blotter.annotate.token.Token;
import dev.blotter.text.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the voice of a known verb by its auxiliaries, its ending, and what stands around it. */
final class VerbVoice {
    /** Cues that overlap a verb whose subject undergoes it: "pleaded guilty", 落网. */
    private static final List<String> UNDERGONE = List.of("passive", "auxiliary", "fall-for", "detainees");

    private static final String WANTED = "wanted";

    private final ChunkedSentence into;
    private final Grammar grammar;
    private final Set<Integer> undergone = new HashSet<>();
    /** Where the subject undergoes it whatever auxiliary stands with it: "müssen sich verantworten". */
    private final Set<Integer> suffered = new HashSet<>();

    VerbVoice(ChunkedSentence into) {
        this.into = into;
        this.grammar = into.grammar;
        UNDERGONE.forEach(concept -> into.measured.terms().of(concept).forEach(this::undergo));
    }

    /** "Ha detenido a" tells who did it, "los detenidos" does not. */
    private boolean isDone(Term cue) {
        return cue.concept().equals("detainees")
                && cue.token() > into.sentence.token()
                && grammar.is(WordClass.HAVE, into.lower(cue.token() - 1));
    }

    private void undergo(Term cue) {
        if (isDone(cue)) {
            return;
        }
        String word = into.lower(cue.token());
        boolean auxiliary = grammar.isBe(word) || grammar.is(WordClass.HAVE, word);
        for (int at = cue.token(); at <= cue.last() && (cue.last() > cue.token() || !auxiliary); at++) {
            undergone.add(at);
            if (cue.concept().equals("passive")) {
                suffered.add(at);
            }
        }
    }

    /** Whether a verb that stands last is a participle or infinitive, whose auxiliary tells who did it. */
    private boolean isAuxiliaryAlone(int last) {
        return grammar.putsVerbLast() && !suffered.contains(last);
    }

    /** Whether a form of "be" stands between two tokens, the second excluded. */
    boolean hasBe(int from, int to) {
        for (int at = from; at < to; at++) {
            if (grammar.isBe(into.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /** The voice of a verb whose auxiliaries begin at {@code first}. */
    Voice known(int first, int head, int last, List<Term> terms) {
        if (terms.getFirst().token() < head) {
            return Voice.NOUN; // "40 charges against 12"
        }
        String word = into.lower(head);
        if (hasBe(first, head) && (!grammar.isGerund(word) || grammar.isBe(word))) {
            return Voice.PASSIVE;
        }
        if (grammar.putsVerbLast() && grammar.isParticiple(into.lower(last)) && grammar.isBe(into.word(last + 1))) {
            return Voice.PASSIVE; // "konnten festgenommen werden"
        }
        if (undergone.contains(head) && (last > head || !grammar.marksVerbs()) && !isAuxiliaryAlone(last)) {
            return Voice.STATE;
        }
        Voice wanted = isWanted(terms) ? wanted(first, head, last) : null;
        if (wanted != null) {
            return wanted;
        }
        if (grammar.is(WordClass.PREPOSITION, word)) {
            return Voice.STATE;
        }
        if (grammar.putsVerbLast() && first == head) {
            boolean participle = undergone.contains(last) || grammar.isParticiple(into.lower(last));
            return participle ? Voice.PARTICIPLE : Voice.ACTIVE;
        }
        return first < head ? Voice.ACTIVE : bare(head, last);
    }

    private static boolean isWanted(List<Term> terms) {
        for (Term term : terms) {
            if (term.concept().equals(WANTED)) {
                return true;
            }
        }
        return false;
    }

    /** "Remain at large", but not "searching for 12"; null when it is read as any other verb. */
    private @Nullable Voice wanted(int first, int head, int last) {
        boolean preposition = grammar.is(WordClass.PREPOSITION, into.lower(last));
        if (!grammar.marksVerbs()) {
            return preposition ? null : Voice.STATE;
        }
        String word = into.lower(head);
        if (preposition || (grammar.isGerund(word) && beginsNoun(last + 1))) {
            return null;
        }
        boolean lone = first == head && last == head;
        return lone && grammar.isParticiple(word) ? Voice.PARTICIPLE : Voice.STATE;
    }

    private Voice bare(int head, int last) {
        String word = into.lower(head);
        if (!grammar.marksVerbs()) {
            return inflected(word, last);
        }
        if (grammar.isGerund(word)) {
            return Voice.ACTIVE;
        }
        if (grammar.is(WordClass.INTRANSITIVE, word)) {
            return Voice.ACTIVE;
        }
        return grammar.isParticiple(word) ? participle(last) : stem(last);
    }

    private Voice inflected(String word, int last) {
        if (grammar.isParticiple(word)) {
            return sharesHave() ? Voice.ACTIVE : Voice.PARTICIPLE;
        }
        int before = into.chunks.beforeAdverbs(into.chunks.size());
        boolean noun = into.chunks.has(before)
                && into.chunks.get(before).is(Kind.DETERMINER, Kind.PREPOSITION)
                && grammar.is(WordClass.PREPOSITION, into.word(last + 1));
        return noun ? Voice.NOUN : Voice.ACTIVE;
    }

    /** "Hanno arrestato un uomo e denunciato due donne": the second verb has the auxiliary of the first. */
    private boolean sharesHave() {
        int at = into.chunks.size() - 1;
        if (!into.chunks.is(Kind.AND, at)) {
            return false;
        }
        while (into.chunks.has(at) && !into.chunks.get(at).is(Kind.STOP, Kind.CONJUNCTION, Kind.RELATIVE, Kind.COMMA)) {
            Chunk chunk = into.chunks.get(at);
            if (chunk.is(Kind.VERB)) {
                return chunk.verb() != null && grammar.is(WordClass.HAVE, into.lower(chunk.first()));
            }
            at--;
        }
        return false;
    }

    /** "Raids", "charge": a noun or a verb. */
    private Voice stem(int last) {
        boolean of = grammar.is(WordClass.OF, into.word(last + 1));
        boolean figure = last < into.sentence.last() && into.isFigure(last + 1);
        return of || (into.isInNoun() && !figure) ? Voice.NOUN : Voice.ACTIVE;
    }

    /** "Arrested": finite, or a participle. */
    private Voice participle(int last) {
        int before = into.chunks.beforeAdverbs(into.chunks.size());
        Chunk chunk = into.chunks.has(before) ? into.chunks.get(before) : null;
        if (chunk != null && chunk.is(Kind.PART_OF, Kind.DETERMINER)) {
            return Voice.PARTICIPLE; // "the arrested men"
        }
        boolean behindFigure = chunk != null && chunk.is(Kind.FIGURE);
        boolean object = behindFigure ? surelyBeginsNoun(last + 1) : beginsNoun(last + 1);
        boolean joined = chunk != null && chunk.is(Kind.AND, Kind.COMMA);
        Verb shared = joined && !object ? verbBefore() : null;
        if (shared != null) {
            return shared.voice();
        }
        return object ? Voice.ACTIVE : Voice.PARTICIPLE;
    }

    /** The verb with which one behind "and" shares its subject. */
    private @Nullable Verb verbBefore() {
        for (int i = into.chunks.size() - 1; i >= 0; i--) {
            Chunk chunk = into.chunks.get(i);
            if (chunk.is(Kind.STOP, Kind.CONJUNCTION, Kind.FIGURE)) {
                return null;
            }
            if (chunk.verb() != null) {
                return chunk.verb();
            }
        }
        return null;
    }

    private boolean surelyBeginsNoun(int at) {
        if (!mayBeginNoun(at)) {
            return false;
        }
        Set<WordClass> classes = grammar.classes(into.lower(at));
        return isFigureAt(at) || classes.contains(WordClass.DETERMINER) || classes.contains(WordClass.OBJECT_PRONOUN);
    }

    /** No adverb does, but for one of a figure: "just over 140", "all three". */
    private boolean mayBeginNoun(int at) {
        return at <= into.sentence.last()
                && !into.isDated(at)
                && !into.token(at).isPunctuation()
                && (isFigureAt(at) || !grammar.is(WordClass.ADVERB, into.lower(at)));
    }

    /** Whether a figure stands at a place, or behind an "all" there. */
    private boolean isFigureAt(int at) {
        boolean all = at < into.sentence.last() && grammar.is(WordClass.DETERMINER, into.lower(at));
        return into.isFigure(at) || (all && into.isFigure(at + 1));
    }

    /** Whether an object may begin here: a number, an article, a name, a noun. */
    private boolean beginsNoun(int at) {
        return surelyBeginsNoun(at) || (mayBeginNoun(at) && isContent(into.token(at)));
    }

    private boolean isContent(Token token) {
        String word = token.lower();
        return token.isWord() && !grammar.isSmall(word) && !grammar.isAdverb(word);
    }
}
