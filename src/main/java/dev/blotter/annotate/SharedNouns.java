package dev.blotter.annotate;

import dev.blotter.text.Quantity;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Nouns that neighbouring quantities share: "two Chinese and three Thai nationals", "12 of the 30 suspects".
 * "92 million pesos, of which 11 million" are money both.
 */
final class SharedNouns {
    private static final String PLURAL = "people";
    private static final Set<String> PEOPLE = Set.of(PLURAL, "person");
    private static final Set<String> CONTINUED = Set.of(PLURAL, "arrests", "convictions", "cases", "victims");
    private static final int MOST_BETWEEN = 4;
    private static final double LEAST_SUM = 1_000_000;
    private static final int MOST_TO_SUM = 40;

    private final Tokens tokens;
    private final NumberWords words;
    private final List<Quantity> found;

    SharedNouns(Tokens tokens, NumberWords words, List<Quantity> found) {
        this.tokens = tokens;
        this.words = words;
        this.found = found;
    }

    /** The quantities, those without a noun with that of the next where they share it. */
    List<Quantity> spread() {
        for (int i = found.size() - 2; i >= 0; i--) {
            Quantity next = found.get(i + 1);
            if (found.get(i).of().equals("none") && sharesNoun(found.get(i), next)) {
                found.set(i, withNoun(found.get(i), next.of()));
            }
        }
        for (int i = 1; i < found.size(); i++) {
            if (found.get(i).of().equals("none") && continues(found.get(i), found.get(i - 1))) {
                found.set(i, withNoun(found.get(i), found.get(i - 1).of()));
            }
        }
        borrowCurrencies();
        return found;
    }

    /** A number with a word such as "million", without a noun, is money where money stands shortly before. */
    private void borrowCurrencies() {
        Quantity money = null;
        for (int i = 0; i < found.size(); i++) {
            Quantity quantity = found.get(i);
            if (quantity.of().equals("money")) {
                money = quantity;
            } else if (money != null && sharesCurrency(quantity, money)) {
                found.set(i, withNoun(quantity, "money", money.currency()));
            }
        }
    }

    private boolean sharesCurrency(Quantity quantity, Quantity money) {
        return quantity.of().equals("none")
                && quantity.value() >= LEAST_SUM
                && quantity.sentence() - money.sentence() <= 1
                && quantity.token() - money.last() <= MOST_TO_SUM
                && words.is("scale", tokens.get(quantity.last()).lower())
                && endsPhrase(quantity.last() + 1, quantity.sentence());
    }

    /**
     * "20 people in Lagos and 12 in Abuja": a number that ends its phrase, behind "and" or, for people, a
     * comma.
     */
    private boolean continues(Quantity quantity, Quantity before) {
        if (!CONTINUED.contains(before.of()) || before.sentence() != quantity.sentence()) {
            return false;
        }
        String lead = tokens.get(quantity.token() - 1).lower();
        boolean comma = before.of().equals(PLURAL) && (lead.equals(",") || lead.equals(";"));
        boolean listed = words.is("and", lead) || comma;
        return listed && endsPhrase(quantity.last() + 1, quantity.sentence());
    }

    private boolean endsPhrase(int at, int sentence) {
        if (at >= tokens.size()
                || tokens.get(at).sentence() != sentence
                || tokens.get(at).isPunctuation()) {
            return true;
        }
        String lower = tokens.get(at).lower();
        return words.is("stop", lower) || lower.endsWith("ly");
    }

    private boolean sharesNoun(Quantity quantity, Quantity next) {
        int from = quantity.last() + 1;
        if (!PEOPLE.contains(next.of())
                || next.sentence() != quantity.sentence()
                || next.token() - from > MOST_BETWEEN) {
            return false;
        }
        boolean partOf = tokens.get(from).is("of") && allStops(from, next.token());
        int last = next.token() - 1;
        boolean listed = last - from <= 1
                && words.is("and", tokens.get(last).lower())
                && tokens.get(from).isCapitalised();
        return partOf || listed;
    }

    private boolean allStops(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!words.is("stop", tokens.get(at).lower())) {
                return false;
            }
        }
        return true;
    }

    private static Quantity withNoun(Quantity quantity, String of) {
        return withNoun(quantity, of, null);
    }

    private static Quantity withNoun(Quantity quantity, String of, @Nullable String currency) {
        return new Quantity(
                quantity.value(),
                quantity.upper(),
                quantity.qualifier(),
                of,
                currency,
                quantity.sentence(),
                quantity.clause(),
                quantity.token(),
                quantity.last(),
                quantity.begin(),
                quantity.end());
    }
}
