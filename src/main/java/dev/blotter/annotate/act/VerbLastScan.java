package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.Chunk;
import dev.blotter.annotate.chunk.Chunk.Kind;
import dev.blotter.annotate.chunk.Chunks;
import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.Verb;
import dev.blotter.annotate.chunk.Verb.Voice;
import dev.blotter.annotate.chunk.WordClass;
import java.util.stream.Stream;

/**
 * Reads to the right of a figure where the verb stands last, as in German: "hat zwölf Männer festgenommen", "zwölf
 * Männer wurden festgenommen". Which auxiliary is told tells whether the figure did it.
 */
final class VerbLastScan extends FigureScan {
    /** Chunks between a number without a known noun and the "be" of its verb. */
    private static final int NEAR = 2;

    private boolean have;
    private boolean be;
    private boolean modal;
    private boolean verb;
    private boolean ofOne;

    VerbLastScan(ChunkedActs acts, int at) {
        super(acts, at);
    }

    boolean findsVerb() {
        for (int i = at + 1; i < chunks.size(); i++) {
            i = Math.max(i, asideEnd(i));
            Chunk chunk = chunks.get(i);
            if (chunk.is(Kind.STOP, Kind.CONJUNCTION, Kind.RELATIVE, Kind.BUT)) {
                return verb;
            }
            if (chunk.isKnownVerb()) {
                return takes(i, chunk);
            }
            if (isOther(chunk) || (verb && chunk.is(Kind.COMMA, Kind.AND) && isSubject(i + 1))) {
                return true;
            }
            auxiliary(chunk);
        }
        return verb;
    }

    /** Behind a bracket, a pair of dashes or a relative clause that begins at a place. */
    private int asideEnd(int i) {
        int close = chunks.is(Kind.OPEN, i) ? chunks.closing(i) : i;
        close = chunks.is(Kind.STOP, i) ? chunks.asideEnd(i) : close;
        close = chunks.is(Kind.COMMA, i) ? relativeEnd(i) : close;
        return close == i ? i : Math.min(close + 1, chunks.size() - 1);
    }

    /** The comma behind ", die Anrufer spielten,", unless the clause itself tells the deed; else the comma before it. */
    private int relativeEnd(int comma) {
        boolean begins = chunks.has(comma + 1) && chunks.get(comma + 1).is(Kind.DETERMINER, Kind.RELATIVE);
        for (int i = comma + 1; begins && i < chunks.size() && !chunks.isKnownVerb(i); i++) {
            if (chunks.get(i).is(Kind.STOP)) {
                return comma;
            }
            if (chunks.is(Kind.COMMA, i)) {
                return chunks.is(Kind.VERB, i - 1) ? i : comma;
            }
        }
        return comma;
    }

    private void auxiliary(Chunk chunk) {
        boolean isHave = chunk.is(Kind.VERB) && grammar.is(WordClass.HAVE, chunk.word());
        boolean isBe = chunk.is(Kind.VERB) && grammar.is(WordClass.BE, chunk.word());
        have |= isHave;
        be |= isBe;
        boolean isModal = grammar.is(WordClass.MODAL, chunk.word());
        modal |= chunk.is(Kind.VERB) && isModal;
        ofOne |= grammar.is(WordClass.SINGULAR, chunk.word());
        verb |= chunk.is(Kind.VERB) && !isHave && !isBe && !isModal && isFirstVerb();
    }

    /** Whether no "be" or "have" stands before the figure, whose verb would be another one. */
    private boolean isFirstVerb() {
        return !have && !be && !chunks.is(Kind.VERB, chunks.before(at, Chunks.BEFORE_NOUN));
    }

    /** "Wurden zwölf Menschen verletzt": a participle that no term is. */
    private static boolean isOther(Chunk chunk) {
        Verb verb = chunk.verb();
        return verb != null && verb.voice() == Voice.PARTICIPLE;
    }

    private boolean isSubject(int i) {
        return chunks.has(i) && chunks.get(i).is(Kind.DETERMINER, Kind.WORD, Kind.FIGURE, Kind.PRONOUN);
    }

    private boolean takes(int i, Chunk chunk) {
        Verb known = acts.verb(i);
        have |= (known.first() < known.head() && known.isActive()) || (modal && !isPassiveInfinitive(i));
        be |= known.voice() == Voice.PASSIVE;
        if (isAgainst(known)) {
            acts.add(figure, chunk, "patient", known.voice().label());
            return true;
        }
        if (isFar(i) || acts.figures().isGoverned(at)) {
            return verb;
        }
        boolean suffers = be
                || isObject()
                || known.voice() == Voice.STATE
                || (!have && known.voice() != Voice.ACTIVE && !isCaptor(i));
        acts.add(
                figure,
                chunk,
                suffers ? "patient" : "agent",
                be ? "passive" : known.voice().label());
        return true;
    }

    /** "Gegen acht Verdächtige wurde Anklage erhoben", "nach drei Männern wird gefahndet". */
    private boolean isAgainst(Verb known) {
        int before = chunks.beforeDeterminers(at);
        return FigureKinds.isParty(figure.figure())
                && chunks.is(Kind.PREPOSITION, before)
                && grammar.is(WordClass.AGAINST, chunks.get(before).word())
                && Stream.of("charged", "wanted", "arrests", "serves").anyMatch(known::means);
    }

    /** "Einen Mann hat die Polizei festgenommen", "zwölf Männer hat die Polizei festgenommen". */
    private boolean isObject() {
        boolean many = ofOne && figure.figure().value() > 1;
        return many || grammar.is(WordClass.OBJECT_DETERMINER, acts.sentence().word(figure.first()));
    }

    /** "Gestern haben zwei Beamte einen Dealer festgenommen": officers, before whom they did it to. */
    private boolean isCaptor(int verb) {
        boolean captor = figure.figure().of().equals("officers");
        for (int i = at + 1; captor && i < verb; i++) {
            if (chunks.is(Kind.FIGURE, i) && FigureKinds.isPersons(figures.figure(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Konnten zwölf Männer festgenommen werden". */
    private boolean isPassiveInfinitive(int i) {
        return chunks.is(Kind.VERB, i + 1)
                && grammar.is(WordClass.BE, chunks.get(i + 1).word());
    }

    /** Whether a number without a known noun is too far from a verb, and from the "be" of one. */
    private boolean isFar(int i) {
        return FigureKinds.isBare(figure.figure()) && i > at + NEAR && !isBeNear();
    }

    private boolean isBeNear() {
        for (int i = Math.max(0, at - 1); i <= Math.min(at + NEAR + 1, chunks.size() - 1); i++) {
            if (chunks.is(Kind.VERB, i)
                    && grammar.is(WordClass.BE, chunks.get(i).word())) {
                return true;
            }
        }
        return false;
    }
}
