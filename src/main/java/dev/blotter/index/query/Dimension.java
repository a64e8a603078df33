package dev.blotter.index.query;

import dev.blotter.codes.CodeLookup;
import dev.blotter.identity.IdentifierKind;
import dev.blotter.index.entry.Fields;
import java.util.Locale;

/** By what entries can be counted. */
public enum Dimension {
    /** The kind of fraud; a kind counts the entries of its children too. */
    FRAUD(Fields.FRAUD),
    /** The region; a region counts the entries of what lies in it too. */
    REGION(Fields.REGION),
    YEAR(Fields.YEAR),
    /** The month of publication: {@code 2021-10}. */
    MONTH(Fields.MONTH),
    LANGUAGE(Fields.LANGUAGE),
    STATUS(Fields.STATUS),
    /** The label: {@code priority=high}. */
    LABEL(Fields.LABEL),
    KIND(Fields.KIND),
    /** What a person has corrected: {@code +romance-scam} is added, {@code -KH} removed. */
    CORRECTION(Fields.CORRECTED),
    WALLET(IdentifierKind.WALLET),
    IBAN(IdentifierKind.IBAN),
    CARD(IdentifierKind.CARD),
    EMAIL(IdentifierKind.EMAIL),
    PHONE(IdentifierKind.PHONE),
    DOMAIN(IdentifierKind.DOMAIN),
    CASE(IdentifierKind.CASE);

    private final String field;

    Dimension(IdentifierKind kind) {
        this(kind.field());
    }

    Dimension(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }

    /** Its name as people type it: {@code month}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its values follow each other in time. */
    public boolean isTime() {
        return this == YEAR || this == MONTH;
    }

    /** What a value is called: the name of a kind of fraud or a region, else the value itself. */
    public String name(String value, CodeLookup vocabulary) {
        return switch (this) {
            case FRAUD -> vocabulary.types().isKnown(value) ? vocabulary.types().name(value) : value;
            case REGION ->
                vocabulary.regions().isKnown(value) ? vocabulary.regions().name(value) : value;
            default -> value;
        };
    }
}
