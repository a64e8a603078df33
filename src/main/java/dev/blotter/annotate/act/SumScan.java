package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.Chunk;
import dev.blotter.annotate.chunk.Chunk.Kind;
import dev.blotter.annotate.chunk.Chunks;
import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.Grammar;
import dev.blotter.annotate.chunk.Verb;
import dev.blotter.annotate.chunk.Verb.Voice;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads to the left of a sum: for the noun that names it ("losses of $3 million", "bail was set at $500"), and for the
 * verb that takes it by a preposition ("defrauded investors of $3 million") or by what is worth so much ("seized assets
 * valued at $3 million").
 */
final class SumScan {
    private static final int FARTHEST = 22;
    private static final int MODIFIERS = 2;

    private final ChunkedActs acts;
    private final Chunks chunks;
    private final Grammar grammar;
    private final SumNouns nouns;
    private final int at;
    private final Quantity sum;

    private @Nullable String preposition;
    private boolean equated;
    /** "Froze proceeds totalling $3 million": a verb before the noun takes the sum too. */
    private boolean reduced;

    private int words;
    private boolean subject;
    private List<Term> names = List.of();

    SumScan(ChunkedActs acts, SumNouns nouns, int at) {
        this.acts = acts;
        this.chunks = acts.chunks();
        this.grammar = acts.grammar();
        this.nouns = nouns;
        this.at = at;
        this.sum = chunks.get(at).figure();
        this.equated = grammar.is(
                WordClass.EQUATION, acts.sentence().word(chunks.get(at).first()));
    }

    void read() {
        int i = at - 1;
        while (i >= 0 && sum.token() - chunks.get(i).last() <= FARTHEST && passes(i, chunks.get(i))) {
            i--;
        }
        names.forEach(noun -> acts.found().add(sum, noun, WesternSums.AMOUNT, "noun"));
    }

    private boolean passes(int i, Chunk chunk) {
        if (isEquation(chunk)) {
            equated = equated || words == 0 || preposition != null;
            reduced |= equated && grammar.isGerund(chunk.word());
            return equated;
        }
        List<Term> noun = nouns.in(chunk);
        return noun.isEmpty() ? passesPlain(i, chunk) : name(noun);
    }

    /** "Totalled" in "losses totalled $3 million"; a longer phrase is a verb of its own. */
    private boolean isEquation(Chunk chunk) {
        return grammar.is(WordClass.EQUATION, chunk.word())
                && (chunk.verb() == null || !chunk.verb().isPhrase())
                && !isGermanNoun(chunk);
    }

    /** "Betrug um 3 Millionen Euro", and not "betrug 3 Millionen Euro". */
    private boolean isGermanNoun(Chunk chunk) {
        return grammar.givesNounsCapitals()
                && acts.sentence().tokens().get(chunk.first()).isCapitalised()
                && !nouns.in(chunk).isEmpty();
    }

    /**
     * Takes the nearest noun; of the subject of an equation the first: "losses from the scam came to". What ends the
     * phrase before another sum names none: "$2 million from scams and $3 million".
     */
    private boolean name(List<Term> noun) {
        if (equated || (!isListed() && (preposition != null || words == 0))) {
            names = noun;
        }
        return equated;
    }

    /** Whether only "and" or a comma stands between a sum and the words on another. */
    private boolean isListed() {
        int i = at - 1;
        boolean joined = words == 0 && preposition == null && chunks.get(i).is(Kind.AND, Kind.COMMA);
        while (joined && i >= 0 && !chunks.get(i).is(Kind.VERB, Kind.STOP)) {
            if (chunks.is(Kind.FIGURE, i) && FigureKinds.isMoney(chunks.get(i).figure())) {
                return true;
            }
            i--;
        }
        return false;
    }

    private boolean passesPlain(int i, Chunk chunk) {
        return switch (chunk.kind()) {
            case VERB -> (verb(chunk, acts.verb(i)) || equated) && (isAttribute(i) || isReduced(acts.verb(i)));
            case PREPOSITION, PART_OF -> preposition(chunk);
            case WORD -> word();
            case FIGURE -> figure(chunk);
            case DETERMINER, ADVERB, AND -> true;
            case RELATIVE -> equated && names.isEmpty();
            case CLOSE -> equated && names.isEmpty();
            case COMMA, OPEN -> i == at - 1 || (equated && names.isEmpty()) || isBetweenPlaces(chunk);
            case STOP -> i == at - 1 && (chunk.word().equals(":") || chunks.isDash(i));
            default -> false;
        };
    }

    /** "Cheated victims in Peru, Chile and Cuba of $3 million". */
    private boolean isBetweenPlaces(Chunk comma) {
        boolean before = acts.sentence().places().stream().anyMatch(place -> place.last() == comma.first() - 1);
        boolean behind = acts.sentence().places().stream().anyMatch(place -> place.token() == comma.last() + 1);
        return before && behind && preposition != null;
    }

    private boolean preposition(Chunk chunk) {
        preposition = preposition == null ? chunk.word() : preposition;
        return true;
    }

    private boolean word() {
        words++;
        return equated || preposition != null || words <= MODIFIERS;
    }

    private boolean figure(Chunk chunk) {
        subject |= grammar.putsVerbLast() && FigureKinds.isPersons(chunk.figure());
        return word() && !isWhole(chunk) && !(reduced && FigureKinds.isMoney(chunk.figure()));
    }

    /** "$70,000 of the" before $450,000. */
    private boolean isWhole(Chunk chunk) {
        return FigureKinds.isMoney(chunk.figure())
                && !equated
                && preposition != null
                && grammar.is(WordClass.OF, preposition);
    }

    private boolean verb(Chunk chunk, Verb verb) {
        boolean takes = (names.isEmpty() || reduced) && verb.isKnown() && (equated || takesSum(chunk, verb));
        if (takes) {
            acts.addAmount(sum, verb, verb.voice().label());
        }
        return takes;
    }

    /**
     * "Defrauded of", "cost victims": by the preposition before the sum, or by that of the verb itself; in German behind
     * the subject: "verlor eine 78-Jährige mehr als 90.000 Euro".
     */
    private boolean takesSum(Chunk chunk, Verb verb) {
        if (subject && preposition == null) {
            return verb.isActive();
        }
        String joint = preposition == null && words == 0 ? acts.sentence().word(chunk.last()) : preposition;
        return joint == null ? verb.voice() == Voice.NOUN : grammar.is(WordClass.SUM_PREPOSITION, joint);
    }

    /** "Losses reported in 2021 totalled $3 million". */
    private boolean isReduced(Verb verb) {
        return equated && !reduced && verb.voice() == Voice.PARTICIPLE;
    }

    /** "Stolen" in "seized stolen cash of $3 million": what governs its noun governs the sum too. */
    private boolean isAttribute(int i) {
        return i > 0
                && chunks.get(i - 1).is(Kind.VERB, Kind.DETERMINER, Kind.PREPOSITION, Kind.AND)
                && (chunks.is(Kind.WORD, i + 1) || reduced)
                && !grammar.isGerund(chunks.get(i).word());
    }
}
