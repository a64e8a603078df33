package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.Chunk;
import dev.blotter.annotate.chunk.Chunk.Kind;
import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.Verb;
import dev.blotter.annotate.chunk.Verb.Voice;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.text.Place;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads to the right of a figure, for the verbs whose subject it is. On the way it passes appositions, asides,
 * prepositional phrases and relative clauses; "and" adds another verb; another subject ends it.
 */
final class SubjectScan extends FigureScan {
    private static final int FARTHEST = 40;
    private static final int FARTHEST_BARE = 18;
    private static final int NEAR = 2;
    private static final int FARTHEST_PARTICIPLE = 12;
    /** Where endings don't tell verbs, a verb that stands between may be missed. */
    private static final int SHORT = 4;

    private static final int FARTHEST_UNMARKED = 8;

    private static final String PATIENT = "patient";
    private static final String AGENT = "agent";

    /** What the chunk that is read next stands in. */
    private enum Position {
        NOUN,
        CLAUSE_ABOUT_IT,
        CLAUSE_ABOUT_ANOTHER,
        BEHIND_VERB
    }

    private final boolean subject;

    private Position position = Position.NOUN;
    private boolean found;
    private boolean passive;
    private boolean listed;
    private boolean hasParts;
    private boolean persons;
    private boolean hasNestedSubject;
    private int clauseVerbs;
    private int passed;
    private int comma = -1;
    private int nounBehindComma = -1;
    private @Nullable Verb mainVerb;

    SubjectScan(ChunkedActs acts, int at) {
        super(acts, at);
        this.subject = figures.isSubject(at) && !figures.isObject(at);
        this.persons = isPartOfPeople();
    }

    /** "Eleven of the 13 people who were sought". */
    private boolean isPartOfPeople() {
        return chunks.is(Kind.FIGURE, at + 2)
                && figures.isGoverned(at + 2)
                && FigureKinds.isPersons(figures.figure(at + 2));
    }

    /** Whether the figure is the subject of a verb that has a subject of its own. */
    boolean findsVerb() {
        int i = at + 1;
        while (i >= 0 && i < chunks.size() && chunks.get(i).first() - figure.last() <= FARTHEST) {
            i = next(i, chunks.get(i));
        }
        return found && subject;
    }

    /** Reads one chunk. Gives the place to go on at, or -1 at the end. */
    private int next(int i, Chunk chunk) {
        return switch (chunk.kind()) {
            case OPEN -> aside(i, chunks.closing(i));
            case STOP -> chunks.asideEnd(i) == i ? -1 : aside(i, chunks.asideEnd(i));
            case COMMA -> comma(i);
            case CONJUNCTION, PRONOUN -> nested(i, chunk);
            case RELATIVE -> relative(i, chunk);
            case FIGURE -> figure(i);
            case SUBSET -> subset(i, chunk);
            case WORD, DETERMINER -> word(i);
            case VERB -> verb(i, chunk, acts.verb(i)) ? i + 1 : -1;
            default -> i + 1;
        };
    }

    private int aside(int open, int close) {
        passed += chunks.get(close).last() - chunks.get(open).first() + 1;
        return close + 1;
    }

    private int comma(int i) {
        comma = i;
        nounBehindComma = -1;
        return i + 1;
    }

    private int nested(int i, Chunk chunk) {
        if (chunk.is(Kind.PRONOUN) && i == at + 1 && isObjectOf(i + 1)) {
            acts.add(figure, chunks.get(i + 1), PATIENT, "relative");
            return i + 2;
        }
        int close = position == Position.NOUN && chunk.is(Kind.CONJUNCTION) ? commaAfter(i) : i;
        if (close > i) {
            return aside(i, close);
        }
        if (position == Position.NOUN || position == Position.BEHIND_VERB) {
            return -1;
        }
        hasNestedSubject |= chunk.is(Kind.CONJUNCTION);
        return i + 1;
    }

    /** "The 12 men they arrested", "the $3 million it froze". */
    private boolean isObjectOf(int i) {
        boolean told =
                chunks.isKnownVerb(i) && chunks.get(i).first() == chunks.get(i).last();
        return told && (acts.verb(i).isActive() || acts.verb(i).voice() == Voice.PARTICIPLE) && !hasObject(i);
    }

    /** The end of an aside between commas, as in "12 men, as police call them, were held"; else its beginning. */
    private int commaAfter(int i) {
        for (int next = i + 1; chunks.is(Kind.COMMA, i - 1) && next < chunks.size(); next++) {
            if (chunks.get(next).is(Kind.STOP, Kind.FIGURE)) {
                return i;
            } else if (chunks.is(Kind.COMMA, next)) {
                return chunks.is(Kind.VERB, next + 1) ? next : i;
            }
        }
        return i;
    }

    private int relative(int i, Chunk chunk) {
        if (position == Position.BEHIND_VERB) {
            return -1;
        }
        boolean who = position == Position.NOUN
                && !hasParts
                && !FigureKinds.isMoney(figure.figure())
                && grammar.is(WordClass.PERSON_RELATIVE, chunk.word());
        persons |= who;
        boolean behind = i == at + 1
                || (i == at + 2 && chunks.get(at + 1).is(Kind.COMMA, Kind.ADVERB))
                || chunk.first() - figure.last() <= NEAR;
        position = who || behind ? Position.CLAUSE_ABOUT_IT : Position.CLAUSE_ABOUT_ANOTHER;
        clauseVerbs = 0;
        return i + 1;
    }

    /** Another figure: joined to this one, a part of it, or a subject of its own. */
    private int figure(int i) {
        if (position != Position.NOUN) {
            return position == Position.BEHIND_VERB ? -1 : i + 1;
        }
        boolean joined = figures.isJoined(i);
        boolean another = !joined && !figures.isGoverned(i) && FigureKinds.isHead(figures.figure(i));
        if ((joined && passive) || another) {
            return -1; // "seven held, four still wanted"
        }
        hasParts |= !joined;
        listed |= joined;
        comma = -1;
        return i + 1;
    }

    private int subset(int i, Chunk chunk) {
        if (i == at + 1) {
            acts.addArrested(figure, chunk);
        }
        return i + 1;
    }

    /** A noun directly behind a comma may begin a clause with a subject of its own. */
    private int word(int i) {
        int before = chunks.beforeAdverbs(i);
        boolean begins = before > 0 && chunks.is(Kind.COMMA, before) && !isLandOf(i, before);
        nounBehindComma = begins ? i : nounBehindComma;
        return i + 1;
    }

    /** "Jaipur, Rajasthan": a place and the land that it lies in. */
    private boolean isLandOf(int i, int comma) {
        return isPlace(chunks.get(i).first()) && isPlace(chunks.get(comma).first() - 1);
    }

    private boolean isPlace(int token) {
        for (Place place : acts.sentence().places()) {
            if (place.token() <= token && place.last() >= token) {
                return true;
            }
        }
        return false;
    }

    private boolean verb(int i, Chunk chunk, Verb verb) {
        if (position == Position.BEHIND_VERB) {
            return second(i, chunk, verb);
        }
        if (hasNestedSubject && verb.finite()) {
            hasNestedSubject = false;
            return true;
        }
        if (position != Position.NOUN && isOfClause(i, verb)) {
            clauseVerb(chunk, verb);
            return true;
        }
        if (!verb.finite()) {
            participle(i, chunk, verb);
            return true;
        }
        return main(i, chunk, verb);
    }

    /** "Were arrested and charged", "are believed to have been duped". */
    private boolean second(int i, Chunk chunk, Verb verb) {
        boolean raised =
                verb.voice() == Voice.PASSIVE && (isJust(i) || (passive ? chunks.verb(i - 1) != null : isBe(i - 1)));
        if (!raised && !isNextVerb(i)) {
            return false;
        }
        boolean suffers = verb.undergoes() || (passive && verb.isActive() && !hasObject(i));
        String role = suffers ? PATIENT : AGENT;
        String voice = suffers ? "shared" : verb.voice().label();
        if (subject && mainVerb != null && !chunks.is(Kind.BUT, chunks.beforeAdverbs(i))) {
            acts.found().addShared(figure, verb, mainVerb, role, voice);
        } else if (subject) {
            acts.add(figure, chunk, role, voice);
        }
        return true;
    }

    /** "Viennent d'être arrêtées", "acaban de ser detenidas". */
    private boolean isJust(int i) {
        return chunks.is(Kind.PREPOSITION, i - 1)
                && grammar.is(WordClass.OF, chunks.get(i - 1).word())
                && chunks.verb(i - 2) != null;
    }

    /** "Are to be deported". */
    private boolean isBe(int i) {
        return chunks.is(Kind.VERB, i) && grammar.is(WordClass.BE, chunks.get(i).word());
    }

    /** Whether a verb shares the subject of the one before it: "and", and no noun, stand before it. */
    private boolean isNextVerb(int i) {
        int before = chunks.beforeAdverbs(i);
        return before > 0 && chunks.get(before).is(Kind.AND, Kind.BUT, Kind.COMMA);
    }

    private boolean hasObject(int verb) {
        return chunks.has(verb + 1) && chunks.get(verb + 1).is(Kind.FIGURE, Kind.DETERMINER, Kind.WORD);
    }

    /** Whether a verb belongs to the relative clause; a second one of its own does not. */
    private boolean isOfClause(int i, Verb verb) {
        boolean of = clauseVerbs == 0 || chunks.isBehindAnd(i) || !verb.finite() || isBare(i, verb);
        if (!of) {
            position = Position.NOUN;
            comma = -1;
            nounBehindComma = -1;
        }
        return of;
    }

    /** "Who helped run a shop": an everyday verb right behind another. */
    private boolean isBare(int i, Verb verb) {
        return !verb.isKnown() && verb.isActive() && clauseVerbs == 1 && chunks.is(Kind.VERB, i - 1);
    }

    private void clauseVerb(Chunk chunk, Verb verb) {
        if (position == Position.CLAUSE_ABOUT_IT && verb.undergoes()) {
            acts.add(figure, chunk, PATIENT, "relative");
        }
        clauseVerbs++;
    }

    /** "12 people from Leeds arrested in May". */
    private void participle(int i, Chunk chunk, Verb verb) {
        boolean suffers =
                verb.isKnown() && verb.undergoes() && isOf(i) && (i == at + 1 || figures.maySuffer(at)) && !isOfNext(i);
        if (suffers) {
            acts.add(figure, chunk, PATIENT, "participle");
            passive = true;
        }
    }

    /** "Sequestrati 300 timbri e denunciati nove uomini": the second participle is that of the figure behind it. */
    private boolean isOfNext(int verb) {
        boolean behind = grammar.putsVerbFirst() && chunks.isBehindAnd(verb) && chunks.is(Kind.FIGURE, verb + 1);
        return behind || isNounOf(verb - 1);
    }

    /**
     * "12 arrestati e 8 denunciati": a participle that tells what a bare number counts; "três das seis pessoas acusadas":
     * one of the whole.
     */
    private boolean isNounOf(int number) {
        if (number <= at || !chunks.is(Kind.FIGURE, number)) {
            return false;
        }
        boolean bare = FigureKinds.isBare(figure.figure());
        return bare ? figures.isGoverned(number) : FigureKinds.isBare(figures.figure(number));
    }

    private boolean isOf(int verb) {
        boolean directly =
                verb == at + 1 || (verb == at + 2 && chunks.get(at + 1).is(Kind.COMMA, Kind.ADVERB, Kind.AND));
        return directly || isBehindNouns(verb) || isSomeOf(verb);
    }

    /** Only nouns and what governs them lie between. */
    private boolean isBehindNouns(int verb) {
        for (int i = at + 1; i < verb; i++) {
            if (!NOUN_PHRASE.contains(chunks.get(i).kind())) {
                return false;
            }
        }
        boolean near = FigureKinds.isBare(figure.figure()) || !grammar.marksVerbs();
        return chunks.get(verb).first() - figure.last() <= (near ? SHORT : FARTHEST_PARTICIPLE);
    }

    private static final Set<Kind> NOUN_PHRASE =
            Set.of(Kind.WORD, Kind.PREPOSITION, Kind.DETERMINER, Kind.ADVERB, Kind.AND, Kind.FIGURE, Kind.COMMA);

    /** "Four of the arrested suspects". */
    private boolean isSomeOf(int verb) {
        return verb == at + 2 && chunks.is(Kind.PART_OF, at + 1) && chunks.is(Kind.WORD, verb + 1);
    }

    private boolean main(int i, Chunk chunk, Verb verb) {
        if (isOfAnother(i, chunk)) {
            return false;
        }
        found = true;
        mainVerb = verb;
        passive |= verb.undergoes();
        if (subject) {
            main(i, chunk, verb, verb.undergoes());
        }
        if (grammar.putsVerbLast() || (grammar.putsVerbFirst() && !subject)) {
            found = false;
            return false;
        }
        position = Position.BEHIND_VERB;
        return true;
    }

    private void main(int i, Chunk chunk, Verb verb, boolean undergoes) {
        boolean patient = undergoes || isMove(i, verb);
        acts.add(
                figure,
                chunk,
                patient ? PATIENT : AGENT,
                undergoes && listed ? "shared" : verb.voice().label());
    }

    /** Whether a verb has another subject than the figure, or is too far from a bare number. */
    private boolean isOfAnother(int i, Chunk chunk) {
        boolean afterAnd = chunks.isBehindAnd(i);
        boolean far = !persons
                && FigureKinds.isBare(figure.figure())
                && chunk.first() - figure.last() - passed > (grammar.marksVerbs() ? FARTHEST_BARE : FARTHEST_UNMARKED);
        boolean another = comma >= 0 && nounBehindComma > comma && comma != i - 1 && !listed;
        return afterAnd || far || another;
    }

    /** "Eighty workers walked out of the camp", "flew home": nobody else is moved. */
    private boolean isMove(int i, Verb verb) {
        boolean moves = verb.isPhrase()
                && chunks.get(i).figures().isEmpty()
                && !FigureKinds.isLone(figure.figure())
                && (verb.means("rescued") || verb.means("repatriated"));
        for (int next = i + 1; moves && next < Math.min(i + SHORT, chunks.size()); next++) {
            moves = !chunks.is(Kind.FIGURE, next)
                    && !grammar.is(WordClass.OBJECT_PRONOUN, chunks.get(next).word());
        }
        return moves;
    }
}
