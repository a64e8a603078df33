package dev.blotter.annotate.quantity;

/** Persons told by name in a row, or one who is told without a number, from a token to a token. */
record NameList(int count, int first, int last) {}
