package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.Chunk;
import dev.blotter.annotate.chunk.Chunk.Kind;
import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.Verb;
import dev.blotter.annotate.chunk.Verb.Voice;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.annotate.sentence.Deeds;
import dev.blotter.text.Term;
import java.util.List;
import java.util.Set;

/** Reads to the left of a figure, for the verb or the noun of a deed whose object it is. */
final class ObjectScan extends FigureScan {
    private static final int FARTHEST = 22;
    private static final int FARTHEST_INVERTED = 4;
    private static final int NOUN_LENGTH = 4;
    private static final Set<Kind> ENDS = Set.of(
            Kind.STOP, Kind.CONJUNCTION, Kind.RELATIVE, Kind.PART_OF, Kind.SUBSET, Kind.PRONOUN, Kind.BUT, Kind.OPEN);
    private static final Set<Kind> ASIDE = Set.of(Kind.PREPOSITION, Kind.WORD, Kind.DETERMINER, Kind.ADVERB);
    private static final String PATIENT = "patient";
    private static final List<String> MORE = List.of("another", "definite");

    private boolean bare;
    private boolean shared;
    private boolean joined;
    private boolean of;
    private boolean noun;

    ObjectScan(ChunkedActs acts, int at) {
        super(acts, at);
        this.bare = FigureKinds.isBare(figure.figure());
    }

    void read() {
        int i = at - 1;
        included();
        while (i >= 0 && figure.first() - chunks.get(i).last() <= FARTHEST) {
            i = next(i, chunks.get(i));
        }
    }

    /** "Those arrested include Ada Obi and Tim Bell", "those charged are: Ada Obi". */
    private void included() {
        int before = figure.first() - 1;
        int mark = before > 0 && acts.sentence().word(before).equals(":") ? before - 1 : before;
        if (mark <= acts.sentence().sentence().token()
                || !grammar.is(WordClass.HAS_PARTS, acts.sentence().word(mark))) {
            return;
        }
        for (Term term : acts.sentence().terms().verbs()) {
            if (term.last() == mark - 1
                    && Deeds.isDeed(term)
                    && grammar.isParticiple(acts.sentence().word(term.last()))) {
                acts.found().add(figure.figure(), term, PATIENT, "participle");
            }
        }
    }

    /** Reads one chunk. Gives the place to go on at, or -1 at the end. */
    private int next(int i, Chunk chunk) {
        if (ENDS.contains(chunk.kind())) {
            return -1;
        }
        return switch (chunk.kind()) {
            case CLOSE -> chunks.opening(i) - 1;
            case PREPOSITION -> preposition(i, chunk);
            case COMMA -> asideBegin(i) < i ? asideBegin(i) - 1 : joined(i);
            case AND -> joined(i);
            case FIGURE -> figure(i);
            case WORD -> word(i, chunk);
            case VERB -> verb(i);
            default -> i - 1;
        };
    }

    /** "Hanno arrestato per furto e rapina due uomini": where endings don't tell verbs, only a joint before the figure counts. */
    private int joined(int i) {
        joined |= shared || grammar.marksVerbs() || figures.isJoined(at);
        return i - 1;
    }

    /** Where ", em Recife," begins before a comma, where a place or time may part a verb and its object; else the comma. */
    private int asideBegin(int comma) {
        if (!grammar.putsVerbFirst() || shared) {
            return comma;
        }
        for (int i = comma - 1; chunks.has(i) && ASIDE.contains(chunks.get(i).kind()); i--) {
            if (chunks.get(i).is(Kind.PREPOSITION) && chunks.is(Kind.COMMA, i - 1)) {
                return i - 1;
            }
        }
        return comma;
    }

    private int preposition(int i, Chunk chunk) {
        if (shared || !isDirectly(i)) {
            return of ? -1 : i - 1;
        }
        Set<WordClass> classes = grammar.classes(chunk.word());
        boolean object = classes.contains(WordClass.OBJECT_PREPOSITION);
        if (!classes.contains(WordClass.OF) && !object && !classes.contains(WordClass.APPROXIMATE)) {
            source(i);
            return -1;
        }
        of = classes.contains(WordClass.OF) && !object;
        return i - 1;
    }

    /** Whether nothing but determiners stand between a place and the figure. */
    private boolean isDirectly(int i) {
        return chunks.beforeDeterminers(at) == i;
    }

    /** "Arrested two men and a woman": the verb of the first is that of both. */
    private int figure(int i) {
        if (!joined && !of && figures.isBehindPreposition(i)) {
            return i - 1;
        }
        if (!joined || (noun && !shared)) {
            return -1;
        }
        shared = true;
        bare = false;
        of = false;
        joined = false;
        return i - 1;
    }

    private int word(int i, Chunk chunk) {
        if (of && !figures.isNumberNoun(chunk)) {
            return -1;
        }
        of = false;
        noun |= !isNounOfNumber(i);
        return i - 1;
    }

    /** "Detuvo a 40 gestores y a dos hermanos": a noun that no term is, directly behind a number. */
    private boolean isNounOfNumber(int i) {
        return chunks.is(Kind.FIGURE, i - 1) && FigureKinds.isBare(figures.figure(i - 1));
    }

    private int verb(int i) {
        boolean far = bare && !isDirectly(i) && !isBehindPreposition(i) && !isBehindOwnNoun(i);
        if ((!joined || shared || FigureKinds.isMoney(figure.figure())) && !far) {
            object(i);
        }
        return -1;
    }

    /** "Detuvo a 12", "detención de 12": a preposition before an object stands between. */
    private boolean isBehindPreposition(int i) {
        int before = chunks.beforeDeterminers(at);
        boolean object = chunks.is(Kind.PREPOSITION, before)
                && (of
                        || grammar.is(
                                WordClass.OBJECT_PREPOSITION, chunks.get(before).word()));
        return object && chunks.beforeDeterminers(before) == i;
    }

    /** "Arrested a further 12", "arrested the criminal suspects 12". */
    private boolean isBehindOwnNoun(int i) {
        int from = chunks.get(i).last() + 1;
        int to = figure.first() - 1;
        for (String concept : MORE) {
            for (Term term : acts.sentence().terms().of(concept)) {
                if (term.token() == from && term.last() == to) {
                    return true;
                }
            }
        }
        return to - from <= NOUN_LENGTH && acts.sentence().terms().ends("of.people", to);
    }

    private void object(int i) {
        Chunk chunk = chunks.get(i);
        Verb verb = acts.verb(i);
        int before = isBe(chunk, verb) ? beforeBe(i) : -1;
        if (chunks.isKnownVerb(before)) {
            acts.add(figure, chunks.get(before), PATIENT, "passive"); // "also arrested were two"
        } else if (of && !verb.isKnown() && chunks.isKnownVerb(i - 1)) {
            acts.add(figure, chunks.get(i - 1), PATIENT, "noun"); // "charges have been brought against 31"
        } else if (takes(i, chunk, verb)) {
            acts.add(figure, chunk, PATIENT, shared ? "shared" : verb.voice().label());
            coordinated(i, verb);
        }
    }

    /** What stands before the forms of "be" that end at a chunk: "ad essere arrestate sono state". */
    private int beforeBe(int last) {
        int i = last - 1;
        while (chunks.is(Kind.VERB, i) && isBe(chunks.get(i), acts.verb(i))) {
            i--;
        }
        return i;
    }

    private boolean isBe(Chunk chunk, Verb verb) {
        return !verb.isKnown() && grammar.is(WordClass.BE, chunk.word());
    }

    private boolean takes(int i, Chunk chunk, Verb verb) {
        return switch (verb.voice()) {
            case ACTIVE -> !of || !grammar.marksVerbs(); // "detención de 12 personas"
            case NOUN -> of || endsIn(chunk, WordClass.PREPOSITION) || (i == at - 1 && !grammar.marksVerbs());
            case PASSIVE -> !of && (isChargeAgainst(chunk, verb) || isInverted(i));
            case PARTICIPLE -> !of && isInverted(i);
            case STATE ->
                (verb.means("wanted") && endsIn(chunk, WordClass.PREPOSITION))
                        || (grammar.putsVerbFirst() && isInverted(i));
        };
    }

    private boolean endsIn(Chunk chunk, WordClass type) {
        return grammar.is(type, acts.sentence().word(chunk.last()));
    }

    /** "Charges have been filed against". */
    private boolean isChargeAgainst(Chunk chunk, Verb verb) {
        return verb.isPhrase() && endsIn(chunk, WordClass.AGAINST);
    }

    /** "Arrested and bailed three". */
    private void coordinated(int i, Verb verb) {
        int and = chunks.beforeAdverbs(i);
        if (and <= 0 || !chunks.get(and).is(Kind.AND, Kind.COMMA)) {
            return;
        }
        int other = Math.max(0, chunks.beforeAdverbs(and));
        Verb same = chunks.verb(other);
        if (same != null && (same.voice() == verb.voice() || same.voice() == Voice.PARTICIPLE)) {
            acts.found().addShared(figure, same, verb, PATIENT, "shared");
        }
    }

    /** A passive verb before its subject: "were arrested sixteen members", "fueron detenidas doce personas". */
    private boolean isInverted(int verb) {
        boolean near = at == verb + 1 || (grammar.putsVerbFirst() && at - verb <= FARTHEST_INVERTED);
        boolean vague = FigureKinds.isBare(figure.figure())
                || figure.figure().of().equals("named")
                || figure.figure().of().equals("names");
        return near && !(vague && grammar.marksVerbs()) && (isSecond(verb) || !hasSubjectBefore(verb));
    }

    /** "Sequestrati 300 timbri e denunciati nove uomini": the subject of the first participle is not that of the second. */
    private boolean isSecond(int verb) {
        return grammar.putsVerbFirst() && chunks.isBehindAnd(verb) && at == verb + 1;
    }

    private boolean hasSubjectBefore(int verb) {
        for (int i = verb - 1; i >= 0; i--) {
            Chunk chunk = chunks.get(i);
            if (chunk.is(Kind.STOP, Kind.CONJUNCTION, Kind.VERB)) {
                return false;
            }
            if (chunk.is(Kind.FIGURE, Kind.PRONOUN) || (grammar.marksVerbs() && isSubject(i, chunk))) {
                return true;
            }
        }
        return false;
    }

    private boolean isSubject(int i, Chunk chunk) {
        boolean governed = i > 0 && chunks.get(i - 1).is(Kind.PREPOSITION, Kind.DETERMINER);
        return chunk.is(Kind.WORD) && !governed;
    }

    /** "Stole $3.8 million from four clients". */
    private void source(int preposition) {
        if (!acts.sentence().terms().ends("origin", chunks.get(preposition).last())) {
            return;
        }
        for (int i = preposition - 1; i >= 0 && figure.first() - chunks.get(i).last() <= FARTHEST; i--) {
            Chunk chunk = chunks.get(i);
            if (chunk.verb() != null) {
                acts.add(figure, chunk, "source", chunk.verb().voice().label());
            }
            if (chunk.is(Kind.STOP, Kind.CONJUNCTION, Kind.RELATIVE, Kind.VERB)) {
                return;
            }
        }
    }
}
