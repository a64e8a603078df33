package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Quantity;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Nouns that neighbouring quantities share: "two Chinese and three Thai nationals", "12 of the 30 suspects",
 * "Lagos had 310 cases, Kano 205"; "92 million pesos, of which 11 million" are money both.
 */
record NounEllipsis(Tokens tokens, List<Quantity> found) {
    private static final String PLURAL = "people";
    private static final Set<String> PEOPLE = Set.of(PLURAL, "person");
    /** Nouns that tell by themselves what a number is of. */
    private static final Set<String> TOLD = Set.of("arrests", "convictions", "cases", "reports", "victims");

    private static final int MOST_BETWEEN = 4;
    private static final int MOST_BEFORE = 6;
    private static final double LEAST_SUM = 10_000;
    private static final int MOST_TO_SUM = 40;

    /** The quantities, those without a noun with that of the next where they share it. */
    List<Quantity> spread() {
        for (int i = found.size() - 2; i >= 0; i--) {
            Quantity next = found.get(i + 1);
            if (found.get(i).of().equals("none") && sharesNoun(found.get(i), next)) {
                found.set(i, found.get(i).counting(next.of(), null));
            }
        }
        goOn();
        borrowCurrencies();
        return found;
    }

    /** Gives numbers without a noun that of the number before, past sums of money. */
    private void goOn() {
        Quantity before = null;
        for (int i = 0; i < found.size(); i++) {
            Quantity quantity = found.get(i);
            if (before != null
                    && quantity.of().equals("none")
                    && (continues(quantity, before) || isElliptic(quantity, before))) {
                found.set(i, quantity.counting(before.of(), null));
            }
            before = found.get(i).of().equals("money") ? before : found.get(i);
        }
    }

    /** A number with a word such as "million", without a noun, is money where money stands shortly before. */
    private void borrowCurrencies() {
        Quantity money = null;
        for (int i = 0; i < found.size(); i++) {
            Quantity quantity = found.get(i);
            if (quantity.of().equals("money")) {
                money = quantity;
            } else if (money != null && sharesCurrency(quantity, money)) {
                found.set(i, quantity.counting("money", money.currency()));
            }
        }
    }

    private boolean sharesCurrency(Quantity quantity, Quantity money) {
        return quantity.of().equals("none")
                && quantity.value() >= LEAST_SUM
                && quantity.sentence() - money.sentence() <= 1
                && quantity.token() - money.last() <= MOST_TO_SUM
                && tokens.get(quantity.last()).isA("scale")
                && endsPhrase(quantity.last() + 1, quantity.sentence());
    }

    /**
     * "20 people in Lagos and 12 in Abuja", "of 310 cases, 205 were in Kano": a number that ends its phrase,
     * behind "and" or a comma.
     */
    private boolean continues(Quantity quantity, Quantity before) {
        boolean people = before.of().equals(PLURAL);
        if (!(people || TOLD.contains(before.of())) || before.sentence() != quantity.sentence()) {
            return false;
        }
        Token lead = tokens.get(quantity.token() - 1);
        int next = quantity.last() + 1;
        if (lead.isA("and")) {
            return endsPhrase(next, quantity.sentence());
        }
        boolean comma = lead.is(",") || (people && lead.is(";"));
        return comma && (people ? endsPhrase(next, quantity.sentence()) : isPlaced(next, quantity.sentence()));
    }

    /** Whether a preposition and a name follow, or "were" and those. */
    private boolean isPlaced(int at, int sentence) {
        int from = at < tokens.size() && tokens.get(at).isA("copula") ? at + 1 : at;
        return from + 1 < tokens.size()
                && tokens.get(from + 1).sentence() == sentence
                && tokens.get(from).isA("stop")
                && tokens.get(from + 1).isCapitalised();
    }

    /**
     * "Lagos recorded 310 cases, Kano 205 and Ibadan 118. Abuja had 41.": a number that ends its phrase behind
     * a name, which begins behind a comma or "and", or with a verb the sentence.
     */
    private boolean isElliptic(Quantity quantity, Quantity before) {
        int sentence = quantity.sentence();
        if (!TOLD.contains(before.of()) || !endsPhrase(quantity.last() + 1, sentence)) {
            return false;
        }
        int name = quantity.token() - 1;
        boolean verb = name > 0 && tokens.get(name).isA("has");
        name -= verb ? 1 : 0;
        if (name < 0
                || tokens.get(name).sentence() != sentence
                || !tokens.get(name).isCapitalised()) {
            return false;
        }
        int lead = beforeName(name, sentence);
        boolean opens = lead < 0 || tokens.get(lead).sentence() != sentence;
        return opens ? verb && before.sentence() == sentence - 1 : before.sentence() == sentence && isLead(lead);
    }

    private int beforeName(int name, int sentence) {
        int at = name;
        while (at >= 0
                && name - at < MOST_BEFORE
                && tokens.get(at).sentence() == sentence
                && tokens.get(at).isWord()
                && !isLead(at)) {
            at--;
        }
        return at;
    }

    private boolean isLead(int at) {
        Token token = tokens.get(at);
        return token.is(",") || token.is(";") || token.isA("and") || token.isA("follower");
    }

    private boolean endsPhrase(int at, int sentence) {
        if (at >= tokens.size()
                || tokens.get(at).sentence() != sentence
                || tokens.get(at).isPunctuation()) {
            return true;
        }
        return tokens.get(at).isA("stop") || tokens.get(at).lower().endsWith("ly");
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
                && tokens.get(last).isA("and")
                && (tokens.get(from).isCapitalised() || tokens.get(from).isA("sex"));
        return partOf || listed;
    }

    private boolean allStops(int from, int to) {
        return IntStream.range(from, to).allMatch(at -> tokens.get(at).isA("stop"));
    }
}
