package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.Grammar;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Act;
import dev.blotter.text.Annotation;
import dev.blotter.text.Name;
import dev.blotter.text.Place;
import dev.blotter.text.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names of bodies that acted for the state: "Penang police" directly before a verb ("have arrested 12"), before "said it
 * had arrested", or behind the "by" of a passive one. A name holds the word for a body or is an institution.
 */
public final class ActingBodies {
    private static final Set<String> CONCEPTS = Set.of("captor", "authority");
    private static final Set<String> VOICES = Set.of("active", "passive");
    private static final Set<String> POSSESSIVES = Set.of("'s", "’s");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Tokens tokens;
    private final Grammar grammar;
    private final List<Annotation> bodies;
    private final Set<Integer> places;

    public ActingBodies(Tokens tokens, Grammar grammar, List<Term> terms, List<Place> places) {
        this.tokens = tokens;
        this.grammar = grammar;
        this.bodies = Stream.<Annotation>concat(
                        terms.stream().filter(term -> CONCEPTS.contains(term.concept())),
                        places.stream().filter(place -> place.form().equals("institution")))
                .sorted(Comparator.comparingInt(Annotation::token))
                .toList();
        this.places = places.stream()
                .flatMap(place ->
                        IntStream.rangeClosed(place.token(), place.last()).boxed())
                .collect(Collectors.toSet());
    }

    /** The body that did an act to somebody, where the sentence names one. */
    public Optional<Name> of(Act act) {
        if (!act.role().equals("patient") || !VOICES.contains(act.voice())) {
            return Optional.empty();
        }
        int last = act.voice().equals("active") ? before(act.trigger().token()) : behind(act);
        boolean ends = last >= 0 && (act.voice().equals("passive") || endsBody(last));
        return Optional.of(last)
                .filter(end -> ends)
                .map(this::first)
                .filter(first -> isName(first, last))
                .map(first -> name(first, last));
    }

    /** The last token of the subject that stands directly before a verb, or before "said it"; -1 for none. */
    private int before(int verb) {
        int at = back(verb, verb - 1);
        if (at > 0 && is(WordClass.PRONOUN, at) && !endsBody(at)) {
            at = is(WordClass.COMPLEMENT, at - 1) ? at - 2 : at - 1;
            return at > 0 && is(WordClass.SPEECH, at) ? back(verb, at - 1) : -1;
        }
        return at;
    }

    private boolean endsBody(int last) {
        return bodies.stream().anyMatch(body -> body.last() == last);
    }

    /** Past the auxiliaries and adverbs before a verb. */
    private int back(int verb, int from) {
        int at = from;
        while (at >= 0
                && tokens.isInSentence(at, verb)
                && (is(WordClass.HAVE, at) || grammar.isAdverb(tokens.get(at).lower()))) {
            at--;
        }
        return at >= 0 && tokens.isInSentence(at, verb) ? at : -1;
    }

    /** The last token of the first body behind the "by" of a verb; -1 for none. */
    private int behind(Act act) {
        int by = act.trigger().last() + 1;
        if (by >= tokens.size() || !tokens.isInSentence(by, act.trigger().token()) || !is(WordClass.AGENT, by)) {
            return -1;
        }
        int last = -1;
        boolean holdsBody = false;
        for (int at = by + 1;
                at < tokens.size() && tokens.isInSentence(at, by) && (isOfName(at) || isOfBody(at));
                at++) {
            holdsBody |= isOfBody(at);
            last = tokens.get(at).isCapitalised() || isOfBody(at) ? at : last;
        }
        return holdsBody ? last : -1;
    }

    private boolean isOfBody(int at) {
        return bodies.stream().anyMatch(body -> body.token() <= at && body.last() >= at);
    }

    /** The first token of a name: capitals before its end, with "of", "and", "the" and "'s" between. */
    private int first(int last) {
        int first = last;
        for (int at = last; at >= 0 && tokens.isInSentence(at, last) && (isOfName(at) || isOfBody(at)); at--) {
            first = tokens.get(at).isCapitalised() ? at : first;
        }
        return first < last && is(WordClass.DETERMINER, first) ? first + 1 : first;
    }

    private boolean isOfName(int at) {
        return tokens.get(at).isCapitalised()
                || POSSESSIVES.contains(tokens.get(at).text())
                || Stream.of(WordClass.OF, WordClass.AND, WordClass.DEFINITE).anyMatch(small -> is(small, at));
    }

    /** Whether words name one body: an abbreviation, two words with a capital within a sentence, or a place: "Lagos police". */
    private boolean isName(int first, int last) {
        boolean begins = first == 0 || !tokens.isInSentence(first - 1, last);
        Token token = tokens.get(first);
        boolean isShort = first == last && !token.isUpper();
        boolean isPart = !begins && isBound(first - 1);
        return !isShort
                && !isPart
                && (places.contains(first)
                        || (token.isUpper() && token.text().length() > 1)
                        || (token.isCapitalised() && !begins && !isGeneric(first, last)));
    }

    /** Whether a word belongs to what follows: "the AB 109 Task Force"; "in June police arrested". */
    private boolean isBound(int at) {
        return tokens.get(at).isNumber() || (is(WordClass.PREPOSITION, at) && !is(WordClass.AGENT, at));
    }

    /** Whether words for bodies are all that there is: "the Task Force". */
    private boolean isGeneric(int first, int last) {
        return bodies.stream().anyMatch(body -> body.token() == first && body.last() == last);
    }

    private boolean is(WordClass small, int at) {
        return grammar.is(small, tokens.get(at).lower());
    }

    private Name name(int first, int last) {
        Token begin = tokens.get(first);
        int end = tokens.get(last).end();
        String text = BLANKS.matcher(tokens.textOf(begin).substring(begin.begin(), end))
                .replaceAll(" ");
        return new Name(text, "authority", begin.sentence(), begin.clause(), first, last, begin.begin(), end);
    }
}
