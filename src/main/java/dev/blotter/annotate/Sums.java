package dev.blotter.annotate;

import dev.blotter.text.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What neighbouring quantities say together: "a man and two women" are three people, and "two Chinese and
 * three Thai nationals", "12 of the 30 suspects" share a noun; 两男一女 are three. "92 million pesos, of which
 * 11 million" are money both.
 */
final class Sums {
    private static final String PLURAL = "people";
    private static final Set<String> PEOPLE = Set.of(PLURAL, "person");
    private static final Set<String> CONTINUED = Set.of(PLURAL, "arrests", "convictions", "cases", "victims");
    private static final int MOST_BETWEEN = 4;
    private static final double LEAST_SUM = 1_000_000;
    private static final int MOST_TO_SUM = 40;
    private static final int MOST_TOLD = 9;

    private final Tokens tokens;
    private final NumberWords words;
    private final List<Quantity> found;

    Sums(Tokens tokens, NumberWords words, List<Quantity> found) {
        this.tokens = tokens;
        this.words = words;
        this.found = found;
    }

    /** The quantities, those without a noun with that of the next where they share it. */
    List<Quantity> withBorrowedNouns() {
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

    /** The sums of people that stand in a row, parted by commas and one "and". */
    List<Quantity> sums() {
        List<Quantity> sums = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1;
            boolean and = false;
            while (end < found.size() && link(found.get(end - 1), found.get(end)) != null) {
                and |= !",".equals(link(found.get(end - 1), found.get(end)));
                end++;
            }
            if (and) {
                sums.add(sum(withoutWhole(found.subList(i, end))));
            }
            i = end - 1;
        }
        return sums;
    }

    /** What stands between two numbers of people that add up: a comma or an "and"; null when they do not. */
    private @Nullable String link(Quantity one, Quantity two) {
        if (isLone(one) && isLone(two) && isTold(one.last() + 1, two.token() - 1)) {
            return "and";
        }
        int from = one.last() + 1;
        int between = two.token() - from;
        if (one.sentence() != two.sentence() || between > 2 || !isPeople(one) || !isPeople(two)) {
            return null;
        }
        if (tokens.get(two.last()).isHan()) {
            return hanLink(one, two);
        }
        if (between < 1 || hasNoNoun(two)) {
            return null;
        }
        String last = tokens.get(two.token() - 1).lower();
        boolean comma =
                between == 1 || tokens.get(from).is(",") || tokens.get(from).isCapitalised();
        if (words.is("and", tokens.get(from).lower()) && words.is("possessive", last)) {
            return "and";
        }
        return comma && (last.equals(",") || words.is("and", last)) ? last : null;
    }

    /** Of a number whose noun is that of the one before nobody can say that it adds to it. */
    private static boolean hasNoNoun(Quantity quantity) {
        return quantity.last() == quantity.token();
    }

    private static boolean isLone(Quantity quantity) {
        return quantity.of().equals("person") && quantity.value() == 1;
    }

    /** Whether only an age and a place stand before an "and": "a man, 22, in Leeds and a woman, 24, in Hull". */
    private boolean isTold(int from, int and) {
        if (and < from
                || and - from > MOST_TOLD
                || !words.is("and", tokens.get(and).lower())) {
            return false;
        }
        for (int at = from; at < and; at++) {
            Token token = tokens.get(at);
            boolean detail =
                    token.is(",") || token.isNumber() || token.isCapitalised() || words.is("detail", token.lower());
            if (!detail || token.sentence() != tokens.get(and).sentence()) {
                return false;
            }
        }
        return true;
    }

    /** Men and women add up (两男一女, 5名男子及3名女子), others do not: 分别抓获24名、13名. */
    private @Nullable String hanLink(Quantity one, Quantity two) {
        boolean both = (has(one, "男") && has(two, "女")) || (has(one, "女") && has(two, "男"));
        int from = one.last() + 1;
        boolean adjacent = from == two.token();
        boolean and =
                from + 1 == two.token() && words.is("and", tokens.get(from).lower());
        return both && (adjacent || and) ? "和" : null;
    }

    private boolean has(Quantity quantity, String character) {
        for (int at = quantity.token(); at <= quantity.last(); at++) {
            if (tokens.get(at).is(character)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPeople(Quantity quantity) {
        return PEOPLE.contains(quantity.of()) && quantity.upper() == null;
    }

    /** "23 people, 17 men and six women" are 23, not 46. */
    private static List<Quantity> withoutWhole(List<Quantity> row) {
        List<Quantity> rest = row.subList(1, row.size());
        double sum = rest.stream().mapToDouble(Quantity::value).sum();
        return rest.size() > 1 && sum == row.getFirst().value() ? rest : row;
    }

    private static Quantity sum(List<Quantity> parts) {
        Quantity first = parts.getFirst();
        Quantity last = parts.getLast();
        String qualifier = parts.stream()
                .map(Quantity::qualifier)
                .filter(other -> !other.equals("exact"))
                .findFirst()
                .orElse("exact");
        return new Quantity(
                parts.stream().mapToDouble(Quantity::value).sum(),
                null,
                qualifier,
                PLURAL,
                null,
                first.sentence(),
                first.clause(),
                first.token(),
                last.last(),
                first.begin(),
                last.end());
    }
}
