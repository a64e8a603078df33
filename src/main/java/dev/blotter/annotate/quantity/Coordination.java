package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Quantity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The sums of neighbouring quantities of people: "a man and two women" are three, and so are 两男一女 and
 * "Ada Obi, 34, and two others".
 *
 * @param detainees the tokens of words for people in custody
 */
record Coordination(Tokens tokens, List<Quantity> found, BitSet detainees) {
    private static final String PLURAL = "people";
    private static final Set<String> PEOPLE = Set.of(PLURAL, "person");
    private static final Set<String> NAMES = Set.of("names", "named");
    private static final int MOST_TOLD = 9;
    private static final int MOST_WHERE = 6;

    Coordination {
        found = found.stream().filter(quantity -> !quantity.of().equals("time")).toList();
    }

    /** The sums of people that stand in a row, parted by commas and one "and". */
    List<Quantity> sums() {
        List<Quantity> sums = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1;
            boolean and = false;
            while (end < found.size() && link(found.get(end - 1), found.get(end)) != null) {
                and |= !",".equals(link(found.get(end - 1), found.get(end))) || hasNoArticle(found.get(end - 1));
                end++;
            }
            if (and && !restates(i, end) && !startsWithSum(found.subList(i, end))) {
                sums.add(sum(found.subList(i, end)));
            }
            i = end - 1;
        }
        return sums;
    }

    /** "104 foreigners: 89 Chinese, 10 Thais and 5 Indians": a row that adds up to the number before it is no other number. */
    private boolean restates(int first, int end) {
        if (first == 0 || found.get(first).token() != found.get(first - 1).last() + 2) {
            return false;
        }
        double sum =
                found.subList(first, end).stream().mapToDouble(Quantity::value).sum();
        return sum == found.get(first - 1).value()
                && !tokens.get(found.get(first).token() - 1).isWord();
    }

    /** What stands between two numbers of people that add up: a comma or an "and"; null when they do not. */
    private @Nullable String link(Quantity one, Quantity two) {
        if (isLone(one) && isLone(two) && isTold(one.last() + 1, two.token() - 1)) {
            return "and";
        }
        if (one.sentence() != two.sentence() || !isPeople(two) || isDetained(one) != isDetained(two)) {
            return null;
        }
        if (isPeople(one) && isAged(one.last() + 1, two.token() - 1)) {
            return "and";
        }
        if (isLone(one) && two.value() > 1 && isOfSomething(one.last() + 1, two.token() - 1)) {
            return "and";
        }
        int from = one.last() + 1;
        int between = two.token() - from;
        boolean named = NAMES.contains(one.of());
        if (between > 2 || !(isPeople(one) || (named && two.of().equals(PLURAL)))) {
            return null;
        }
        if (tokens.get(two.last()).isHan()) {
            return hanLink(one, two);
        }
        if (between < 1 || hasNoNoun(two) || isPart(two)) {
            return null;
        }
        Token last = tokens.get(two.token() - 1);
        boolean comma = between == 1
                || tokens.get(from).is(",")
                || tokens.get(from).isA("sex")
                || tokens.get(from).isCapitalised();
        if (tokens.get(from).isA("and") && last.isA("possessive")) {
            return "and";
        }
        return comma && ((last.is(",") && !named) || last.isA("and")) ? last.lower() : null;
    }

    /** "14 detenidos y 20 investigados": those in custody and others. */
    private boolean isDetained(Quantity quantity) {
        int detained = detainees.nextSetBit(quantity.token());
        return detained >= 0 && detained <= quantity.last();
    }

    /** The "mayor" of a headline: "Mayor, two aides held". */
    private static boolean hasNoArticle(Quantity quantity) {
        return isLone(quantity) && hasNoNoun(quantity);
    }

    /** Whether only what a person has or where they are stands before an "and": "the owner of the shop and two clerks". */
    private boolean isOfSomething(int from, int and) {
        if (and <= from
                || and - from > MOST_WHERE
                || !tokens.get(from).isA("detail")
                || !tokens.get(and).isA("and")) {
            return false;
        }
        return IntStream.range(from + 1, and)
                .mapToObj(tokens::get)
                .allMatch(token -> token.isWord() && !token.isA("and"));
    }

    /** Of a number whose noun is that of the one before nobody can say that it adds to it. */
    private static boolean hasNoNoun(Quantity quantity) {
        return quantity.last() == quantity.token();
    }

    /** "Eight suspects, and two of them", "two of the men": some of those before add nothing. */
    private boolean isPart(Quantity quantity) {
        int of = quantity.token() + 1;
        boolean partitive = of < quantity.last() && tokens.get(of).is("of");
        return partitive && (tokens.get(of + 1).is("them") || tokens.get(of + 1).is("the"));
    }

    private static boolean isLone(Quantity quantity) {
        return quantity.of().equals("person") && quantity.value() == 1;
    }

    /** Whether only an age and a place stand before an "and": "a man, 22, in Leeds and a woman, 24, in Hull". */
    private boolean isTold(int from, int and) {
        if (and < from || and - from > MOST_TOLD || !tokens.get(and).isA("and")) {
            return false;
        }
        return IntStream.range(from, and)
                .mapToObj(tokens::get)
                .allMatch(token ->
                        isDetail(token) && token.sentence() == tokens.get(and).sentence());
    }

    /** Whether only ages stand before an "and": "deux hommes de 29 et 41 ans et une femme". */
    private boolean isAged(int from, int and) {
        boolean ages = and > from && and - from <= MOST_TOLD && tokens.get(and).isA("and");
        return ages
                && IntStream.range(from, and).anyMatch(at -> tokens.get(at).isNumber())
                && IntStream.range(from, and)
                        .mapToObj(tokens::get)
                        .allMatch(
                                token -> token.is(",") || token.isNumber() || token.isA("detail") || token.isA("and"));
    }

    private boolean isDetail(Token token) {
        return token.is(",") || token.isNumber() || token.isCapitalised() || token.isA("detail");
    }

    /** Men and women add up (两男一女, 5名男子及3名女子), others do not: 分别抓获24名、13名. */
    private @Nullable String hanLink(Quantity one, Quantity two) {
        boolean both = (has(one, "男") && has(two, "女")) || (has(one, "女") && has(two, "男"));
        int from = one.last() + 1;
        boolean adjacent = from == two.token();
        boolean and = from + 1 == two.token() && tokens.get(from).isA("and");
        return both && (adjacent || and) ? "和" : null;
    }

    private boolean has(Quantity quantity, String character) {
        return IntStream.rangeClosed(quantity.token(), quantity.last())
                .anyMatch(at -> tokens.get(at).is(character));
    }

    private static boolean isPeople(Quantity quantity) {
        return PEOPLE.contains(quantity.of()) && quantity.upper() == null;
    }

    /** "23 people, 17 men and six women" are 23, not 46, and the first number says so. */
    private static boolean startsWithSum(List<Quantity> row) {
        List<Quantity> rest = row.subList(1, row.size());
        double sum = rest.stream().mapToDouble(Quantity::value).sum();
        return rest.size() > 1 && sum == row.getFirst().value();
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
