package dev.blotter.rules.text;

/**
 * Where something stands in a rule file.
 *
 * @param line the line, from 1
 * @param column the column in UTF-16 units, from 1
 */
public record Position(int line, int column) {}
