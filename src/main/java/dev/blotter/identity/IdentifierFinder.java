package dev.blotter.identity;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.EmailValidator;
import org.apache.commons.validator.routines.IBANValidator;

/** Finds identifiers in a text: by their form, and where they have a checksum, by that. */
public record IdentifierFinder(String line, Set<Identifier> found) {
    private static final String START = "(?<![\\p{L}\\p{N}])";
    private static final String END = "(?![\\p{L}\\p{N}])";
    /** A dot, which writers on fraud put into brackets so that nobody follows the address. */
    private static final String DOT = "(?:\\.|\\[\\.]|\\(\\.\\))";

    private static final String HOST = "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?+" + DOT + "){1,8}";
    private static final Pattern WALLET = Pattern.compile(
            START + "(?:0x[0-9a-fA-F]{40}|(?:bc|tb|ltc)1[02-9ac-hj-np-z]{11,87}|(?:BC|LTC)1[02-9AC-HJ-NP-Z]{11,87}"
                    + "|[1-9A-HJ-NP-Za-km-z]{25,35})" + END);
    private static final Pattern IBAN =
            Pattern.compile(START + "[A-Z]{2}\\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?" + END);
    private static final Pattern CARD = Pattern.compile("(?<![\\p{L}\\p{N}][.,-]?)"
            + "(?:\\d{4}([ -]?)\\d{4}\\1\\d{4}\\1\\d{4}|3\\d{3}([ -]?)\\d{6}\\2\\d{5})" + "(?![.,-]?[\\p{L}\\p{N}])");
    private static final Pattern EMAIL = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])[a-zA-Z0-9._%+-]{1,64}(?:@|\\[@]|\\[at])" + HOST + "\\p{L}{2,24}" + END);
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:h(?:tt|xx)ps?(?:\\[:]|:)//|(?<![\\p{L}\\p{N}.])(?=www" + DOT + "))(" + HOST
                    + "(?:xn--)?[\\p{L}\\p{N}-]{2,24})");
    /** A domain without an address around it is taken in small letters alone, since "he left.In May" is none. */
    private static final Pattern DOMAIN = Pattern.compile(
            "(?<![\\p{L}\\p{N}@._/%+-])((?:[\\p{Ll}\\p{N}A-Z](?:[\\p{Ll}\\p{N}A-Z-]{0,61}[\\p{Ll}\\p{N}A-Z])?+" + DOT
                    + "){1,4}[a-z]{2,24})(?![\\p{L}\\p{N}@(=_]|\\.[\\p{L}\\p{N}])");

    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(?:md|mov|pdf|pl|ps|py|rs|sh|zip)");
    private static final DomainValidator DOMAINS = DomainValidator.getInstance();
    private static final EmailValidator MAIL = EmailValidator.getInstance();
    private static final IBANValidator ACCOUNTS = IBANValidator.getInstance();
    private static final CreditCardValidator CARDS = new CreditCardValidator(CreditCardValidator.AMEX
            + CreditCardValidator.DISCOVER
            + CreditCardValidator.MASTERCARD
            + CreditCardValidator.VISA);
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    /** Of telephone numbers, cards and accounts. */
    private static final int FEWEST_DIGITS = 7;

    private static final int FEWEST_OF_CASE = 2;
    private static final long MOST_TRIES = 500;

    /**
     * The identifiers of a text; none goes over the end of a line.
     *
     * @param countries ISO 3166 codes, for telephone numbers without the code of a country
     */
    public static Set<Identifier> in(String text, List<String> countries) {
        Set<Identifier> found = new LinkedHashSet<>();
        text.lines().forEach(line -> new IdentifierFinder(line, found).find(countries));
        return found;
    }

    /** Most lines hold no character of an identifier, and are not searched for it. */
    private void find(List<String> countries) {
        LineShape shape = new LineShape(line);
        if (shape.hasKey()) {
            each(IdentifierKind.WALLET, WALLET, match -> Wallets.checked(match.group()));
        }
        if (line.contains("@") || line.contains("[at]")) {
            mails();
        }
        if (shape.hasAddress()) {
            each(IdentifierKind.DOMAIN, ADDRESS, match -> domain(match.group(1)));
        }
        if (shape.hasDomain()) {
            each(IdentifierKind.DOMAIN, DOMAIN, match -> domain(match.group(1)).filter(name -> !isFileName(name)));
        }
        numbers(shape, countries);
    }

    private void numbers(LineShape shape, List<String> countries) {
        if (shape.digits() >= FEWEST_OF_CASE) {
            CaseNumbers.in(line).forEach(number -> found.add(new Identifier(IdentifierKind.CASE, number)));
        }
        if (shape.digits() >= FEWEST_DIGITS) {
            each(IdentifierKind.IBAN, IBAN, match -> account(match.group()));
        }
        if (shape.digitsTogether() >= FEWEST_DIGITS) {
            each(IdentifierKind.CARD, CARD, match -> card(match.group()));
            phones(countries);
        }
    }

    private void mails() {
        EMAIL.matcher(line)
                .results()
                .flatMap(match -> mail(match.group()).stream())
                .forEach(mail -> {
                    found.add(new Identifier(IdentifierKind.EMAIL, mail));
                    found.add(new Identifier(IdentifierKind.DOMAIN, mail.substring(mail.indexOf('@') + 1)));
                });
    }

    private void each(IdentifierKind kind, Pattern form, Function<MatchResult, Optional<String>> value) {
        form.matcher(line)
                .results()
                .flatMap(match -> value.apply(match).stream())
                .forEach(one -> found.add(new Identifier(kind, one)));
    }

    private void phones(List<String> countries) {
        if (line.indexOf('+') >= 0 || line.indexOf('＋') >= 0) {
            phones("ZZ", Leniency.VALID);
        }
        countries.forEach(country -> phones(country, Leniency.STRICT_GROUPING));
    }

    private void phones(String country, Leniency leniency) {
        for (PhoneNumberMatch match : PHONES.findNumbers(line, country, leniency, MOST_TRIES)) {
            found.add(new Identifier(IdentifierKind.PHONE, PHONES.format(match.number(), PhoneNumberFormat.E164)));
        }
    }

    private static Optional<String> account(String written) {
        String number = written.replaceAll("[ -]", "");
        IBANValidator.Validator country = ACCOUNTS.getValidator(number);
        return country != null && number.length() == country.getIbanLength() && ACCOUNTS.isValid(number)
                ? Optional.of(number)
                : Optional.empty();
    }

    private static Optional<String> card(String written) {
        return Optional.of(written.replaceAll("[ -]", "")).filter(CARDS::isValid);
    }

    private static Optional<String> mail(String written) {
        return Optional.of(withDots(written).replaceAll("\\[@]|\\[at]", "@")).filter(MAIL::isValid);
    }

    private static Optional<String> domain(String written) {
        return Optional.of(withDots(written).replaceFirst("^www\\.", "")).filter(DOMAINS::isValid);
    }

    private static String withDots(String written) {
        return written.toLowerCase(Locale.ROOT).replaceAll("\\[\\.]|\\(\\.\\)", ".");
    }

    private static boolean isFileName(String name) {
        return FILE_NAME.matcher(name).matches();
    }
}
