package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.Chunk;
import dev.blotter.annotate.chunk.Chunks;
import dev.blotter.annotate.chunk.Grammar;

/** A scan from a figure through the chunks of its sentence, for the word that governs it. */
abstract class FigureScan {
    final ChunkedActs acts;
    final Chunks chunks;
    final Grammar grammar;
    final FigurePosition figures;
    final int at;
    final Chunk figure;

    /** @param at the place of the figure among the chunks */
    FigureScan(ChunkedActs acts, int at) {
        this.acts = acts;
        this.chunks = acts.chunks();
        this.grammar = acts.grammar();
        this.figures = acts.figures();
        this.at = at;
        this.figure = chunks.get(at);
    }
}
