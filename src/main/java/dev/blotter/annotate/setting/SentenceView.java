package dev.blotter.annotate.setting;

import dev.blotter.annotate.chunk.Grammar;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.annotate.sentence.Deeds;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Act;
import dev.blotter.text.Annotation;
import dev.blotter.text.Period;
import dev.blotter.text.Place;
import dev.blotter.text.Quantity;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sentence with all that was found in it. */
final class SentenceView {
    private static final Set<String> EVENTS = Set.of("speech", "telling", "raid", "took-place", "begun");
    private static final int COMPARED = 3;

    final Tokens tokens;
    private final Grammar grammar;
    final Sentence sentence;
    final List<Term> terms = new ArrayList<>();
    final List<Quantity> figures = new ArrayList<>();
    final List<Place> places = new ArrayList<>();
    final List<Period> periods = new ArrayList<>();
    final List<Act> acts = new ArrayList<>();
    private @Nullable List<EventWord> events;
    private @Nullable Map<TimeKind, List<Period>> times;
    private @Nullable FigurePlaces where;

    SentenceView(Tokens tokens, Grammar grammar, Sentence sentence) {
        this.tokens = tokens;
        this.grammar = grammar;
        this.sentence = sentence;
    }

    /** The times at which something happened, in order. */
    List<Period> eventTimes() {
        return times(TimeKind.EVENT);
    }

    /** The times of a kind, in order. */
    List<Period> times(TimeKind kind) {
        if (times == null) {
            times = periods.stream().collect(Collectors.groupingBy(period -> TimeKind.of(period, this)));
        }
        return times.getOrDefault(kind, List.of());
    }

    /** What its places are to its figures. */
    FigurePlaces where() {
        if (where == null) {
            where = new FigurePlaces(this);
        }
        return where;
    }

    List<EventWord> events() {
        if (events == null) {
            events = findEvents();
        }
        return events;
    }

    private List<EventWord> findEvents() {
        List<EventWord> found = new ArrayList<>();
        List<Term> known = terms.stream().filter(SentenceView::isEvent).toList();
        int next = 0;
        for (int at = sentence.token(); at <= sentence.last(); at++) {
            List<Term> here = new ArrayList<>();
            for (; next < known.size() && known.get(next).token() <= at; next++) {
                here.add(known.get(next));
            }
            int last = here.stream().mapToInt(Term::last).max().orElse(at);
            if (!here.isEmpty()) {
                found.add(new EventWord(at, last, here));
            } else if (isUnknownVerb(at) && (found.isEmpty() || found.getLast().last() < at)) {
                found.add(new EventWord(at, at, List.of()));
            }
        }
        return found;
    }

    private static boolean isEvent(Term term) {
        return term.sort().equals("verb") || EVENTS.contains(term.concept());
    }

    private boolean isUnknownVerb(int at) {
        Token token = tokens.get(at);
        if (!token.isWord() || token.isCapitalised()) {
            return false;
        }
        String word = token.lower();
        boolean past = grammar.isPast(word) && !grammar.is(WordClass.REDUCED, word);
        return past || grammar.is(WordClass.FINITE, word);
    }

    /** The last event that ends before a token. */
    @Nullable
    EventWord eventBefore(int token) {
        EventWord best = null;
        for (EventWord event : events()) {
            best = event.last() < token ? event : best;
        }
        return best;
    }

    /** "From 32,510 in 2022": whether a time is that of a figure with which one is compared. */
    boolean isComparison(Period period) {
        return acts.stream()
                .filter(act -> act.voice().equals("comparison"))
                .map(Act::quantity)
                .anyMatch(figure -> period.token() >= figure.token() && period.token() <= figure.last() + COMPARED);
    }

    /** The first event that begins behind a token. */
    @Nullable
    EventWord eventAfter(int token) {
        for (EventWord event : events()) {
            if (event.token() > token) {
                return event;
            }
        }
        return null;
    }

    /** The words that govern a figure; where no act is known, the events of its clause. */
    List<EventWord> own(Quantity figure) {
        List<EventWord> own = new ArrayList<>();
        for (Act act : acts) {
            if (act.quantity().equals(figure)) {
                events().stream()
                        .filter(event -> event.token() <= act.trigger().token()
                                && event.last() >= act.trigger().token())
                        .forEach(own::add);
            }
        }
        if (own.isEmpty()) {
            events().stream()
                    .filter(event -> clause(event.token()) == figure.clause() && !event.isSpeech())
                    .forEach(own::add);
        }
        return own;
    }

    boolean has(int from, int to, Set<String> concepts) {
        return terms.stream()
                .anyMatch(term -> term.token() >= from && term.last() <= to && concepts.contains(term.concept()));
    }

    /** Whether a deed of police or a court stands between two tokens. */
    boolean hasDeed(int from, int to) {
        return terms.stream().anyMatch(term -> term.token() >= from && term.last() <= to && Deeds.isOf(term));
    }

    boolean has(Set<String> concepts) {
        return has(sentence.token(), sentence.last(), concepts);
    }

    /** The first token of the clause of a token. */
    int clauseStart(int token) {
        int clause = tokens.get(token).clause();
        int at = token;
        while (at > sentence.token() && tokens.get(at - 1).clause() == clause) {
            at--;
        }
        return at;
    }

    int clause(int token) {
        return tokens.get(token).clause();
    }

    /** "Is being held", "is charged": whether what governs a figure is so now, and did not happen then. */
    boolean isPresent(Quantity figure) {
        return own(figure).stream().anyMatch(this::isPresent);
    }

    private boolean isPresent(EventWord event) {
        boolean present = false;
        for (int at = event.token() - 1; at >= sentence.token() && isAuxiliary(at); at--) {
            present = grammar.is(WordClass.PRESENT, tokens.get(at).lower());
        }
        return present;
    }

    private boolean isAuxiliary(int token) {
        String word = tokens.get(token).lower();
        return grammar.isAuxiliary(word) || grammar.isAdverb(word);
    }

    /** Whether a word begins a clause: "since", "when". */
    boolean isConjunction(int token) {
        return grammar.is(WordClass.CONJUNCTION, tokens.get(token).lower());
    }

    /** Whether a word governs what is behind it: "of", "for". */
    boolean isPreposition(int token) {
        String word = tokens.get(token).lower();
        return grammar.is(WordClass.PREPOSITION, word) || grammar.is(WordClass.OF, word);
    }

    /** Whether a word joins a noun with what it is of. */
    boolean isOf(int token) {
        return grammar.is(WordClass.OF, tokens.get(token).lower());
    }

    /** Whether a word adds to what was said: "with 12 held". */
    boolean isInclusion(int token) {
        return grammar.is(WordClass.INCLUSION, tokens.get(token).lower());
    }

    boolean isHead() {
        return sentence.form().equals("title") || sentence.form().equals("heading");
    }

    boolean isProse() {
        return sentence.form().equals("prose");
    }

    /** How many tokens lie between two annotations; 0 when they overlap. */
    static int gap(Annotation one, Annotation other) {
        return Math.max(0, Math.max(other.token() - one.last(), one.token() - other.last()) - 1);
    }
}
