package dev.blotter.identity;

/**
 * What a text holds that points to one account, person, site or case.
 *
 * @param value in the form in which it is compared: {@code +442079460000}, {@code 21-cr-00123}
 */
public record Identifier(IdentifierKind kind, String value) {}
