package dev.blotter.text;

/**
 * Text that was left out of a document as furniture of its page.
 *
 * @param why what it was taken for, such as "navigation", "related" or "comments"
 */
public record OmittedText(String text, String why) {}
