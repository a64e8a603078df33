package dev.blotter.read.format;

/** Where in a document a line is. */
enum LinePart {
    BODY,
    MARGIN,
    COMMENT;

    /** @param role the class that Tika's parsers give to an element */
    static LinePart of(String role) {
        return switch (role) {
            case "header", "footer", "slide-master-content", "glossary" -> MARGIN;
            case "annotation_text", "slide-comment", "comment", "annotation" -> COMMENT;
            default -> BODY;
        };
    }
}
