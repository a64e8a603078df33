package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.LanguageWords;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Quantity;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Persons of whom the same is told as of somebody before them: the four behind "Ada Obi was arrested along with Tim Bell
 * and three others". They are added to the one.
 */
record Companions(Tokens tokens, LanguageWords words, CountNouns countNouns, PlainNames names, List<Quantity> counted) {
    private static final Set<String> PEOPLE = Set.of("people", "person");
    private static final int FARTHEST = 7;
    private static final int MOST_BEFORE_NAME = 3;

    List<NameList> of(List<NameList> lists) {
        return lists.stream().map(this::with).toList();
    }

    /** The list with those who are told behind its verb; the list itself where there are none. */
    private NameList with(NameList list) {
        int others = count(behindMark(list.last() + 1));
        return others > 0 ? new NameList(list.count() + others, list.first(), list.last(), list.names()) : list;
    }

    /** How many a figure is of with those behind it: "the landlord was arrested along with two others" is three. */
    double with(Quantity quantity) {
        boolean person = quantity.of().equals("person");
        return quantity.value() + (person ? count(behindMark(quantity.last() + 1)) : 0);
    }

    /** The token behind "along with", which stands behind a verb, or -1. */
    private int behindMark(int from) {
        boolean verb = false;
        for (int at = from; at < from + FARTHEST && tokens.isInSentence(at + 1, from); at++) {
            verb |= countNouns.isVerb(at);
            boolean two = words.is(
                    "companion",
                    tokens.get(at).lower() + " " + tokens.get(at + 1).lower());
            if (two || tokens.get(at).isA("companion")) {
                return verb ? at + (two ? 2 : 1) : -1;
            }
            if (tokens.get(at).isPunctuation()) {
                return -1;
            }
        }
        return -1;
    }

    /** How many are told in a row that begins at a token; of those behind a comma only if an "and" follows. */
    private int count(int from) {
        int total = 0;
        int sure = 0;
        for (int at = from; at >= 0; ) {
            int name = pastWords(at);
            Quantity people = people(name);
            int end = people == null ? names.name(name) : people.last() + 1;
            if (people == null && end == name) {
                return sure;
            }
            total += people == null ? 1 : (int) people.value();
            sure = at == from || names.isAnd(at - 1) ? total : sure;
            int next = names.pastLink(end);
            at = next > end ? next : -1;
        }
        return sure;
    }

    /** Where a name begins behind small words: "along with drummer Otis Roe". */
    private int pastWords(int first) {
        int at = first;
        while (at - first < MOST_BEFORE_NAME
                && tokens.isInSentence(at, first)
                && tokens.get(at).isWord()
                && people(at) == null
                && !countNouns.isVerb(at)
                && names.name(at) == at) {
            at++;
        }
        return at;
    }

    private @Nullable Quantity people(int at) {
        return counted.stream()
                .filter(quantity -> PEOPLE.contains(quantity.of()) && quantity.last() >= at)
                .filter(quantity -> quantity.token() >= at && quantity.token() <= at + 1)
                .findFirst()
                .orElse(null);
    }
}
