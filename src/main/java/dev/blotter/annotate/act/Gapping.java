package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.Chunk;
import dev.blotter.annotate.chunk.Chunk.Kind;
import dev.blotter.annotate.chunk.Chunks;
import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.sentence.Deeds;
import dev.blotter.text.Act;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import org.jspecify.annotations.Nullable;

/** "12 people were arrested in Spain and 14 in Romania": the verb of the first figure is that of the second. */
final class Gapping {
    private final ChunkedActs acts;
    private final Chunks chunks;

    Gapping(ChunkedActs acts) {
        this.acts = acts;
        this.chunks = acts.chunks();
    }

    void read(int at) {
        Quantity figure = acts.figures().figure(at);
        if (!FigureKinds.isPeople(figure) || !isWithoutVerb(at, figure)) {
            return;
        }
        Act first = before(figure);
        if (first != null && first.trigger() instanceof Term trigger && !hasVerbBetween(first, figure)) {
            acts.found().add(figure, trigger, "patient", "shared", first.mark());
        }
    }

    private boolean isWithoutVerb(int at, Quantity figure) {
        return acts.figures().isJoined(at)
                && chunks.has(at + 1)
                && chunks.get(at + 1).is(Kind.PREPOSITION, Kind.ADVERB)
                && !acts.found().has(figure)
                && !hasFiniteVerb(at + 1);
    }

    private boolean hasFiniteVerb(int from) {
        for (int i = from; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            if (chunk.is(Kind.STOP, Kind.CONJUNCTION, Kind.RELATIVE)) {
                return false;
            }
            if (chunk.verb() != null && chunk.verb().finite()) {
                return true;
            }
        }
        return false;
    }

    /** The last act of a deed before a figure. */
    private @Nullable Act before(Quantity figure) {
        for (int i = acts.found().all().size() - 1; i >= 0; i--) {
            Act act = acts.found().all().get(i);
            boolean deed = act.role().equals("patient") && Deeds.isDeed(act.concept());
            if (deed && FigureKinds.isPeople(act.quantity()) && act.quantity().last() < figure.token()) {
                return act;
            }
        }
        return null;
    }

    private boolean hasVerbBetween(Act first, Quantity figure) {
        int from = Math.max(first.quantity().last(), first.trigger().last());
        for (int i = 0; i < chunks.size() && chunks.get(i).last() < figure.token(); i++) {
            if (chunks.is(Kind.VERB, i) && chunks.get(i).first() > from) {
                return true;
            }
        }
        return false;
    }
}
