package dev.blotter.identity;

/** What points to one account, person, site or case, in the form in which it is compared: {@code 21-cr-00123}. */
public record Identifier(IdentifierKind kind, String value) {}
