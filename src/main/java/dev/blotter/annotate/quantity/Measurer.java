package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Interruption;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Measures one document from left to right: a figure, its range, its currency or its noun, and its
 * qualifier; or {@link LonePersons lone persons}.
 */
final class Measurer {
    private static final Set<String> TRADITIONAL = Set.of("HK", "TW", "MO");
    /** The small numerals of 被告人一审 and 嫌疑人一举 count nothing. */
    private static final int LEAST_BEHIND_NOUN = 10;

    private final Tokens tokens;
    private final Language language;
    private final Currencies currencies;
    private final Nouns nouns;
    private final List<String> countries;
    private final Ranges ranges;
    private final NumberRoles roles;
    private final LonePersons persons;

    Measurer(Tokens tokens, Language language, Currencies currencies, Nouns nouns, List<String> countries) {
        this.tokens = tokens;
        this.language = language;
        this.currencies = currencies;
        this.nouns = nouns;
        this.countries = countries;
        this.ranges = new Ranges(tokens, language.words(), new FigureReader(tokens, language.words()), currencies);
        this.roles = new NumberRoles(tokens, language.words(), nouns);
        this.persons = new LonePersons(tokens, language.words(), nouns);
    }

    /**
     * Measures the document.
     *
     * @param taken whether a token has another role, such as in a date
     */
    List<Quantity> measure(IntPredicate taken) {
        List<Quantity> found = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            Interruption.heed();
            if (taken.test(at) || !(mayBegin(tokens.get(at)) || persons.mayBegin(at))) {
                continue;
            }
            SpelledNumber figure = withRepeated(ranges.read(at));
            Quantity quantity = figure == null ? person(at) : quantity(figure);
            if (quantity != null) {
                found.add(quantity);
            }
            at = figure != null ? figure.last() : quantity != null ? quantity.last() : at;
        }
        return found;
    }

    /** "nine (9) suspects": the brackets say the number again. */
    private @Nullable SpelledNumber withRepeated(@Nullable SpelledNumber figure) {
        int open = figure == null ? 0 : figure.last() + 1;
        if (figure == null
                || !tokens.isInSentence(open + 2, figure.first())
                || !tokens.get(open).is("(")) {
            return figure;
        }
        SpelledNumber again = tokens.get(open + 2).is(")") ? ranges.read(open + 1) : null;
        boolean same = again != null && again.value() == figure.value();
        return same ? figure.spanning(figure.first(), open + 2) : figure;
    }

    private @Nullable Quantity person(int at) {
        SpelledNumber figure = persons.read(at);
        return figure == null ? null : quantity(figure.value(), "person", figure.first(), figure.last());
    }

    private static boolean mayBegin(Token token) {
        return token.isNumber() || token.word().beginsNumber();
    }

    private @Nullable Quantity quantity(SpelledNumber figure) {
        Money money = money(figure);
        if (money != null) {
            return qualified(
                    whole(figure),
                    money.first,
                    money.last,
                    "money",
                    currencies.resolve(money.currency, countriesOf(money)));
        }
        Term gang = gang(figure);
        if (gang != null) {
            return qualified(figure, figure.first(), gang.last(), "people", null);
        }
        int end = pastQualifier(figure.last());
        Term noun = noun(figure, end);
        boolean rounded = beforeQualifier(figure.first()) < figure.first();
        if (roles.countsNothing(figure.spanning(figure.first(), end), noun, rounded)
                || (noun == null && ranges.isHyphened(figure))) {
            return null;
        }
        if (noun == null) {
            return qualified(figure, ranges.first(figure), figure.last(), "none", null);
        }
        Term told = nouns.told(noun, beforeQualifier(figure.first()));
        int first = Math.min(ranges.first(figure), told.token());
        int last = Math.max(figure.last(), Math.max(told.last(), noun.last()));
        return qualified(whole(figure), first, last, Nouns.of(told), null);
    }

    /** The gang whose size a number tells: "nine-man gang", "12-member ring"; or null. */
    private @Nullable Term gang(SpelledNumber figure) {
        int size = figure.last() + 1;
        boolean told = tokens.isInSentence(size + 1, figure.first())
                && tokens.get(size).joint() == Token.Joint.HYPHEN
                && language.words().is("strong", tokens.get(size).lower());
        Term noun = told ? nouns.at(size + 1) : null;
        return noun != null && Nouns.of(noun).equals("groups") ? noun : null;
    }

    private int pastQualifier(int last) {
        Qualifiers.Found behind = language.qualifiers().behind(tokens, last + 1);
        return behind == null || !tokens.isInSentence(behind.first(), last) ? last : behind.last();
    }

    private @Nullable Term noun(SpelledNumber figure, int last) {
        int limit = tokens.sentenceEnd(figure.first());
        Term noun = last + 1 < limit ? nouns.behind(last + 1, limit, figure.value() > 1) : null;
        if (figure.kind() == SpelledNumber.Kind.HAN && noun != null && !isMeasureWord(last + 1)) {
            return null;
        }
        boolean partOfWord = figure.kind() == SpelledNumber.Kind.HAN && figure.value() < LEAST_BEHIND_NOUN;
        return noun == null && !partOfWord ? nouns.before(beforeQualifier(figure.first())) : noun;
    }

    private boolean isMeasureWord(int at) {
        return nouns.at(at) != null
                || language.words().is("classifier", tokens.get(at).lower());
    }

    private int beforeQualifier(int first) {
        Qualifiers.Found before = language.qualifiers().before(tokens, first);
        return before == null ? first : before.first();
    }

    /** "1.250 people" has thousands, for people come whole; and so "€412.000", for cents have two digits. */
    private SpelledNumber whole(SpelledNumber figure) {
        boolean dotted = figure.value() < 1000
                && !figure.scaled()
                && tokens.get(figure.first()).lower().matches("[0-9]{1,3}\\.[0-9]{3}");
        return dotted ? figure.times(1000) : figure;
    }

    private Quantity qualified(SpelledNumber figure, int first, int last, String of, @Nullable String currency) {
        Qualifiers.Found before = before(first);
        Qualifiers.Found behind = behind(figure.last(), last);
        String qualifier = figure.upper() != null ? "at-least" : figure.qualifier();
        if (qualifier == null) {
            qualifier =
                    before != null ? before.qualifier() : behind != null ? behind.qualifier() : inside(figure, first);
        }
        int begin = before == null ? first : before.first();
        int end = behind == null ? last : Math.max(last, behind.last());
        return quantity(figure, qualifier, new Noun(of, currency), begin, end);
    }

    private record Noun(String of, @Nullable String currency) {}

    private Qualifiers.@Nullable Found before(int first) {
        Qualifiers.Found before = language.qualifiers().before(tokens, first);
        return before == null || nouns.isParticle(before.last()) ? null : before;
    }

    /** A qualifier close behind the number or behind its noun. */
    private Qualifiers.@Nullable Found behind(int number, int last) {
        Qualifiers.Found close = language.qualifiers().behind(tokens, number + 1);
        Qualifiers.Found found = close == null ? language.qualifiers().behind(tokens, last + 1) : close;
        return found != null && tokens.isInSentence(found.first(), number) ? found : null;
    }

    /** The qualifier between a Chinese noun and its number: 资金逾3亿元. */
    private String inside(SpelledNumber figure, int first) {
        Qualifiers.Found found = first < figure.first() ? language.qualifiers().before(tokens, figure.first()) : null;
        return found == null ? "exact" : found.qualifier();
    }

    /** 元 are dollars of Hong Kong or Taiwan only where characters are traditional. */
    private List<String> countriesOf(Money money) {
        boolean dollars = !money.currency.equals("?yuan") || isTraditional();
        return dollars
                ? countries
                : countries.stream().filter(code -> !TRADITIONAL.contains(code)).toList();
    }

    private boolean isTraditional() {
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.isHan() && !token.text().equals(token.lower())) {
                return true;
            }
        }
        return false;
    }

    private record Money(String currency, int first, int last) {}

    private @Nullable Money money(SpelledNumber figure) {
        Currencies.Found sign = currencies.before(tokens, figure);
        Currencies.Found before = sign == null ? currencies.local(tokens, figure, countries) : sign;
        int end = pastQualifier(figure.last()) + 1;
        Currencies.Found behind =
                tokens.isInSentence(end, figure.last()) ? currencies.behind(tokens, end, figure) : null;
        if (before == null) {
            return behind == null ? null : new Money(behind.currency(), ranges.first(figure), behind.last());
        }
        int first = before.first() - (figure.first() - ranges.first(figure));
        return behind == null
                ? new Money(before.currency(), first, figure.last())
                : new Money(moreExact(before, behind), first, behind.last());
    }

    /** "$5 million Canadian dollars" are Canadian, and "Rs 500/-" are rupees. */
    private static String moreExact(Currencies.Found before, Currencies.Found behind) {
        boolean vague = before.currency().startsWith("?") && !behind.currency().startsWith("?");
        return vague ? behind.currency() : before.currency();
    }

    /** An exact number of something, from a token to a token. */
    Quantity quantity(double value, String of, int first, int last) {
        SpelledNumber figure = new SpelledNumber(value, null, first, last, SpelledNumber.Kind.WORDS, false, null);
        return quantity(figure, "exact", new Noun(of, null), first, last);
    }

    private Quantity quantity(SpelledNumber figure, String qualifier, Noun noun, int first, int last) {
        Token token = tokens.get(first);
        return new Quantity(
                figure.value(),
                figure.upper(),
                qualifier,
                noun.of,
                noun.currency,
                token.sentence(),
                token.clause(),
                first,
                last,
                token.begin(),
                tokens.get(last).end());
    }
}
