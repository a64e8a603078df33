package dev.blotter.annotate.quantity;

import dev.blotter.annotate.number.Phrasebook;
import dev.blotter.annotate.number.TokenCursor;
import dev.blotter.annotate.place.DocumentCountries;
import dev.blotter.annotate.token.Digits;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import dev.blotter.text.work.Interruption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Measures one document from left to right: a figure, its range, its currency or its noun, and its
 * qualifier; or {@link UnnumberedPersons lone persons}.
 */
final class QuantityParser {
    private static final Set<String> TRADITIONAL = Set.of("HK", "TW", "MO");
    private static final Pattern THOUSANDS = Pattern.compile("^[0-9]{1,3}\\.[0-9]{3}");
    /** The small numerals of 被告人一审 and 嫌疑人一举 count nothing. */
    private static final int LEAST_BEHIND_NOUN = 10;

    private final Tokens tokens;
    private final TokenCursor cursor;
    private final Qualifiers qualifiers;
    private final Currencies currencies;
    private final Nouns nouns;
    private final DocumentCountries countries;
    private final BitSet nationals;
    private final Ranges ranges;
    private final NonCountNumbers roles;
    private final UnnumberedPersons persons;

    QuantityParser(
            Tokens tokens,
            Qualifiers qualifiers,
            Currencies currencies,
            Nouns nouns,
            DocumentCountries countries,
            BitSet nationals) {
        this.tokens = tokens;
        this.cursor = TokenCursor.ofNumbers(tokens);
        this.qualifiers = qualifiers;
        this.currencies = currencies;
        this.nouns = nouns;
        this.countries = countries;
        this.nationals = nationals;
        this.ranges = new Ranges(tokens, cursor, new FigureReader(tokens, cursor, this::hasDecimalComma), currencies);
        this.roles = new NonCountNumbers(tokens, cursor, nouns);
        this.persons = new UnnumberedPersons(tokens, cursor, nouns, nationals);
    }

    /** "1,034 Millionen"; but Mexico and others write Spanish with a decimal point. */
    private boolean hasDecimalComma() {
        return Digits.hasDecimalComma(tokens.language(), countries.main());
    }

    /** Measures the document, without the tokens that have another role, such as in a date. */
    List<Quantity> measure(IntPredicate taken) {
        List<Quantity> found = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            Interruption.heed();
            if (!cursor.has(at)) {
                cursor.moveTo(at);
            }
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
        if (figure == null) {
            return null;
        }
        int open = figure.last() + 1;
        SpelledNumber again = cursor.is(open, "(") && cursor.is(open + 2, ")") ? ranges.read(open + 1) : null;
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
        Phrasebook.Found money = money(figure);
        if (money != null) {
            String currency = currencies.resolve(money.value(), countryOf(money), tokens.language());
            return qualified(whole(figure), money.first(), money.last(), "money")
                    .counting("money", currency);
        }
        Term gang = gang(figure);
        if (gang != null) {
            return qualified(figure, figure.first(), gang.last(), "people");
        }
        int end = pastQualifier(figure.last());
        if (nationals.get(end + 1) && figure.value() >= 2) {
            return qualified(whole(figure), ranges.first(figure), end + 1, "people");
        }
        Term noun = noun(figure, end);
        boolean rounded = beforeQualifier(figure.first()) < figure.first();
        if (roles.countsNothing(figure.spanning(figure.first(), end), noun, rounded)
                || (noun == null && ranges.isHyphened(figure))) {
            return null;
        }
        if (noun == null) {
            return qualified(figure, ranges.first(figure), figure.last(), "none");
        }
        Term told = nouns.told(noun, beforeQualifier(figure.first()));
        int first = Math.min(ranges.first(figure), told.token());
        int last = Math.max(figure.last(), Math.max(told.last(), noun.last()));
        return qualified(whole(figure), first, last, Nouns.of(told));
    }

    /** The gang whose size a number tells: "nine-man gang", "12-member ring"; or null. */
    private @Nullable Term gang(SpelledNumber figure) {
        int size = figure.last() + 1;
        boolean told = cursor.has(size + 1) && cursor.isHyphened(size) && cursor.isA(size, "strong");
        Term noun = told ? nouns.at(size + 1) : null;
        return noun != null && Nouns.of(noun).equals("groups") ? noun : null;
    }

    private int pastQualifier(int last) {
        Phrasebook.Found behind = qualifiers.behind(tokens, last + 1);
        return behind == null || !cursor.has(behind.first()) ? last : behind.last();
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
        return nouns.at(at) != null || cursor.isA(at, "classifier");
    }

    private int beforeQualifier(int first) {
        Phrasebook.Found before = qualifiers.before(tokens, first);
        return before == null ? first : before.first();
    }

    /** "1.250 people" has thousands, for people come whole; and so "€412.000", for cents have two digits. */
    private SpelledNumber whole(SpelledNumber figure) {
        boolean dotted = figure.value() < 1000
                && !figure.scaled()
                && THOUSANDS.matcher(tokens.get(figure.first()).lower()).matches();
        return dotted ? figure.times(1000) : figure;
    }

    private Quantity qualified(SpelledNumber figure, int first, int last, String of) {
        Phrasebook.Found before = before(first);
        Phrasebook.Found behind = behind(figure.last(), last);
        String own = figure.upper() != null ? "at-least" : figure.qualifier();
        Phrasebook.Found beside = before != null ? before : behind != null ? behind : inside(figure, first);
        boolean bounded = before != null && "approx".equals(own); // "plus d'une centaine"
        String qualifier = own != null && !bounded ? own : beside == null ? "exact" : beside.value();
        int begin = before == null ? first : before.first();
        int end = behind == null ? last : Math.max(last, behind.last());
        return quantity(figure, qualifier, of, begin, end);
    }

    private Phrasebook.@Nullable Found before(int first) {
        Phrasebook.Found before = qualifiers.before(tokens, first);
        return before == null || nouns.isParticle(before.last()) || isReason(before) ? null : before;
    }

    /** "Arrested 12 men over 40 cases": the word tells why, not how many. */
    private boolean isReason(Phrasebook.Found before) {
        int at = before.first();
        return at == before.last() && cursor.isA(at, "stop") && at > 0 && nouns.endsPeople(at - 1);
    }

    private Phrasebook.@Nullable Found behind(int number, int last) {
        Phrasebook.Found close = qualifiers.behind(tokens, number + 1);
        Phrasebook.Found found = close == null ? qualifiers.behind(tokens, last + 1) : close;
        return found != null && cursor.has(found.first()) ? found : null;
    }

    /** The qualifier between a Chinese noun and its number: 资金逾3亿元. */
    private Phrasebook.@Nullable Found inside(SpelledNumber figure, int first) {
        return first < figure.first() ? qualifiers.before(tokens, figure.first()) : null;
    }

    /** 元 are dollars of Hong Kong or Taiwan only where characters are traditional. */
    private String countryOf(Phrasebook.Found money) {
        boolean yuan = money.value().equals("?yuan") && TRADITIONAL.contains(countries.main());
        return yuan && !isTraditional() ? "" : countries.main();
    }

    private boolean isTraditional() {
        return IntStream.range(0, tokens.size())
                .mapToObj(tokens::get)
                .anyMatch(token -> token.isHan() && !token.text().equals(token.lower()));
    }

    private Phrasebook.@Nullable Found money(SpelledNumber figure) {
        Phrasebook.Found sign = currencies.before(tokens, figure);
        Phrasebook.Found before = sign == null ? currencies.local(tokens, figure, countries.all()) : sign;
        int end = pastQualifier(figure.last()) + 1;
        Phrasebook.Found behind = cursor.has(end) ? currencies.behind(tokens, end, figure) : null;
        if (before == null) {
            return behind == null ? null : new Phrasebook.Found(behind.value(), ranges.first(figure), behind.last());
        }
        int first = before.first() - (figure.first() - ranges.first(figure));
        return behind == null
                ? new Phrasebook.Found(before.value(), first, figure.last())
                : new Phrasebook.Found(moreExact(before, behind), first, behind.last());
    }

    /** "$5 million Canadian dollars" are Canadian, and "Rs 500/-" are rupees. */
    private static String moreExact(Phrasebook.Found before, Phrasebook.Found behind) {
        boolean vague = before.value().startsWith("?") && !behind.value().startsWith("?");
        return vague ? behind.value() : before.value();
    }

    Quantity quantity(double value, String of, int first, int last) {
        SpelledNumber figure = new SpelledNumber(value, null, first, last, SpelledNumber.Kind.WORDS, false, null);
        return quantity(figure, "exact", of, first, last);
    }

    private Quantity quantity(SpelledNumber figure, String qualifier, String of, int first, int last) {
        Token token = tokens.get(first);
        return new Quantity(
                figure.value(),
                figure.upper(),
                qualifier,
                of,
                null,
                token.sentence(),
                token.clause(),
                first,
                last,
                token.begin(),
                tokens.get(last).end());
    }
}
