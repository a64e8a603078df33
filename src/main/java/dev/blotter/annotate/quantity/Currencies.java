package dev.blotter.annotate.quantity;

import dev.blotter.annotate.number.Phrasebook;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.codes.ResourceTable;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names and signs of money: the table {@code currencies.tsv}, and the codes of ISO 4217. A name that
 * several currencies share ("$", "rupees") is a family: it stands for that of the country which the
 * document names most often, if that has such a currency, else for the usual one.
 */
final class Currencies {
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toCollection(TreeSet::new));
    /** Signs that are also letters of words and codes: only in capitals before a large sum, one letter close to it. */
    private static final Set<String> LETTERS = Set.of(
            "n", "r", "p", "k", "q", "fr", "sh", "re", "ro", "bd", "jd", "qr", "sr", "le", "br", "bs", "ft", "bt", "nu",
            "rf", "ks", "vt", "mk", "gs", "af", "ll", "nr");

    /** Names that are also other words ("three won"): only behind a large sum. */
    private static final Set<String> WORDS = Set.of(
            "won", "real", "lei", "lev", "rand", "kip", "dong", "som", "dram", "drams", "lek", "pula", "tala", "quid");
    /** Codes that are words in a line of capitals. */
    private static final Set<String> CAPITALS = Set.of("ALL", "TOP", "TRY", "MAD", "PEN", "CUP", "SOS", "GEL", "BAM");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private static final String DOLLAR = "?dollar";
    private static final int LARGE = 1000;

    private record Family(String usual, Pattern name) {}

    /** What was found: a code or family, from a token to a token. */
    record Found(String currency, int first, int last) {}

    private final Phrasebook before;
    private final Phrasebook behind;
    /** Letters that are a sign only where the document names the country. */
    private final Map<String, String> local;

    private final Map<String, Family> families;
    /** Between a scale and a name: "1,3 millones de euros", "3 millions d'euros". */
    private final Set<String> of;

    private Currencies(
            Phrasebook before,
            Phrasebook behind,
            Map<String, String> local,
            Map<String, Family> families,
            Set<String> of) {
        this.before = before;
        this.behind = behind;
        this.local = local;
        this.families = families;
        this.of = of;
    }

    static Currencies builtIn(Tokenizer tokenizer) {
        Map<String, String> before = new HashMap<>();
        Map<String, String> behind = new HashMap<>();
        Map<String, String> local = new HashMap<>();
        Map<String, Family> families = new HashMap<>();
        Set<String> of = new HashSet<>();
        for (List<String> row : ResourceTable.rows("annotate/token/currencies.tsv")) {
            switch (row.get(0)) {
                case "before" -> before.put(row.get(2), row.get(1));
                case "after" -> behind.put(row.get(2), row.get(1));
                case "local" -> local.put(row.get(2), row.get(1));
                case "of" -> of.add(row.get(2));
                default -> families.put(row.get(2), new Family(row.get(1), Pattern.compile(row.get(3))));
            }
        }
        return new Currencies(Phrasebook.of(before, tokenizer), Phrasebook.of(behind, tokenizer), local, families, of);
    }

    /** The sign or code that stands before a figure, or null. */
    @Nullable
    Found before(Tokens tokens, SpelledNumber figure) {
        int last = figure.first() - 1;
        if (last < 0 || tokens.get(last).sentence() != tokens.get(last + 1).sentence()) {
            return null;
        }
        if (isCode(tokens.get(last))) {
            return new Found(tokens.get(last).text(), last, last);
        }
        Phrasebook.Entry entry = before.endingAt(tokens, last);
        if (entry == null || (isDoubtful(tokens, last) && !isLargeBehindSign(tokens, figure))) {
            return null;
        }
        if (entry.length() > 1 && isArticle(tokens, last)) {
            return new Found(DOLLAR, last, last);
        }
        return new Found(entry.value(), figure.first() - entry.length(), last);
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
        return LETTERS.contains(tokens.get(sign).lower()) || isName(tokens, sign);
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
    @Nullable
    Found local(Tokens tokens, SpelledNumber figure, List<String> countries) {
        int sign = figure.first() - 1;
        String currency =
                sign < 0 || !isLarge(figure) ? null : local.get(tokens.get(sign).text());
        boolean own = currency != null && countries.contains(currency.substring(0, 2));
        boolean fits = own && (tokens.get(sign).text().length() > 1 || isClose(tokens, figure));
        return fits && currency != null ? new Found(currency, sign, sign) : null;
    }

    /** The name or code that stands at a token behind a figure, or null. */
    @Nullable
    Found behind(Tokens tokens, int at, SpelledNumber figure) {
        Phrasebook.Entry entry = behind.beginningAt(tokens, at);
        if (entry == null && figure.scaled() && of.contains(tokens.get(at).lower()) && at + 1 < tokens.size()) {
            return behind(tokens, at + 1, figure);
        }
        if (entry == null) {
            return isCode(tokens.get(at)) ? new Found(tokens.get(at).text(), at, at) : null;
        }
        int last = at + entry.length() - 1;
        if (isBeforeSum(tokens, last)) {
            return null;
        }
        boolean weight = entry.value().equals("?pound")
                && last + 1 < tokens.size()
                && tokens.get(last + 1).is("of");
        boolean estate = entry.value().equals("BRL")
                && last + 1 < tokens.size()
                && tokens.get(last + 1).is("estate");
        boolean small = WORDS.contains(tokens.get(at).lower()) && !figure.scaled() && figure.value() < LARGE;
        return weight || estate || small ? null : new Found(entry.value(), at, last);
    }

    /** Whether a sign belongs to the number behind it: "two $20,833 loans". */
    private static boolean isBeforeSum(Tokens tokens, int sign) {
        return tokens.isInSentence(sign + 1, sign)
                && !tokens.get(sign).isWord()
                && tokens.get(sign + 1).isNumber()
                && tokens.get(sign + 1).isJoined();
    }

    private static boolean isCode(Token token) {
        return token.isUpper() && CODES.contains(token.text()) && !CAPITALS.contains(token.text());
    }

    /**
     * The ISO 4217 code of a code or family.
     *
     * @param countries the countries of the document, the most mentioned first
     */
    String resolve(String currency, List<String> countries) {
        Family family = families.get(currency);
        if (family == null) {
            return currency;
        }
        String own = countries.isEmpty() ? "" : ofCountry(countries.getFirst());
        return family.name.matcher(nameOf(own)).find() ? own : family.usual;
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
