package dev.blotter.finding;

import dev.blotter.text.Annotation;

/** An annotation must not be used, for a reason such as {@code negated}. */
public record Excluded(Annotation annotation, String reason) implements Conclusion {}
