package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.Chunk;
import dev.blotter.annotate.chunk.Chunk.Kind;
import dev.blotter.annotate.chunk.Chunks;
import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.Grammar;
import dev.blotter.annotate.chunk.Verb;
import dev.blotter.annotate.chunk.WordClass;

/**
 * Reads to the right of a figure where the verb stands last, as in German: "hat zwölf Männer festgenommen", "zwölf
 * Männer wurden festgenommen". Which auxiliary is told tells whether the figure did it.
 */
final class VerbLastScan {
    private final ChunkedActs acts;
    private final Chunks chunks;
    private final Grammar grammar;
    private final int at;
    private boolean have;
    private boolean be;

    VerbLastScan(ChunkedActs acts, int at) {
        this.acts = acts;
        this.chunks = acts.chunks();
        this.grammar = acts.grammar();
        this.at = at;
    }

    /** Whether a verb behind the figure governs it. */
    boolean findsVerb() {
        for (int i = at + 1; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            if (chunk.is(Kind.STOP, Kind.CONJUNCTION, Kind.RELATIVE, Kind.BUT)) {
                return false;
            }
            if (chunk.isKnownVerb()) {
                return takes(i, chunk);
            }
            have |= chunk.is(Kind.VERB) && grammar.is(WordClass.HAVE, chunk.word());
            be |= chunk.is(Kind.VERB) && grammar.is(WordClass.BE, chunk.word());
        }
        return false;
    }

    private boolean takes(int i, Chunk chunk) {
        Verb verb = acts.verb(i);
        have |= verb.first() < verb.head() && verb.isActive();
        be |= verb.voice() == Verb.Voice.PASSIVE;
        boolean far = FigureKinds.isBare(chunks.get(at).figure()) && i > at + 2;
        if (far || acts.figures().isGoverned(at)) {
            return false;
        }
        acts.add(chunks.get(at), chunk, be || !have ? "patient" : "agent", be ? "passive" : "active");
        return true;
    }
}
