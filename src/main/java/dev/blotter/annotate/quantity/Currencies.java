package dev.blotter.annotate.quantity;

import dev.blotter.annotate.number.Phrasebook;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.codes.ResourceTable;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names and signs of money: the table {@code currencies.tsv}, and the codes of ISO 4217. A name that
 * several currencies share ("$", "rupees") is a family: it stands for that of the main country
 * of the document, if that has such a currency, else for the usual one.
 */
final class Currencies {
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toCollection(TreeSet::new));
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private static final String DOLLAR = "?dollar";
    private static final int LARGE = 1000;

    private record Family(String usual, List<String> names) {}

    private final Phrasebook before;
    private final Phrasebook behind;
    private final Map<String, Family> families = new HashMap<>();
    private final Map<String, Map<String, String>> words = new HashMap<>();

    Currencies(Tokenizer tokenizer) {
        for (List<String> row : ResourceTable.rows("annotate/token/currencies.tsv")) {
            if (row.get(0).equals("family")) {
                families.put(
                        row.get(2), new Family(row.get(1), List.of(row.get(3).split("\\|", -1))));
            } else {
                words.computeIfAbsent(row.get(0), kind -> new HashMap<>()).put(row.get(2), row.get(1));
            }
        }
        this.before = new Phrasebook(words.getOrDefault("before", Map.of()), "en", tokenizer);
        this.behind = new Phrasebook(words.getOrDefault("after", Map.of()), "en", tokenizer);
    }

    private boolean is(String kind, String word) {
        return words.getOrDefault(kind, Map.of()).containsKey(word);
    }

    Phrasebook.@Nullable Found before(Tokens tokens, SpelledNumber figure) {
        int last = figure.first() - 1;
        if (last < 0 || !tokens.isInSentence(last, last + 1)) {
            return null;
        }
        if (isCode(tokens.get(last))) {
            return new Phrasebook.Found(tokens.get(last).text(), last, last);
        }
        Phrasebook.Found sign = before.endingAt(tokens, last);
        if (sign == null || (isDoubtful(tokens, last) && !isLargeBehindSign(tokens, figure))) {
            return null;
        }
        return sign.first() < last && isArticle(tokens, last) ? new Phrasebook.Found(DOLLAR, last, last) : sign;
    }

    /** Whether the letter before a sign is none of it: "a $500 tax", "A $500 tax". */
    private static boolean isArticle(Tokens tokens, int sign) {
        Token letter = tokens.get(sign - 1);
        return tokens.get(sign).is("$")
                && letter.text().length() == 1
                && (tokens.get(sign).joint() != Token.Joint.NONE
                        || Character.isLowerCase(letter.text().charAt(0)));
    }

    /** Whether a sign may be other letters, or is a name that should stand behind its figure. */
    private boolean isDoubtful(Tokens tokens, int sign) {
        return is("letters", tokens.get(sign).lower()) || isName(tokens, sign);
    }

    private boolean isName(Tokens tokens, int sign) {
        return tokens.get(sign).isWord()
                && tokens.get(sign).lower().length() > 2
                && behind.endingAt(tokens, sign) != null;
    }

    private boolean isLargeBehindSign(Tokens tokens, SpelledNumber figure) {
        int sign = figure.first() - 1;
        boolean name = isName(tokens, sign);
        boolean fits = name
                ? sign == 0 || !isNumber(tokens.get(sign - 1))
                : tokens.get(sign).isCapitalised() && (tokens.get(sign).text().length() > 1 || isClose(tokens, figure));
        return fits && isLarge(figure);
    }

    private static boolean isNumber(Token token) {
        return token.isNumber() || token.word().beginsNumber();
    }

    private static boolean isClose(Tokens tokens, SpelledNumber figure) {
        return tokens.get(figure.first()).joint() == Token.Joint.NONE;
    }

    private static boolean isLarge(SpelledNumber figure) {
        return figure.scaled() || figure.value() >= LARGE;
    }

    /**
     * The letters before a large figure that are a sign in one of the countries, or null: "M14 million" in Lesotho.
     *
     * @param countries the countries of the document
     */
    Phrasebook.@Nullable Found local(Tokens tokens, SpelledNumber figure, List<String> countries) {
        int sign = figure.first() - 1;
        String currency = sign < 0 || !isLarge(figure)
                ? null
                : words.getOrDefault("local", Map.of()).get(tokens.get(sign).text());
        boolean own = currency != null && countries.contains(currency.substring(0, 2));
        boolean fits = own && (tokens.get(sign).text().length() > 1 || isClose(tokens, figure));
        return fits && currency != null ? new Phrasebook.Found(currency, sign, sign) : null;
    }

    Phrasebook.@Nullable Found behind(Tokens tokens, int at, SpelledNumber figure) {
        Phrasebook.Found name = behind.beginningAt(tokens, at);
        String lower = tokens.get(at).lower();
        if (name == null && figure.scaled() && is("of", lower) && at + 1 < tokens.size()) {
            return behind(tokens, at + 1, figure);
        }
        if (name == null) {
            return isCode(tokens.get(at)) ? new Phrasebook.Found(tokens.get(at).text(), at, at) : null;
        }
        boolean small = is("words", lower) && !isLarge(figure);
        return small || isBeforeSum(tokens, name.last()) || isOther(tokens, name) ? null : name;
    }

    /** Whether a name is that of something else: "pound of", "real estate". */
    private static boolean isOther(Tokens tokens, Phrasebook.Found name) {
        String next =
                name.last() + 1 < tokens.size() ? tokens.get(name.last() + 1).lower() : "";
        return switch (name.value()) {
            case "?pound" -> next.equals("of");
            case "BRL" -> next.equals("estate");
            default -> false;
        };
    }

    /** Whether a sign belongs to the number behind it: "two $20,833 loans". */
    private static boolean isBeforeSum(Tokens tokens, int sign) {
        return tokens.isInSentence(sign + 1, sign)
                && !tokens.get(sign).isWord()
                && tokens.get(sign + 1).isNumber()
                && tokens.get(sign + 1).isJoined();
    }

    private boolean isCode(Token token) {
        return token.isUpper() && CODES.contains(token.text()) && !is("capitals", token.text());
    }

    /**
     * The ISO 4217 code of a code or family.
     *
     * @param country the main country of the document, or empty
     * @param language the language of the document, which may have a family of its own: "$" is the peso in Spanish
     */
    String resolve(String currency, String country, String language) {
        Family family = families.getOrDefault(currency + " " + language, families.get(currency));
        if (family == null) {
            return currency;
        }
        String own = ofCountry(country);
        return family.names.stream().anyMatch(nameOf(own)::contains) ? own : family.usual;
    }

    /** The currency of a country; empty for a territory that has none. */
    private static String ofCountry(String country) {
        Currency currency = COUNTRIES.contains(country) ? Currency.getInstance(Locale.of("", country)) : null;
        return currency == null ? "" : currency.getCurrencyCode();
    }

    private static String nameOf(String code) {
        return code.isEmpty() ? "" : Currency.getInstance(code).getDisplayName(Locale.ENGLISH);
    }
}
