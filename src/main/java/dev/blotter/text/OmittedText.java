package dev.blotter.text;

/** Text that was left out, and why: "navigation", "related" or "comments". */
public record OmittedText(String text, String why) {}
