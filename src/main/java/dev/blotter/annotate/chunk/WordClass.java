package dev.blotter.annotate.chunk;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a small word does in a sentence: the classes of {@code grammar/<language>.csv}, whose head explains them. */
public enum WordClass {
    BE,
    GET,
    PRESENT,
    HAVE,
    MODAL,
    SINGULAR,
    TO,
    RELATIVE,
    PERSON_RELATIVE,
    COMPLEMENT,
    CONJUNCTION,
    ROLE,
    CONTRAST,
    PREPOSITION,
    OF,
    OBJECT_PREPOSITION,
    OBJECT_DETERMINER,
    APPROXIMATE,
    INCLUSION,
    HAS_PARTS,
    AGENT,
    AGAINST,
    AND,
    BUT,
    DETERMINER,
    DEFINITE,
    POSSESSIVE,
    PRONOUN,
    OBJECT_PRONOUN,
    ADVERB,
    ADVERB_ENDING,
    FINITE,
    SPEECH,
    PAST_ENDING,
    GERUND,
    GERUND_ENDING,
    PARTICIPLE,
    PARTICIPLE_ENDING,
    INTRANSITIVE,
    REDUCED,
    NUMBER_NOUN,
    NOBODY,
    SUM_PREPOSITION,
    SUM_LINK,
    EQUATION,
    WORD_ORDER;

    /** The classes by the names that tables call them by: {@code object-preposition}. */
    public static final Map<String, WordClass> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(WordClass::label, type -> type));

    /** The name of the class in a table. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
