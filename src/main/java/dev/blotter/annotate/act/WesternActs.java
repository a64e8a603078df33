package dev.blotter.annotate.act;

import dev.blotter.annotate.act.Chunk.Kind;
import dev.blotter.annotate.act.Verb.Voice;
import dev.blotter.text.Act;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sentence of a language with words: for each figure first to the right, for the verb whose subject it is,
 * through relative clauses, appositions and lists; then to the left, for the verb or noun whose object it is.
 */
final class WesternActs {
    private static final int FARTHEST = 40;
    private static final int FARTHEST_OBJECT = 22;
    private static final int NEAR = 2;

    private final SentenceActs sentence;
    private final Grammar grammar;
    private final List<Chunk> chunks;

    WesternActs(SentenceActs sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar;
        this.chunks = new Chunker(sentence.tokens, sentence.grammar, sentence.sentence, sentence.terms,
                sentence.figures.stream().filter(one -> !one.of().equals("subject")).toList(), sentence.periods).chunks();
    }

    List<Act> find() {
        sentence.numbers();
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            if (chunk.is(Kind.FIGURE)) {
                modified(chunk);
            }
            if (chunk.verb() != null) {
                within(chunk);
            } else if (chunk.is(Kind.FIGURE)) {
                if (!isPossessive(i) && !(grammar.putsVerbLast() && german(i)) && !(toTheRight(i) && isSubject(i) && !isObject(i))) {
                    toTheLeft(i);
                }
            }
        }
        subjects();
        for (int i = 0; i < chunks.size(); i++) {
            if (chunks.get(i).is(Kind.FIGURE)) {
                omitted(i);
            }
        }
        new WesternSums(sentence, chunks).find();
        sentence.lists();
        sentence.totals();
        sentence.comparisons();
        sentence.pronouns();
        return sentence.acts;
    }

    /** "Took 22 suspects into custody". */
    private void within(Chunk verb) {
        for (Quantity figure : verb.figures()) {
            boolean sum = figure.of().equals("money");
            if (sum || SentenceActs.PEOPLE.contains(figure.of())) {
                for (Term term : verb.verb().terms()) {
                    if (term.token() <= figure.token() && term.last() >= figure.last()) {
                        sentence.add(figure, term, sum ? "amount" : "patient", "within");
                    }
                }
            }
        }
    }

    /** "Since his arrest": the figure is the word for whose deed it was. */
    private boolean isPossessive(int at) {
        Chunk figure = chunks.get(at);
        boolean his = figure.first() == figure.last() && Set.of("his", "her", "their").contains(sentence.tokens.get(figure.first()).lower());
        if (his && at + 1 < chunks.size() && chunks.get(at + 1).verb() != null && chunks.get(at + 1).verb().isKnown()) {
            add(figure, chunks.get(at + 1), "patient", "noun");
        }
        return his;
    }

    /** "12 people were arrested in Spain and 14 in Romania": the verb is told once. */
    private void omitted(int at) {
        Quantity figure = chunks.get(at).figures().getFirst();
        boolean told = !Set.of("people", "none").contains(figure.of()) || sentence.has(figure) || !isJoined(at)
                || at + 1 >= chunks.size() || !chunks.get(at + 1).is(Kind.PREP);
        if (told) {
            return;
        }
        for (int i = at + 1; i < chunks.size() && !chunks.get(i).is(Kind.STOP, Kind.SUB, Kind.RELATIVE); i++) {
            if (chunks.get(i).verb() != null && chunks.get(i).verb().finite()) {
                return;
            }
        }
        Act shared = null;
        for (Act act : sentence.acts) {
            boolean before = act.quantity().last() < figure.token() && act.role().equals("patient") && SentenceActs.DEEDS.contains(act.concept())
                    && Set.of("people", "none").contains(act.of());
            shared = before ? act : shared;
        }
        if (shared == null) {
            return;
        }
        for (Chunk chunk : chunks) {
            boolean between = chunk.verb() != null && chunk.first() > Math.max(shared.quantity().last(), shared.trigger().last()) && chunk.last() < figure.token();
            if (between) {
                return;
            }
        }
        sentence.add(figure, shared.trigger(), "patient", "shared", shared.mark(), figure);
    }

    /** "The four arrested men". */
    private void modified(Chunk chunk) {
        Quantity figure = chunk.figures().getFirst();
        for (Term term : sentence.terms) {
            boolean inside = term.token() > figure.token() && term.last() < figure.last() && term.strength().equals("verb");
            if (inside && term.concept().equals("arrests") && figure.of().equals("people")) {
                sentence.add(figure, term, "patient", "participle");
            }
        }
    }

    /** "The clerk who kept the books was arrested": nobody is counted, and "was" stands for the one. */
    private void subjects() {
        for (Quantity figure : sentence.figures) {
            if (figure.of().equals("subject") && !isOneOfMore(figure)) {
                for (Term term : sentence.terms) {
                    boolean things = sentence.terms.stream().anyMatch(other -> other.concept().equals("said-of-things") && other.token() == term.token());
                    if (term.strength().equals("verb") && term.token() == figure.last() + 1 && !things) {
                        sentence.add(figure, term, "patient", "passive");
                    }
                }
            }
        }
    }

    private void add(Chunk figures, Chunk verb, String role, String how) {
        for (Quantity figure : figures.figures()) {
            boolean counts = SentenceActs.PEOPLE.contains(figure.of()) || figure.of().equals("money");
            if (counts && !isAmong(figure, figures.figures())) {
                String its = figure.of().equals("money") ? roleOfSum(verb, role) : role;
                for (Term term : verb.verb().terms()) {
                    sentence.add(figure, term, its, how);
                }
            }
        }
    }

    /** A sum does nothing: what was done to it, and what it did without an object ("$2 million vanished"), say what it is. */
    private String roleOfSum(Chunk verb, String role) {
        return role.equals("patient") || !takesObject(chunks.indexOf(verb)) ? "amount" : role;
    }

    /** Whether two or more people stand before "was" in the sentence. */
    private boolean isOneOfMore(Quantity subject) {
        return sentence.figures.stream().anyMatch(one -> Set.of("people", "names", "named", "person").contains(one.of())
                && one.value() >= 2 && one.token() < subject.token()
                && sentence.places.stream().noneMatch(place -> place.token() >= one.token() && place.last() <= one.last()));
    }

    /** "Ada Obi, 34" in "Ada Obi, 34, and Tunde Bello". */
    private static boolean isAmong(Quantity figure, List<Quantity> all) {
        return all.stream().anyMatch(other -> other != figure && other.value() > figure.value()
                && other.token() <= figure.token() && other.last() >= figure.last()
                && !other.of().equals("money") && !figure.of().equals("money"));
    }

    // ---- German: the verb last, its auxiliary before or behind the figure

    private boolean german(int at) {
        boolean have = false;
        boolean be = false;
        for (int i = at + 1; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            if (chunk.is(Kind.STOP, Kind.SUB, Kind.RELATIVE, Kind.BUT)) {
                return false;
            }
            if (chunk.verb() != null && !chunk.verb().isKnown()) {
                have |= grammar.is("have", chunk.word());
                be |= grammar.is("be", chunk.word());
            } else if (chunk.verb() != null) {
                have |= chunk.verb().first() < chunk.verb().head() && chunk.verb().voice() == Voice.ACTIVE;
                be |= chunk.verb().voice() == Voice.PASSIVE;
                boolean suffers = be || !have;
                boolean none = chunks.get(at).figures().getFirst().of().equals("none") && i > at + 2;
                if (!none && !isGoverned(at)) {
                    add(chunks.get(at), chunk, suffers ? "patient" : "agent", be ? "passive" : "active");
                }
                return !none && !isGoverned(at);
            }
        }
        return false;
    }

    // ---- to the right: the verb whose subject it is

    private enum Where { NOUN, ABOUT_IT, ABOUT_ANOTHER, BEHIND_VERB }

    /** @return whether the figure is the subject of a verb with a subject of its own */
    private boolean toTheRight(int at) {
        Chunk figure = chunks.get(at);
        boolean subject = isSubject(at) && !isObject(at);
        boolean found = false;
        boolean passive = false;
        boolean listed = false;
        boolean whole = false;
        boolean persons = false;
        int relatives = 0;
        int nested = 0;
        int comma = -1;
        int noun = -1;
        Where where = Where.NOUN;
        for (int i = at + 1; i < chunks.size() && chunks.get(i).first() - figure.last() <= FARTHEST; i++) {
            Chunk chunk = chunks.get(i);
            switch (chunk.kind()) {
                case OPEN -> i = closing(i);
                case STOP -> {
                    int close = DASHES.contains(chunk.word()) ? dash(i) : i;
                    if (close == i) {
                        return found;
                    }
                    i = close;
                }
                case COMMA -> {
                    comma = i;
                    noun = -1;
                }
                case SUB, PRONOUN -> {
                    if (where == Where.NOUN || where == Where.BEHIND_VERB) {
                        return found;
                    }
                    nested = chunk.is(Kind.SUB) ? 1 : nested;
                }
                case RELATIVE -> {
                    if (where == Where.BEHIND_VERB) {
                        return found;
                    }
                    boolean who = where == Where.NOUN && !whole && Set.of("who", "whom").contains(chunk.word());
                    persons |= who;
                    boolean its = who || i == at + 1 || (i == at + 2 && chunks.get(at + 1).is(Kind.COMMA, Kind.ADVERB)) || chunk.first() - figure.last() <= NEAR;
                    where = its ? Where.ABOUT_IT : Where.ABOUT_ANOTHER;
                    relatives = 0;
                }
                case FIGURE -> {
                    if (where == Where.BEHIND_VERB) {
                        return found;
                    }
                    if (where == Where.NOUN) {
                        boolean joined = isJoined(i);
                        if (joined && passive) {
                            return found; // "seven held, four still wanted"
                        }
                        whole |= !joined;
                        if (!joined && !isGoverned(i) && chunks.get(i).figures().getFirst().of().matches("people|person|names|none|customers|officers")) {
                            return found;
                        }
                        listed |= joined;
                        comma = -1;
                    }
                }
                case SUBSET -> {
                    if (i == at + 1) {
                        arrested(figure, chunk);
                    }
                }
                case WORD, DET -> noun = beginsSubject(i) ? i : noun;
                case VERB -> {
                    Verb verb = chunk.verb();
                    if (where == Where.BEHIND_VERB) {
                        boolean raised = passive && chunks.get(i - 1).verb() != null && verb.voice() == Voice.PASSIVE;
                        if (!raised && !isNextVerb(i)) {
                            return found;
                        }
                        boolean suffers = verb.undergoes() || (passive && verb.voice() == Voice.ACTIVE && !takesObject(i));
                        if (verb.isKnown() && suffers && subject) {
                            add(figure, chunk, "patient", "shared");
                        } else if (verb.isKnown() && subject) {
                            add(figure, chunk, "agent", verb.how());
                        }
                        continue;
                    }
                    if (nested > 0 && verb.finite()) {
                        nested = 0;
                        continue;
                    }
                    if (where == Where.ABOUT_IT || where == Where.ABOUT_ANOTHER) {
                        boolean first = relatives == 0 || isAfterAnd(i) || !verb.finite();
                        if (first) {
                            if (where == Where.ABOUT_IT && verb.isKnown() && (verb.undergoes())) {
                                add(figure, chunk, "patient", "relative");
                            }
                            relatives++;
                            continue;
                        }
                        where = Where.NOUN;
                        comma = -1;
                        noun = -1;
                    }
                    if (!verb.finite()) {
                        boolean directly = i == at + 1 || (i == at + 2 && chunks.get(at + 1).is(Kind.COMMA, Kind.ADVERB, Kind.AND));
                        if (verb.isKnown() && verb.undergoes() && (directly || isParticipleOf(at, i) || isSomeOf(at, i)) && maySuffer(at, verb)) {
                            add(figure, chunk, "patient", "participle");
                            passive = true;
                        }
                        continue;
                    }
                    if (i > 0 && isAfterAnd(i) && !listed) {
                        return found;
                    }
                    boolean rare = !persons && chunks.get(at).figures().getFirst().of().equals("none") && chunk.first() - figure.last() > (grammar.isEnglish() ? 18 : 4);
                    if (rare) {
                        return found;
                    }
                    boolean another = comma >= 0 && noun > comma && comma != i - 1 && !listed;
                    if (another) {
                        return found;
                    }
                    if (verb.undergoes()) {
                        if (verb.isKnown() && subject) {
                            add(figure, chunk, "patient", listed ? "shared" : verb.how());
                        }
                        passive = true;
                        found = true;
                    } else {
                        if (verb.isKnown() && subject) {
                            add(figure, chunk, isMove(i) ? "patient" : "agent", verb.how());
                        }
                        found = true;
                    }
                    if (grammar.putsVerbLast() || (grammar.putsVerbFirst() && !subject)) {
                        return false;
                    }
                    where = Where.BEHIND_VERB;
                }
                default -> {}
            }
        }
        return found;
    }

    /** Whether a verb that the term files know stands directly before a figure and takes it as its object. */
    private boolean isObject(int at) {
        int i = at - 1;
        while (i >= 0 && chunks.get(i).is(Kind.DET, Kind.ADVERB)) {
            i--;
        }
        Verb before = i >= 0 ? chunks.get(i).verb() : null;
        boolean be = before != null && !before.isKnown() && grammar.is("be", chunks.get(i).word()) && i > 0
                && chunks.get(i - 1).verb() != null && chunks.get(i - 1).verb().voice() == Voice.PARTICIPLE;
        boolean coordinated = before != null && !before.isKnown() && before.voice() == Voice.ACTIVE && i > 1 && chunks.get(i - 1).is(Kind.AND)
                && chunks.get(i - 2).verb() != null && chunks.get(i - 2).verb().isKnown();
        boolean inverted = before != null && grammar.putsVerbFirst() && before.voice() == Voice.PARTICIPLE;
        return be || coordinated || (before != null && before.isKnown() && (before.voice() == Voice.ACTIVE || inverted));
    }

    /** "Eighty workers walked out of the camp", "flew home": nobody else is moved. */
    private boolean isMove(int at) {
        Verb verb = chunks.get(at).verb();
        boolean moves = verb.last() > verb.head() && verb.terms().stream().anyMatch(term -> Set.of("rescued", "repatriated").contains(term.concept()));
        for (int i = at + 1; moves && i < Math.min(at + 4, chunks.size()); i++) {
            moves = !chunks.get(i).is(Kind.FIGURE) && !chunks.get(i).word().equals("them");
        }
        return moves;
    }

    /** Whether a noun directly behind a comma begins a clause of its own, perhaps. */
    private boolean beginsSubject(int at) {
        int i = at - 1;
        while (i > 0 && chunks.get(i).is(Kind.ADVERB)) {
            i--;
        }
        return i > 0 && chunks.get(i).is(Kind.COMMA);
    }

    /** "Four of the arrested". */
    private void arrested(Chunk figure, Chunk subset) {
        for (Term term : sentence.terms) {
            boolean inside = term.strength().equals("verb") && term.concept().equals("arrests") && term.token() >= subset.first() && term.last() <= subset.last();
            if (inside && sentence.tokens.get(subset.first() + 1).is("the")) {
                sentence.add(figure.figures().getFirst(), term, "patient", "participle");
            }
        }
    }

    private static final Set<String> DASHES = Set.of("—", "–");

    private int dash(int open) {
        for (int i = open + 1; i < chunks.size(); i++) {
            if (chunks.get(i).is(Kind.STOP)) {
                return DASHES.contains(chunks.get(i).word()) ? i : open;
            }
        }
        return open;
    }

    private int closing(int open) {
        for (int i = open + 1; i < chunks.size(); i++) {
            if (chunks.get(i).is(Kind.CLOSE)) {
                return i;
            }
        }
        return open;
    }

    /** Whether a verb shares the subject of the one before it: "and", and no noun, stand before it. */
    private boolean isNextVerb(int at) {
        int i = at - 1;
        while (i > 0 && chunks.get(i).is(Kind.ADVERB)) {
            i--;
        }
        return i > 0 && chunks.get(i).is(Kind.AND, Kind.BUT, Kind.COMMA);
    }

    /** "Four of the arrested suspects". */
    private boolean isSomeOf(int at, int verb) {
        return verb == at + 2 && chunks.get(at + 1).is(Kind.PART_OF) && verb + 1 < chunks.size() && chunks.get(verb + 1).is(Kind.WORD);
    }

    private boolean isAfterAnd(int at) {
        int i = at - 1;
        while (i > 0 && chunks.get(i).is(Kind.ADVERB)) {
            i--;
        }
        return i > 0 && chunks.get(i).is(Kind.AND);
    }

    private boolean takesObject(int verb) {
        return verb + 1 < chunks.size() && chunks.get(verb + 1).is(Kind.FIGURE, Kind.DET, Kind.WORD);
    }

    /** "12 people from Leeds arrested in May": only nouns and what governs them lie between. */
    private boolean isParticipleOf(int figure, int verb) {
        for (int i = figure + 1; i < verb; i++) {
            if (!chunks.get(i).is(Kind.WORD, Kind.PREP, Kind.DET, Kind.ADVERB, Kind.AND, Kind.FIGURE, Kind.COMMA)) {
                return false;
            }
        }
        boolean none = chunks.get(figure).figures().getFirst().of().equals("none");
        return chunks.get(verb).first() - chunks.get(figure).last() <= (none || !grammar.isEnglish() ? 4 : 12);
    }

    /** Whether whom a participle speaks of is not the object of another verb: "freed 12 suspects, arrested in March". */
    private boolean maySuffer(int at, Verb verb) {
        int i = at - 1;
        while (i >= 0 && chunks.get(i).is(Kind.DET, Kind.ADVERB)) {
            i--;
        }
        Verb before = i >= 0 ? chunks.get(i).verb() : null;
        return before == null || before.voice() != Voice.ACTIVE || !before.finite() || grammar.is("be", chunks.get(i).word()) || SPEECH.contains(chunks.get(i).word());
    }

    private static final Set<String> SPEECH = Set.of("said", "say", "says", "saw", "see", "had", "have", "has", "with");

    /** Whether a figure is joined to one before it by "and" or a comma. */
    private boolean isJoined(int at) {
        int i = at - 1;
        while (i > 0 && chunks.get(i).is(Kind.DET, Kind.ADVERB)) {
            i--;
        }
        return i > 0 && chunks.get(i).is(Kind.AND, Kind.COMMA);
    }

    /** Whether a preposition, or a word for a part, stands before a figure. */
    private boolean isGoverned(int at) {
        int i = at - 1;
        while (i >= 0 && chunks.get(i).is(Kind.DET)) {
            i--;
        }
        return i >= 0 && chunks.get(i).is(Kind.PREP, Kind.SUBSET, Kind.PART_OF);
    }

    /** Whether a figure can be a subject: no preposition governs it, but for "a total of 12". */
    private boolean isSubject(int at) {
        int i = at - 1;
        while (i >= 0 && chunks.get(i).is(Kind.DET)) {
            i--;
        }
        if (i < 0) {
            return true;
        }
        Chunk before = chunks.get(i);
        boolean age = before.is(Kind.OPEN) && chunks.get(at).figures().getFirst().of().equals("none");
        if (before.is(Kind.PART_OF) || age) {
            return false;
        }
        if (before.is(Kind.SUBSET) && !grammar.is("of", before.word())) {
            return at + 1 < chunks.size() && chunks.get(at + 1).verb() != null;
        }
        boolean none = chunks.get(at).figures().getFirst().of().equals("none");
        boolean named = none && sentence.tokens.get(chunks.get(at).first()).isNumber() && i == at - 1 && before.is(Kind.WORD, Kind.FIGURE) && sentence.tokens.get(before.last()).isCapitalised()
                && !sentence.sentence.form().equals("title") && before.first() > sentence.sentence.token();
        int j = i;
        while (j > 0 && chunks.get(j).is(Kind.ADVERB)) {
            j--;
        }
        boolean directly = at + 1 < chunks.size() && chunks.get(at + 1).verb() != null;
        boolean complement = !directly && chunks.get(j).verb() != null && !chunks.get(j).verb().isKnown() && grammar.is("be", chunks.get(j).word());
        if (named || complement) {
            return false;
        }
        if (!before.is(Kind.PREP)) {
            return true;
        }
        if (grammar.is("of", before.word()) && i > 0) {
            return isNumber(chunks.get(i - 1));
        }
        return Set.of("about", "around", "over", "under", "with", "including", "like").contains(before.word());
    }

    private boolean isNumber(Chunk chunk) {
        return grammar.is("number", chunk.word())
                || sentence.terms.stream().anyMatch(term -> term.concept().equals("of.groups") && term.last() == chunk.last());
    }

    // ---- to the left: the verb or noun whose object it is

    private void toTheLeft(int at) {
        Chunk figure = chunks.get(at);
        boolean none = figure.figures().getFirst().of().equals("none");
        boolean shared = false;
        boolean joined = false;
        boolean of = false;
        boolean noun = false;
        for (int i = at - 1; i >= 0 && figure.first() - chunks.get(i).last() <= FARTHEST_OBJECT; i--) {
            Chunk chunk = chunks.get(i);
            boolean first = i == at - 1 || onlyDet(i, at);
            switch (chunk.kind()) {
                case STOP, SUB, RELATIVE, PART_OF, SUBSET, PRONOUN, BUT -> {
                    return;
                }
                case OPEN, CLOSE -> {
                    if (chunk.is(Kind.OPEN)) {
                        return;
                    }
                    i = opening(i);
                }
                case PREP -> {
                    if (first && !shared) {
                        if (!grammar.is("of", chunk.word()) && !grammar.is("accusative", chunk.word()) && !APPROX.contains(chunk.word())) {
                            source(at, i);
                            return;
                        }
                        of = grammar.is("of", chunk.word()) && !grammar.is("accusative", chunk.word());
                    } else if (of) {
                        return;
                    }
                }
                case COMMA, AND -> joined = true;
                case FIGURE -> {
                    if (!joined || noun && !shared) {
                        return;
                    }
                    shared = true;
                    none = false;
                    of = false;
                    joined = false;
                }
                case WORD -> {
                    if (of && !isNumber(chunk)) {
                        return;
                    }
                    if (of && isNumber(chunk)) {
                        of = false;
                    }
                    noun = true;
                }
                case VERB -> {
                    if ((joined && !shared) || (none && !(first || onlyAnother(i, at)))) {
                        return;
                    }
                    object(at, i, of, shared);
                    return;
                }
                default -> {}
            }
        }
    }

    private static final Set<String> APPROX = Set.of("about", "around", "over", "under", "like");

    private boolean onlyDet(int i, int at) {
        for (int j = i + 1; j < at; j++) {
            if (!chunks.get(j).is(Kind.DET)) {
                return false;
            }
        }
        return true;
    }

    /** "Arrested a further 12", "arrested the criminal suspects 12". */
    private boolean onlyAnother(int i, int at) {
        int from = chunks.get(i).last() + 1;
        int to = chunks.get(at).first() - 1;
        return sentence.terms.stream().anyMatch(term -> (Set.of("another", "definite").contains(term.concept()) && term.token() == from && term.last() == to)
                || (term.concept().equals("of.people") && term.last() == to && to - from <= 4));
    }

    private int opening(int close) {
        for (int i = close - 1; i >= 0; i--) {
            if (chunks.get(i).is(Kind.OPEN)) {
                return i;
            }
        }
        return close;
    }

    private void object(int at, int verbAt, boolean of, boolean shared) {
        int i = verbAt;
        Chunk figure = chunks.get(at);
        boolean be = !chunks.get(i).verb().isKnown() && grammar.is("be", chunks.get(i).word());
        if (be && i > 0 && chunks.get(i - 1).verb() != null && chunks.get(i - 1).verb().isKnown()) {
            i--; // "Festgenommen wurden 14", "also arrested were two"
            add(figure, chunks.get(i), "patient", "passive");
            return;
        }
        boolean brought = of && !chunks.get(i).verb().isKnown() && i > 0 && chunks.get(i - 1).verb() != null && chunks.get(i - 1).verb().isKnown();
        if (brought) {
            add(figure, chunks.get(i - 1), "patient", "noun"); // "charges have been brought against 31"
            return;
        }
        Chunk chunk = chunks.get(i);
        Verb verb = chunk.verb();
        boolean takes = switch (verb.voice()) {
            case ACTIVE -> !of;
            case NOUN -> of || grammar.is("of", sentence.tokens.get(chunk.last()).lower()) || grammar.is("prep", sentence.tokens.get(chunk.last()).lower()) || (i == at - 1 && !grammar.isEnglish());
            case PASSIVE -> !of && (endsInPreposition(chunk) || isInverted(i, at));
            case PARTICIPLE -> !of && isInverted(i, at);
            case STATE -> (grammar.is("prep", sentence.tokens.get(chunk.last()).lower()) && verb.terms().stream().anyMatch(term -> term.concept().equals("wanted"))) || (grammar.putsVerbFirst() && isInverted(i, at));
        };
        if (!takes && of && !grammar.isEnglish() && verb.voice() == Voice.ACTIVE) {
            takes = true; // "detención de 12 personas"
        }
        if (!takes) {
            return;
        }
        if (verb.isKnown()) {
            add(figure, chunk, "patient", shared ? "shared" : verb.how());
        }
        int before = i - 1;
        while (before > 0 && chunks.get(before).is(Kind.ADVERB)) {
            before--;
        }
        if (before > 0 && chunks.get(before).is(Kind.AND, Kind.COMMA)) {
            int other = before - 1;
            while (other > 0 && chunks.get(other).is(Kind.ADVERB)) {
                other--;
            }
            Verb same = chunks.get(other).verb();
            if (same != null && same.voice() == verb.voice() || same != null && same.voice() == Voice.PARTICIPLE) {
                if (same.isKnown()) {
                    add(figure, chunks.get(other), "patient", "shared");
                }
            }
        }
    }

    /** "Charges have been filed against". */
    private boolean endsInPreposition(Chunk verb) {
        return verb.last() > verb.verb().head() && Set.of("against", "upon", "on", "for").contains(sentence.tokens.get(verb.last()).lower());
    }

    /** A passive verb before its subject: "were arrested sixteen members", "fueron detenidas doce personas". */
    private boolean isInverted(int verb, int figure) {
        if (figure != verb + 1 && !(grammar.putsVerbFirst() && figure - verb <= 4)) {
            return false;
        }
        if (chunks.get(figure).figures().getFirst().of().matches("none|named|names") && grammar.isEnglish()) {
            return false;
        }
        for (int i = verb - 1; i >= 0; i--) {
            Chunk chunk = chunks.get(i);
            if (chunk.is(Kind.STOP, Kind.SUB, Kind.VERB)) {
                return true;
            }
            if (chunk.is(Kind.FIGURE, Kind.PRONOUN)) {
                return false;
            }
            boolean governed = i > 0 && (chunks.get(i - 1).is(Kind.PREP) || chunks.get(i - 1).is(Kind.DET));
            if (grammar.isEnglish() && chunk.is(Kind.WORD) && !governed) {
                return false;
            }
        }
        return true;
    }

    /** "Stole $3.8 million from four clients". */
    private void source(int at, int prep) {
        boolean from = sentence.terms.stream().anyMatch(term -> term.concept().equals("origin") && term.last() == chunks.get(prep).last());
        if (!from) {
            return;
        }
        for (int i = prep - 1; i >= 0 && chunks.get(at).first() - chunks.get(i).last() <= FARTHEST_OBJECT; i--) {
            Chunk chunk = chunks.get(i);
            if (chunk.is(Kind.STOP, Kind.SUB, Kind.RELATIVE)) {
                return;
            }
            if (chunk.verb() != null) {
                if (chunk.verb().isKnown()) {
                    add(chunks.get(at), chunk, "source", chunk.verb().how());
                }
                return;
            }
        }
    }
}
