package dev.blotter.annotate.chunk;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The small words of a language by what they do in a sentence, the endings of its verbs, and its order of words. */
public final class Grammar {
    /** For a language that has no table. */
    public static final Grammar NONE = new Grammar(Map.of(), Map.of());
    /** A participle stands behind its object: "hat zwölf Männer festgenommen". */
    public static final String VERB_LAST = "verb-last";
    /** A subject may stand behind its passive verb: "fueron detenidas doce personas". */
    public static final String VERB_FIRST = "verb-first";
    /** Times stand before their verb, as in Chinese. */
    public static final String TIME_FIRST = "time-first";

    /** A noun has a capital: "17 Keller". */
    public static final String CAPITAL_NOUNS = "capital-nouns";

    private static final Set<WordClass> SMALL = EnumSet.of(
            WordClass.BE,
            WordClass.GET,
            WordClass.HAVE,
            WordClass.MODAL,
            WordClass.TO,
            WordClass.RELATIVE,
            WordClass.CONJUNCTION,
            WordClass.PREPOSITION,
            WordClass.AND,
            WordClass.BUT,
            WordClass.DETERMINER,
            WordClass.PRONOUN,
            WordClass.ADVERB);
    private static final Set<WordClass> AUXILIARY =
            EnumSet.of(WordClass.BE, WordClass.GET, WordClass.HAVE, WordClass.MODAL, WordClass.TO);
    /** Letters before an ending: "need", "fly" and "ring" end as verbs and adverbs do. */
    private static final int STEM = 3;

    private final Map<String, Set<WordClass>> classes = new HashMap<>();
    private final Map<String, String> groups;
    private final List<String> past;
    private final List<String> gerund;
    private final List<String> adverb;
    private final List<String> participle;
    private final Set<String> order;

    /** @param groups the groups of concepts */
    Grammar(Map<WordClass, Set<String>> words, Map<String, String> groups) {
        this.groups = Map.copyOf(groups);
        words.forEach((type, all) ->
                all.forEach(word -> classes.computeIfAbsent(word, key -> EnumSet.noneOf(WordClass.class))
                        .add(type)));
        past = List.copyOf(words.getOrDefault(WordClass.PAST_ENDING, Set.of()));
        gerund = List.copyOf(words.getOrDefault(WordClass.GERUND_ENDING, Set.of()));
        adverb = List.copyOf(words.getOrDefault(WordClass.ADVERB_ENDING, Set.of()));
        participle = List.copyOf(words.getOrDefault(WordClass.PARTICIPLE_ENDING, Set.of()));
        order = words.getOrDefault(WordClass.WORD_ORDER, Set.of());
    }

    /** The group of a concept; empty when it has none. */
    public String group(String concept) {
        return groups.getOrDefault(concept, "");
    }

    /** What a word in lower case does; nothing when it is no small one. */
    public Set<WordClass> classes(String word) {
        return classes.getOrDefault(word, Set.of());
    }

    public boolean is(WordClass type, String word) {
        return classes(word).contains(type);
    }

    private boolean isAny(Set<WordClass> types, String word) {
        for (WordClass type : classes(word)) {
            if (types.contains(type)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is one of those that hold sentences together. */
    public boolean isSmall(String word) {
        return isAny(SMALL, word);
    }

    /** Whether a word begins a verb group: "was", "had", "will", "to". */
    public boolean isAuxiliary(String word) {
        return isAny(AUXILIARY, word);
    }

    /** Whether a word makes the verb behind it passive: "were", "got". */
    public boolean isBe(String word) {
        return is(WordClass.BE, word) || is(WordClass.GET, word);
    }

    public boolean isAdverb(String word) {
        return is(WordClass.ADVERB, word) || endsIn(adverb, word);
    }

    /** Whether a word is a participle by its ending, or a known one. */
    public boolean isParticiple(String word) {
        return is(WordClass.PARTICIPLE, word) || isPast(word) || endsIn(participle, word);
    }

    /** Whether a word ends as a past form or participle does: "-ed". */
    public boolean isPast(String word) {
        return endsIn(past, word);
    }

    public boolean isGerund(String word) {
        return is(WordClass.GERUND, word) || endsIn(gerund, word);
    }

    private static boolean endsIn(List<String> endings, String word) {
        for (String ending : endings) {
            if (word.length() >= ending.length() + STEM && word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether endings tell verbs that no table knows, as those of English do. */
    public boolean marksVerbs() {
        return !past.isEmpty();
    }

    public boolean putsVerbLast() {
        return order.contains(VERB_LAST);
    }

    public boolean putsVerbFirst() {
        return order.contains(VERB_FIRST);
    }

    public boolean putsTimeFirst() {
        return order.contains(TIME_FIRST);
    }

    public boolean givesNounsCapitals() {
        return order.contains(CAPITAL_NOUNS);
    }
}
