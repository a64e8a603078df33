package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.Chunk;
import dev.blotter.annotate.chunk.Chunk.Kind;
import dev.blotter.annotate.chunk.Chunks;
import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.Grammar;
import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.Verb;
import dev.blotter.annotate.chunk.Verb.Voice;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.annotate.token.Token;
import dev.blotter.text.Quantity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words directly before a figure let it be: a subject, an object, one of several. */
final class FigurePosition {
    private final MeasuredSentence sentence;
    private final Grammar grammar;
    private final Chunks chunks;
    private final SumNouns nouns;

    FigurePosition(MeasuredSentence sentence, Chunks chunks) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.chunks = chunks;
        this.nouns = new SumNouns(sentence.terms());
    }

    /** Whether a figure is joined to one before it by "and" or a comma. */
    boolean isJoined(int at) {
        int before = chunks.before(at, Chunks.BEFORE_NOUN);
        boolean object = chunks.has(before)
                && chunks.is(Kind.PREPOSITION, before)
                && grammar.is(WordClass.OBJECT_PREPOSITION, chunks.get(before).word());
        int joint = object ? chunks.before(before, Chunks.BEFORE_NOUN) : before;
        return joint > 0 && chunks.get(joint).is(Kind.AND, Kind.COMMA);
    }

    /** "17 Keller", "17 aufgebrochene Keller": whether the noun of a bare number has a capital, and is no people. */
    boolean isOfUnknownNoun(int at) {
        if (!grammar.givesNounsCapitals() || !FigureKinds.isBare(figure(at))) {
            return false;
        }
        for (int i = at + 1; chunks.is(Kind.WORD, i); i++) {
            Token noun = sentence.tokens().get(chunks.get(i).first());
            if (noun.isCapitalised()) {
                return sentence.places().stream()
                        .noneMatch(place ->
                                place.token() == noun.number() && place.form().equals("demonym"));
            }
        }
        return false;
    }

    /** Whether a preposition, or a word for a part, stands before a figure. */
    boolean isGoverned(int at) {
        int before = chunks.beforeDeterminers(at);
        return chunks.has(before) && chunks.get(before).is(Kind.PREPOSITION, Kind.SUBSET, Kind.PART_OF);
    }

    /** "Paid in 12 instalments": whether a preposition stands before a figure. */
    boolean isBehindPreposition(int at) {
        return chunks.is(Kind.PREPOSITION, chunks.beforeDeterminers(at));
    }

    /** Whether a verb that the term files know stands directly before a figure and takes it as its object. */
    boolean isObject(int at) {
        int before = chunks.before(at, Chunks.BEFORE_NOUN);
        Verb verb = chunks.verb(before);
        return verb != null
                && !isWorth(at, before)
                && (isBeBehindParticiple(before, verb) || isCoordinated(before) || takesObject(verb));
    }

    /** "Accounts holding $3 million were frozen": the sum stands for what is worth so much. */
    private boolean isWorth(int at, int verb) {
        String word = chunks.get(verb).word();
        return FigureKinds.isMoney(chunks.get(at).figure())
                && grammar.isGerund(word)
                && grammar.is(WordClass.EQUATION, word);
    }

    /** "Festgenommen wurden 14". */
    private boolean isBeBehindParticiple(int at, Verb verb) {
        Verb before = chunks.verb(at - 1);
        return isBe(at, verb) && before != null && before.voice() == Voice.PARTICIPLE;
    }

    private boolean isBe(int at, Verb verb) {
        return !verb.isKnown() && grammar.is(WordClass.BE, chunks.get(at).word());
    }

    /** "Arrested and bailed three". */
    private boolean isCoordinated(int at) {
        Verb verb = chunks.verb(at);
        return verb != null && verb.isActive() && chunks.is(Kind.AND, at - 1) && chunks.isKnownVerb(at - 2);
    }

    private boolean takesObject(Verb verb) {
        boolean inverted = grammar.putsVerbFirst() && verb.voice() == Voice.PARTICIPLE;
        return verb.isKnown() && (verb.isActive() || inverted);
    }

    /** Whether a figure can be a subject: no preposition governs it, but for "a total of 12". */
    boolean isSubject(int at) {
        int before = chunks.beforeDeterminers(at);
        if (before < 0) {
            return true;
        }
        Chunk chunk = chunks.get(before);
        if (chunk.is(Kind.PART_OF) || isAge(at, chunk)) {
            return false;
        }
        if (chunk.is(Kind.SUBSET) && !grammar.is(WordClass.OF, chunk.word())) {
            return chunks.verb(at + 1) != null;
        }
        return !isPartOfName(at, before) && !isComplement(at, before) && isUngoverned(before);
    }

    /** "Ada Obi (34)". */
    private boolean isAge(int at, Chunk before) {
        return before.is(Kind.OPEN) && FigureKinds.isBare(chunks.get(at).figure());
    }

    /** "Section 12", "Lot 3". */
    private boolean isPartOfName(int at, int before) {
        Chunk figure = chunks.get(at);
        Chunk name = chunks.get(before);
        return FigureKinds.isBare(figure.figure())
                && before == at - 1
                && name.is(Kind.WORD, Kind.FIGURE)
                && sentence.tokens().get(figure.first()).isNumber()
                && isName(name);
    }

    private boolean isName(Chunk chunk) {
        Token last = sentence.tokens().get(chunk.last());
        return last.isCapitalised()
                && chunk.first() > sentence.sentence().token()
                && !sentence.sentence().form().equals("title");
    }

    /** "They are 12 students". */
    private boolean isComplement(int at, int before) {
        int i = chunks.is(Kind.ADVERB, before) ? chunks.beforeAdverbs(before) : before;
        Verb verb = chunks.verb(Math.max(0, i));
        return chunks.verb(at + 1) == null && verb != null && isBe(Math.max(0, i), verb);
    }

    private boolean isUngoverned(int before) {
        Chunk chunk = chunks.get(before);
        if (!chunk.is(Kind.PREPOSITION)) {
            return true;
        }
        Set<WordClass> classes = grammar.classes(chunk.word());
        if (classes.contains(WordClass.OF) && before > 0) {
            return isNumberNoun(chunks.get(before - 1)) || isSumOf(before);
        }
        return classes.contains(WordClass.APPROXIMATE) || classes.contains(WordClass.INCLUSION);
    }

    /** "Losses of $3 million were prevented". */
    private boolean isSumOf(int of) {
        return chunks.is(Kind.FIGURE, of + 1)
                && FigureKinds.isMoney(chunks.get(of + 1).figure())
                && nouns.all().stream()
                        .anyMatch(noun -> noun.last() == chunks.get(of - 1).last());
    }

    /** Whether a noun's "of" is no preposition: "a total of 12". */
    boolean isNumberNoun(Chunk chunk) {
        return grammar.is(WordClass.NUMBER_NOUN, chunk.word())
                || sentence.terms().ends("of.groups", chunk.last());
    }

    /** Whether whom a participle speaks of is not the object of another verb: "freed 12 suspects, arrested in March". */
    boolean maySuffer(int at) {
        int before = chunks.before(at, Chunks.BEFORE_NOUN);
        @Nullable Verb verb = chunks.verb(before);
        if (verb == null || !verb.isActive() || !verb.finite()) {
            return true;
        }
        Set<WordClass> classes = grammar.classes(chunks.get(before).word());
        return classes.contains(WordClass.BE) || classes.contains(WordClass.SPEECH);
    }

    /** The number or the persons that the figure of a chunk is of. */
    Quantity figure(int at) {
        return chunks.get(at).figure();
    }
}
