package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.Chunk;
import dev.blotter.annotate.chunk.Chunk.Kind;
import dev.blotter.annotate.chunk.Chunks;
import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.annotate.sentence.Deeds;
import dev.blotter.text.Act;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import org.jspecify.annotations.Nullable;

/** "12 people were arrested in Spain and 14 in Romania": the verb of the first figure is that of the second. */
final class Gapping {
    /** "Six arrested, 13 under investigation": the second has a word of its own. */
    private static final String UNCHARGED = "uncharged";

    private final ChunkedActs acts;
    private final Chunks chunks;

    Gapping(ChunkedActs acts) {
        this.acts = acts;
        this.chunks = acts.chunks();
    }

    void read(int at) {
        Quantity figure = acts.figures().figure(at);
        int begin = begin(at, figure);
        if (!FigureKinds.isPeople(figure) || begin < 0) {
            return;
        }
        Act first = before(figure, begin < figure.token());
        if (first != null && first.trigger() instanceof Term trigger && !hasVerbBetween(first, begin)) {
            acts.found().add(figure, trigger, "patient", "shared", first.mark());
        }
    }

    /** The token at which the part of a sentence begins that has no verb of its own; -1 when it has one. */
    private int begin(int at, Quantity figure) {
        int be = chunks.beforeDeterminers(at);
        if (isLikewise(be) && !acts.found().has(figure)) {
            return chunks.get(be - 1).first();
        }
        return isWithoutVerb(at, figure) ? figure.token() : -1;
    }

    /** "Anna Berg was arrested, as were two men". */
    private boolean isLikewise(int be) {
        return chunks.is(Kind.VERB, be)
                && acts.grammar().is(WordClass.BE, chunks.get(be).word())
                && be > 0
                && acts.grammar().is(WordClass.ROLE, chunks.get(be - 1).word());
    }

    private boolean isWithoutVerb(int at, Quantity figure) {
        return acts.figures().isJoined(at)
                && chunks.has(at + 1)
                && chunks.get(at + 1).is(Kind.PREPOSITION, Kind.ADVERB)
                && (FigureKinds.isBare(figure) || !ends(at + 1))
                && !acts.found().has(figure)
                && !acts.sentence().terms().begins(UNCHARGED, figure.last() + 1)
                && !hasFiniteVerb(at + 1);
    }

    /** "11 detenidos y tres prófugos.": the noun at the end says what is done to them. */
    private boolean ends(int at) {
        return acts.sentence().tokens().get(chunks.get(at).first()).isPunctuation();
    }

    private boolean hasFiniteVerb(int from) {
        for (int i = from; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            if (chunk.is(Kind.STOP, Kind.CONJUNCTION, Kind.RELATIVE)) {
                return false;
            }
            if (chunk.verb() != null && chunk.verb().finite() && !acts.grammar().is(WordClass.SPEECH, chunk.word())) {
                return true;
            }
        }
        return false;
    }

    /** The last act of a deed before a figure, of people by number or also of one by name. */
    private @Nullable Act before(Quantity figure, boolean named) {
        for (int i = acts.found().all().size() - 1; i >= 0; i--) {
            Act act = acts.found().all().get(i);
            boolean deed = act.role().equals("patient") && Deeds.isDeed(act);
            boolean people = FigureKinds.isPeople(act.quantity())
                    || (FigureKinds.isPersons(act.quantity()) && !FigureKinds.isLone(act.quantity()))
                    || (named && FigureKinds.isLone(act.quantity()));
            if (deed && people && act.quantity().last() < figure.token()) {
                return act;
            }
        }
        return null;
    }

    private boolean hasVerbBetween(Act first, int begin) {
        int from = Math.max(first.quantity().last(), first.trigger().last());
        for (int i = 0; i < chunks.size() && chunks.get(i).last() < begin; i++) {
            if (chunks.is(Kind.VERB, i) && chunks.get(i).first() > from) {
                return true;
            }
        }
        return false;
    }
}
