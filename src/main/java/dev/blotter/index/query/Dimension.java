package dev.blotter.index.query;

import dev.blotter.identity.IdentifierKind;
import dev.blotter.index.entry.Fields;

/** By what entries can be counted. */
public enum Dimension {
    /** The kind of fraud; a kind counts the entries of its children too. */
    FRAUD(Fields.FRAUD),
    /** The region; a region counts the entries of what lies in it too. */
    REGION(Fields.REGION),
    /** The year of publication. */
    YEAR(Fields.YEAR),
    /** The month of publication: {@code 2021-10}. */
    MONTH(Fields.MONTH),
    /** The BCP 47 tag of the language. */
    LANGUAGE(Fields.LANGUAGE),
    /** The status, as in JSON. */
    STATUS(Fields.STATUS),
    /** The label: {@code priority=high}. */
    LABEL(Fields.LABEL),
    /** The kind of count. */
    KIND(Fields.KIND),
    /** What a person has corrected: {@code +romance-scam} is added, {@code -KH} removed. */
    CORRECTION(Fields.CORRECTED),
    /** The address of a currency on a chain. */
    WALLET(IdentifierKind.WALLET),
    /** The account. */
    IBAN(IdentifierKind.IBAN),
    /** The payment card. */
    CARD(IdentifierKind.CARD),
    /** The address of mail. */
    EMAIL(IdentifierKind.EMAIL),
    /** The telephone number: {@code +442079460000}. */
    PHONE(IdentifierKind.PHONE),
    /** The host on the internet. */
    DOMAIN(IdentifierKind.DOMAIN),
    /** The number of a case. */
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
}
