package dev.blotter.rules.text;

/** Where something stands in a rule file: the line and the column in UTF-16 units, both from 1. */
public record Position(int line, int column) {}
