package dev.blotter.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document that the question finds, with its figures that meet it; {@code publishedFrom} may be null. */
record Row(
        Figure.FigureSource origin,
        @Nullable String publishedFrom,
        String language,
        List<String> types,
        List<String> countries,
        List<Figure> figures) {}
