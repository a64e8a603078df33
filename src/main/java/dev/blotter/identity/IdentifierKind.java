package dev.blotter.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of identifiers; each is a field of a query, and something to count by. */
public enum IdentifierKind {
    WALLET("a wallet address with a right checksum; copy it whole"),
    IBAN("an IBAN with a right checksum; copy it whole"),
    CARD("the number of a payment card; copy all of its digits"),
    EMAIL("an e-mail address; write name@example.com"),
    PHONE("a telephone number; write it with the code of its country, such as \"+44 20 7946 0000\""),
    DOMAIN("a domain; write example.com"),
    CASE("the number of a case; write it as the court does, such as 21-cr-00123");

    private final String description;

    IdentifierKind(String description) {
        this.description = description;
    }

    /** The name of the field: {@code wallet}. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<IdentifierKind> ofField(String field) {
        return Arrays.stream(values())
                .filter(kind -> kind.field().equals(field))
                .findFirst();
    }

    /** A value as it is indexed; an {@link IllegalArgumentException} says to the user that it is none. */
    public String normalize(String typed) {
        String value = typed.strip();
        return candidates(value).stream()
                .flatMap(candidate -> IdentifierFinder.in(candidate, List.of()).stream())
                .filter(found -> found.kind() == this)
                .map(Identifier::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + typed + "' is not " + description));
    }

    /** What a person may have left out: the plus of a telephone number, the word before the number of a case. */
    private List<String> candidates(String value) {
        return switch (this) {
            case PHONE -> List.of(value, "+" + value);
            case CASE -> List.of(value, "Case No. " + value);
            case DOMAIN -> List.of("https://" + value.replaceFirst("^[a-z]+://", ""));
            default -> List.of(value);
        };
    }
}
