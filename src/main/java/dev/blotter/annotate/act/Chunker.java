package dev.blotter.annotate.act;

import dev.blotter.annotate.act.Chunk.Kind;
import dev.blotter.annotate.act.Verb.Voice;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Period;
import dev.blotter.text.Quantity;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts a sentence into verb groups, figures and the small words between them. */
final class Chunker {
    private static final int LONGEST_GROUP = 8;
    private static final Set<String> OPENS = Set.of("(", "（", "[");
    private static final Set<String> CLOSES = Set.of(")", "）", "]");
    private static final Set<String> STOPS = Set.of(";", ":", "—", "–", "|", "；", "：");

    private final Tokens tokens;
    private final Grammar grammar;
    private final Sentence sentence;
    private final Map<Integer, List<Term>> verbs = new HashMap<>();
    private final Map<Integer, Term> cues = new HashMap<>();
    private final Set<Integer> states = new java.util.HashSet<>();
    private final Map<Integer, List<Quantity>> figures = new HashMap<>();
    private final boolean[] dated;
    private final List<Chunk> chunks = new ArrayList<>();

    Chunker(Tokens tokens, Grammar grammar, Sentence sentence, List<Term> terms, List<Quantity> figures, List<Period> periods) {
        this.tokens = tokens;
        this.grammar = grammar;
        this.sentence = sentence;
        dated = new boolean[sentence.last() - sentence.token() + 2];
        for (Period period : periods) {
            for (int at = period.token(); at <= Math.min(period.last(), sentence.last()); at++) {
                dated[at - sentence.token()] = true;
            }
        }
        group(figures);
        read(terms);
    }

    /** The outermost figures by where they begin, each with those in it. */
    private void group(List<Quantity> all) {
        List<Quantity> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparingInt(Quantity::token).thenComparing(Comparator.comparingInt(Quantity::last).reversed()));
        int reached = -1;
        List<Quantity> outer = new ArrayList<>();
        for (Quantity one : ordered) {
            if (one.token() > reached) {
                outer = new ArrayList<>();
                figures.put(one.token(), outer);
                reached = one.last();
            }
            reached = Math.max(reached, one.last());
            outer.add(one);
        }
    }

    private void read(List<Term> terms) {
        List<Term> known = new ArrayList<>();
        for (Term term : terms) {
            if (ActFinder.isVerb(term)) {
                known.add(term);
            } else if (Set.of("subset", "part-of").contains(term.concept())) {
                cues.putIfAbsent(term.token(), term);
            } else if (Set.of("passive", "auxiliary", "fall-for").contains(term.concept()) && (term.last() > term.token() || !isSmall(term.token()))) {
                for (int at = term.token(); at <= term.last(); at++) {
                    states.add(at);
                }
            }
        }
        int reached = -1;
        List<Term> group = new ArrayList<>();
        for (Term term : known) {
            if (term.token() > reached) {
                group = new ArrayList<>();
                verbs.put(term.token(), group);
            }
            group.add(term);
            reached = Math.max(reached, term.last());
        }
    }

    private boolean isSmall(int at) {
        String word = lower(at);
        return grammar.is("be", word) || grammar.is("have", word) || grammar.is("get", word);
    }

    List<Chunk> chunks() {
        for (int at = sentence.token(); at <= sentence.last(); ) {
            Chunk next = next(at);
            chunks.add(next);
            at = next.last() + 1;
        }
        return chunks;
    }

    private Chunk next(int at) {
        List<Term> verb = verbs.get(at);
        List<Quantity> figure = figures.get(at);
        int end = figure == null ? -1 : figure.stream().mapToInt(Quantity::last).max().orElse(-1);
        if (figure != null && (verb == null || last(verb) <= end)) {
            for (int inside = at + 1; inside <= end; inside++) {
                List<Term> beyond = verbs.getOrDefault(inside, List.of()).stream().filter(term -> term.last() > end).toList();
                if (!beyond.isEmpty()) {
                    verbs.put(end + 1, beyond); // "40 charges against 12 persons"
                }
            }
            return new Chunk(Kind.FIGURE, at, end, null, figure, "");
        }
        if (verb != null) {
            return verb(at, at, verb);
        }
        Term cue = cues.get(at);
        if (cue != null) {
            return new Chunk(cue.concept().equals("subset") ? Kind.SUBSET : Kind.PART_OF, at, cue.last(), null, List.of(), lower(at));
        }
        return small(at);
    }

    private static int last(List<Term> terms) {
        return terms.stream().mapToInt(Term::last).max().orElse(-1);
    }

    private Chunk small(int at) {
        Token token = tokens.get(at);
        String word = token.lower();
        if (dated[at - sentence.token()]) {
            return chunk(Kind.ADVERB, at);
        }
        if (token.isPunctuation()) {
            return chunk(punctuation(word), at);
        }
        Chunk group = auxiliary(at, word);
        if (group != null) {
            return group;
        }
        if (grammar.is("relative", word)) {
            return chunk(word.equals("that") && !followsNoun() ? Kind.SUB : Kind.RELATIVE, at);
        }
        boolean timed = grammar.is("sub", word) && at < sentence.last() && !figures.containsKey(at + 1)
                && (dated[at + 1 - sentence.token()] || grammar.is("adverb", lower(at + 1)));
        boolean named = word.equals("as") && !chunks.isEmpty() && chunks.getLast().verb() != null;
        if (timed || named) {
            return chunk(Kind.PREP, at);
        }
        for (Map.Entry<String, Kind> kind : SMALL.entrySet()) {
            if (grammar.is(kind.getKey(), word) && !(kind.getValue() == Kind.PRONOUN && token.isUpper())) {
                return chunk(kind.getValue(), at);
            }
        }
        return grammar.isEnglish() ? english(at, token) : other(at, word);
    }

    private static final Map<String, Kind> SMALL = new java.util.LinkedHashMap<>();

    static {
        SMALL.put("and", Kind.AND);
        SMALL.put("but", Kind.BUT);
        SMALL.put("contrast", Kind.STOP);
        SMALL.put("sub", Kind.SUB);
        SMALL.put("prep", Kind.PREP);
        SMALL.put("pronoun", Kind.PRONOUN);
        SMALL.put("adverb", Kind.ADVERB);
        SMALL.put("det", Kind.DET);
    }

    private boolean followsNoun() {
        return !chunks.isEmpty() && chunks.getLast().is(Kind.FIGURE, Kind.WORD);
    }

    private static Kind punctuation(String word) {
        if (word.equals(",") || word.equals("，")) {
            return Kind.COMMA;
        }
        if (OPENS.contains(word)) {
            return Kind.OPEN;
        }
        if (CLOSES.contains(word)) {
            return Kind.CLOSE;
        }
        return STOPS.contains(word) ? Kind.STOP : Kind.ADVERB;
    }

    private static Chunk chunk(Kind kind, int at, String word) {
        return new Chunk(kind, at, at, null, List.of(), word);
    }

    private Chunk chunk(Kind kind, int at) {
        return chunk(kind, at, lower(at));
    }

    private Chunk other(int at, String word) {
        return grammar.is("finite", word) ? unknown(at, at, Voice.ACTIVE, true) : chunk(Kind.WORD, at);
    }

    /** A word in English: a verb of everyday life, or any other. */
    private Chunk english(int at, Token token) {
        String word = token.lower();
        boolean noun = !chunks.isEmpty() && chunks.getLast().is(Kind.DET, Kind.PREP, Kind.PART_OF) && !chunks.getLast().word().equals("to");
        if (noun || (token.isCapitalised() && at > sentence.token() && !sentence.form().equals("title"))) {
            return word.endsWith("ing") && noun && chunks.getLast().is(Kind.PREP)
                    ? unknown(at, at, Voice.ACTIVE, false)
                    : chunk(Kind.WORD, at);
        }
        if (word.endsWith("ly")) {
            return chunk(Kind.ADVERB, at);
        }
        boolean behind = !chunks.isEmpty() && chunks.getLast().is(Kind.FIGURE, Kind.COMMA, Kind.WORD);
        if (grammar.is("reduced", word) && behind) {
            return unknown(at, at, Voice.PARTICIPLE, false);
        }
        if (grammar.is("finite", word)) {
            return unknown(at, at, Voice.ACTIVE, true);
        }
        boolean by = at < sentence.last() && Set.of("by", "through", "via").contains(lower(at + 1));
        if (word.length() > 4 && word.endsWith("ed") && isInNoun() && at < sentence.last() && isPlain(at + 1)) {
            return chunk(Kind.WORD, at); // "of a known organized group"
        }
        boolean toBe = at + 1 < sentence.last() && lower(at + 1).equals("to")
                && (grammar.is("be", lower(at + 2)) || grammar.is("have", lower(at + 2)));
        if (word.length() > 4 && word.endsWith("ed") && (by || toBe) && behind) {
            return unknown(at, at, Voice.PARTICIPLE, false);
        }
        if (word.length() > 4 && word.endsWith("ed") && !grammar.is("reduced", word)) {
            return unknown(at, at, Voice.ACTIVE, true);
        }
        if (word.length() > 5 && word.endsWith("ing")) {
            return unknown(at, at, Voice.ACTIVE, false);
        }
        return chunk(Kind.WORD, at);
    }

    /** Whether a word is none of the small ones. */
    private boolean isPlain(int at) {
        Token token = tokens.get(at);
        String word = token.lower();
        return token.isWord() && !dated[at - sentence.token()] && !figures.containsKey(at) && !grammar.isSmall(word) && !word.endsWith("ly");
    }

    private Chunk unknown(int first, int last, Voice voice, boolean finite) {
        return new Chunk(Kind.VERB, first, last, new Verb(List.of(), first, last, last, voice, finite), List.of(), lower(last));
    }

    /** A group that begins with an auxiliary. */
    private @org.jspecify.annotations.Nullable Chunk auxiliary(int at, String word) {
        boolean begins = grammar.is("be", word) || grammar.is("have", word) || grammar.is("modal", word)
                || grammar.is("to", word) || grammar.is("get", word);
        if (!begins) {
            return null;
        }
        int next = at + 1;
        while (next <= sentence.last() && next - at < LONGEST_GROUP && !verbs.containsKey(next) && !figures.containsKey(next)
                && isInGroup(next)) {
            next++;
        }
        if (next <= sentence.last() && verbs.containsKey(next) && !figures.containsKey(next)) {
            return verb(at, next, verbs.get(next));
        }
        String head = next <= sentence.last() ? lower(next) : "";
        boolean verb = !head.isEmpty() && !figures.containsKey(next) && grammar.isEnglish()
                && (head.endsWith("ed") || head.endsWith("ing") || grammar.is("participle", head) || grammar.is("finite", head));
        if (verb) {
            return unknown(at, next, hasBe(at, next) && !head.endsWith("ing") ? Voice.PASSIVE : Voice.ACTIVE, !word.equals("to"));
        }
        if (grammar.is("to", word)) {
            return chunk(Kind.PREP, at);
        }
        return unknown(at, at, Voice.ACTIVE, true);
    }

    private boolean isInGroup(int at) {
        String word = lower(at);
        return grammar.is("be", word) || grammar.is("have", word) || grammar.is("get", word) || grammar.is("adverb", word)
                || (grammar.isEnglish() && word.endsWith("ly"))
                || dated[at - sentence.token()];
    }

    private boolean hasBe(int from, int to) {
        for (int at = from; at < to; at++) {
            if (grammar.is("be", lower(at)) || grammar.is("get", lower(at))) {
                return true;
            }
        }
        return false;
    }

    /** A verb that the term files know, behind its auxiliaries. */
    private Chunk verb(int first, int head, List<Term> terms) {
        int last = last(terms);
        List<Quantity> within = new ArrayList<>();
        for (int at = head; at <= last; at++) {
            within.addAll(figures.getOrDefault(at, List.of()));
        }
        Voice voice = voice(first, head, last, terms);
        boolean finite = voice != Voice.NOUN && voice != Voice.PARTICIPLE && !(first == head && lower(head).endsWith("ing"))
                && !lower(first).equals("being") && !grammar.is("to", lower(first));
        List<Term> kept = new ArrayList<>();
        for (Term term : terms) {
            if (kept.stream().noneMatch(other -> other.concept().equals(term.concept()))) {
                kept.add(term);
            }
        }
        return new Chunk(Kind.VERB, first, last, new Verb(kept, first, head, last, voice, finite), within, lower(head));
    }

    private Voice voice(int first, int head, int last, List<Term> terms) {
        String word = lower(head);
        boolean ing = grammar.isEnglish() && word.endsWith("ing");
        if (hasBe(first, head) && !ing) {
            return Voice.PASSIVE;
        }
        if (states.contains(head) && (last > head || !grammar.isEnglish()) && !grammar.putsVerbLast()) {
            return Voice.STATE;
        }
        if (grammar.isEnglish() && terms.stream().anyMatch(term -> term.concept().equals("wanted")) && !isSearch(word, last)) {
            return first == head && isParticiple(word) && last == head ? Voice.PARTICIPLE : Voice.STATE;
        }
        if (grammar.is("prep", word) || (!grammar.isEnglish() && !grammar.is("prep", lower(last))
                && terms.stream().anyMatch(term -> term.concept().equals("wanted")))) {
            return Voice.STATE;
        }
        if (first < head) {
            return Voice.ACTIVE;
        }
        return bare(head, last, word);
    }

    private boolean isSearch(String word, int last) {
        boolean object = last < sentence.last() && beginsNoun(last + 1, false);
        return grammar.is("prep", lower(last)) || (word.endsWith("ing") && object);
    }

    private boolean isParticiple(String word) {
        return word.endsWith("ed") || grammar.is("participle", word);
    }

    /** The voice of a verb without an auxiliary. */
    private Voice bare(int head, int last, String word) {
        Chunk before = lastBut(Kind.ADVERB);
        if (!grammar.isEnglish()) {
            boolean of = last < sentence.last() && grammar.is("prep", lower(last + 1));
            if (grammar.isParticiple(word)) {
                return Voice.PARTICIPLE;
            }
            return of && before != null && before.is(Kind.DET, Kind.PREP) ? Voice.NOUN : Voice.ACTIVE;
        }
        if (word.endsWith("ing")) {
            return Voice.ACTIVE;
        }
        if (!isParticiple(word)) {
            boolean of = last < sentence.last() && Set.of("of", "against").contains(lower(last + 1));
            boolean noun = of || (isInNoun() && !(last < sentence.last() && figures.containsKey(last + 1)));
            return noun ? Voice.NOUN : Voice.ACTIVE;
        }
        boolean people = before != null && before.is(Kind.FIGURE);
        if (before != null && before.is(Kind.PART_OF, Kind.DET)) {
            return Voice.PARTICIPLE; // "the arrested men"
        }
        boolean object = last < sentence.last() && beginsNoun(last + 1, people);
        if (before != null && before.is(Kind.AND, Kind.COMMA) && !object) {
            Verb shared = verbBefore();
            if (shared != null) {
                return shared.voice() == Voice.ACTIVE ? Voice.ACTIVE : shared.voice();
            }
        }
        return object ? Voice.ACTIVE : Voice.PARTICIPLE;
    }

    /** "In dawn raids": nothing but words stand between it and an article or a preposition. */
    private boolean isInNoun() {
        int i = chunks.size() - 1;
        int words = 0;
        for (; i >= 0 && words < 3 && chunks.get(i).is(Kind.WORD); words++) {
            i--;
        }
        return i >= 0 && chunks.get(i).is(Kind.DET, Kind.PREP) && (words > 0 || !chunks.get(i).word().equals("to"));
    }

    private @org.jspecify.annotations.Nullable Chunk lastBut(Kind kind) {
        for (int i = chunks.size() - 1; i >= 0; i--) {
            if (!chunks.get(i).is(kind)) {
                return chunks.get(i);
            }
        }
        return null;
    }

    /** The verb with which one behind "and" shares its subject. */
    private @org.jspecify.annotations.Nullable Verb verbBefore() {
        for (int i = chunks.size() - 1; i >= 0; i--) {
            Chunk chunk = chunks.get(i);
            if (chunk.is(Kind.STOP, Kind.SUB, Kind.FIGURE)) {
                return null;
            }
            if (chunk.verb() != null) {
                return chunk.verb();
            }
        }
        return null;
    }

    /** Whether an object may begin here: a number, an article, a name. */
    private boolean beginsNoun(int at, boolean surely) {
        Token token = tokens.get(at);
        String word = token.lower();
        if (dated[at - sentence.token()] || token.isPunctuation() || grammar.is("adverb", word)) {
            return false;
        }
        if (figures.containsKey(at) || grammar.is("det", word) || word.equals("them") || word.equals("him")) {
            return true;
        }
        if (surely) {
            return false;
        }
        boolean small = grammar.is("prep", word) || grammar.is("sub", word) || grammar.is("and", word) || grammar.is("relative", word)
                || grammar.is("but", word) || grammar.is("be", word) || grammar.is("have", word) || word.endsWith("ly") || grammar.is("to", word);
        return !small && (token.isCapitalised() || token.isWord());
    }

    private String lower(int at) {
        return tokens.get(at).lower();
    }
}
