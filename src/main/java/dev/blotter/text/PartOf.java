package dev.blotter.text;

/**
 * A figure that the text gives as some of a larger one: "260 people, including 31 women".
 *
 * @param part the smaller figure
 * @param whole the larger figure
 * @param mark what says so: the word ("including"), the place behind the part ("26 people, eighteen in São Paulo and
 *     eight in Goiás"), or the larger figure itself, to which its parts add up
 */
public record PartOf(Quantity part, Quantity whole, Annotation mark) {}
