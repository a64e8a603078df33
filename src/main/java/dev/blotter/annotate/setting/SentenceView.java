package dev.blotter.annotate.setting;

import dev.blotter.annotate.chunk.Grammar;
import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.SentenceTerms;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.annotate.sentence.Deeds;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Act;
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
    private static final Set<String> EVENTS = Set.of("speech", "telling", "raid", "took-place", "begun", "tenure");
    private static final int COMPARED = 3;
    private static final int MONTH = 28;
    private static final int YEAR = 366;

    final Tokens tokens;
    private final Grammar grammar;
    final Sentence sentence;
    final SentenceTerms terms;
    final List<Quantity> figures;
    final List<Place> places;
    final List<Period> periods;
    final List<Act> acts;
    private @Nullable List<EventWord> events;
    private @Nullable Map<TimeKind, List<Period>> times;
    private @Nullable FigurePlaces where;

    SentenceView(MeasuredSentence measured, List<Act> acts) {
        this.tokens = measured.tokens();
        this.grammar = measured.grammar();
        this.sentence = measured.sentence();
        this.terms = measured.terms();
        this.figures = measured.figures();
        this.places = measured.places();
        this.periods = measured.periods();
        this.acts = acts;
    }

    List<Period> eventTimes() {
        return times(TimeKind.EVENT);
    }

    List<Period> times(TimeKind kind) {
        if (times == null) {
            times = periods.stream().collect(Collectors.groupingBy(period -> TimeKind.of(period, this)));
        }
        return times.getOrDefault(kind, List.of());
    }

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
        List<Term> known = terms.all().stream().filter(SentenceView::isEvent).toList();
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
        boolean reduced = grammar.is(WordClass.REDUCED, word) && (at == sentence.token() || !isAuxiliary(at - 1));
        boolean past = grammar.isPast(word) && !reduced;
        return past || grammar.is(WordClass.FINITE, word);
    }

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

    /** "Against 29", "twice the 29", "against 29 cases and $8 million": whether something is compared with a figure. */
    boolean isCompared(Quantity figure) {
        return terms.ends("compare", figure.token() - 1)
                || acts.stream()
                        .filter(act -> act.voice().equals("comparison"))
                        .map(Act::quantity)
                        .anyMatch(other -> other.equals(figure) || isListed(other, figure));
    }

    private boolean isListed(Quantity one, Quantity next) {
        return one.last() < next.token()
                && next.token() - one.last() <= COMPARED
                && terms.has("and", one.last() + 1, next.token() - 1);
    }

    /** "In the last five years": many years that end now, of which an office tells rather than a case. */
    boolean isOfLateYears(Period period) {
        return period.days() > YEAR && isToldAs(period, "historical");
    }

    /** "Earlier this year": a day that is not told, and not all of the year. */
    boolean isRough(Period period) {
        return isToldAs(period, "rough-time");
    }

    private boolean isToldAs(Period period, String concept) {
        return terms.any(concept, term -> term.token() <= period.last() && term.last() >= period.token() - 1);
    }

    /** "Between 2018 and 2021 they took $2 million": whether a month or more is the time of what was done to victims. */
    boolean isOfScheme(Period period) {
        EventWord before = eventBefore(period.token());
        boolean headed = before == null || clause(before.last()) != clause(period.token());
        EventWord governor = headed ? eventAfter(period.last()) : before;
        return governor != null && governor.isScheme() && period.days() >= MONTH;
    }

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

    /** Whether police or a court did what governs a figure, or found it. */
    boolean isOfAuthority(Quantity figure) {
        return own(figure).stream().anyMatch(event -> event.isDeed() || event.isFinding());
    }

    /** Whether a deed of police or a court stands between two tokens. */
    boolean hasDeed(int from, int to) {
        return terms.all().stream().anyMatch(term -> term.token() >= from && term.last() <= to && Deeds.isOf(term));
    }

    /** Whether words between two tokens begin a relative clause; "adding that" begins none. */
    boolean hasRelative(int from, int to) {
        return terms.any("relative", term -> term.token() >= from && term.last() <= to && !isSpeech(term.token() - 1));
    }

    private boolean isSpeech(int token) {
        return token >= sentence.token()
                && (grammar.isGerund(tokens.get(token).lower())
                        || events().stream().anyMatch(event -> event.last() == token && event.isSpeech()));
    }

    /** 抓获54人，其中6月至8月…: where times stand before their verbs, one behind a figure is of the next clause. */
    boolean isTimeBeforeVerb(Period period, Quantity figure) {
        return grammar.putsTimeFirst() && period.clause() != figure.clause();
    }

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

    /** Whether a word may stand within a verb: "have", "been". */
    boolean isAuxiliary(int token) {
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

    boolean is(int token, String word) {
        return token >= sentence.token()
                && token <= sentence.last()
                && tokens.get(token).is(word);
    }

    /** Whether a dash, alone or behind a stop, is at a token. */
    boolean isDash(int token) {
        int dash = is(token, ".") ? token + 1 : token;
        return is(dash, "-") || is(dash, "–") || is(dash, "—");
    }

    /** The token behind words in brackets that begin at one, or that token. */
    int pastBracket(int token) {
        int end = token;
        while (is(token, "(") && end < sentence.last() && !is(end, ")")) {
            end++;
        }
        return end == token ? token : end + 1;
    }

    boolean isDefinite(int token) {
        return grammar.is(WordClass.DEFINITE, tokens.get(token).lower());
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
}
