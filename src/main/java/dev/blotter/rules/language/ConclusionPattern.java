package dev.blotter.rules.language;

import dev.blotter.rules.text.Position;
import java.util.Map;

/** A conclusion that a right side reaches, with its fields that are texts in quotes. */
public record ConclusionPattern(Class<?> type, Position at, Map<String, String> texts) {}
