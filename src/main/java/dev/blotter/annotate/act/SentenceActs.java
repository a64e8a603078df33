package dev.blotter.annotate.act;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sentence with what was measured in it, and the acts found so far; and what is the same in all languages. */
final class SentenceActs {
    static final Set<String> PEOPLE =
            Set.of("people", "customers", "officers", "none", "person", "names", "named", "victims", "companies");
    static final Set<String> DEEDS = Set.of("arrests", "charged", "convicted", "repatriated", "rescued", "wanted");
    private static final Set<String> GROUPS = Set.of("people", "none");
    private static final int SCOPE = 6;
    private static final int TOTAL_BEHIND = 18;
    private static final int TOTAL_VERB = 8;
    private static final int TOTAL_GAP = 14;
    private static final int CAPTOR = 14;

    final Tokens tokens;
    final Grammar grammar;
    final Sentence sentence;
    final List<Term> terms;
    final List<Quantity> figures;
    final List<Place> places;
    final List<Period> periods;
    final List<Quantity> before;
    final List<Act> acts = new ArrayList<>();

    SentenceActs(
            Tokens tokens,
            Grammar grammar,
            Sentence sentence,
            List<Term> terms,
            List<Quantity> figures,
            List<Place> places,
            List<Period> periods,
            List<Quantity> before) {
        this.tokens = tokens;
        this.grammar = grammar;
        this.sentence = sentence;
        this.terms = terms;
        this.figures = figures;
        this.places = places;
        this.periods = periods;
        this.before = before;
    }

    void add(Quantity figure, Term term, String role, String how) {
        add(figure, term, role, how, term, figure);
    }

    void add(Quantity figure, Annotation term, String role, String how, Annotation mark, Quantity whole) {
        String concept = term instanceof Term one ? one.concept() : "";
        if (isUnsaid(figure, term)) {
            return;
        }
        for (Act act : acts) {
            if (act.quantity().equals(figure) && act.concept().equals(concept) && act.role().equals(role)) {
                return;
            }
        }
        acts.add(new Act(figure, figure.of(), figure.value(), term, concept, role, how,
                term instanceof Term one ? said(one, figure) : "fact", RunningTotal.is(this, figure, concept, how) ? "total" : "this", by(term), mark, whole, sentence.number()));
    }

    /** "Seized 212 of them", of which it is not known what they are; "when a person is charged", which is nobody. */
    private boolean isUnsaid(Quantity figure, Annotation verb) {
        boolean cue = verb instanceof Term term && term.strength().equals("cue");
        boolean ofThem = terms.stream().anyMatch(term -> term.concept().equals("subset") && term.token() > figure.token() && term.last() <= figure.last());
        boolean place = figure.of().equals("named") && places.stream().anyMatch(one -> one.context().equals("plain")
                && one.token() >= figure.token() && one.last() <= figure.last());
        return place || (cue && ofThem) || (figure.of().equals("person") && tokens.get(figure.last()).is("person"));
    }

    boolean has(Quantity figure) {
        return acts.stream().anyMatch(act -> act.quantity().equals(figure));
    }

    private String by(Annotation verb) {
        for (Term term : terms) {
            if (term.concept().equals("captor") && term.last() < verb.token() && term.last() >= verb.token() - CAPTOR) {
                return "captor";
            }
        }
        return "";
    }

    /** How sure the text is: trigger words and their scope, after the ConText algorithm. */
    private String said(Term verb, Quantity figure) {
        String said = "fact";
        for (Term term : terms) {
            boolean lone = figure.of().equals("person") || figure.of().equals("named");
            if (lone && term.concept().equals("infinitive-to") && term.last() == verb.token() - 1) {
                return "planned";
            }
            if (term.concept().equals("negation") && term.last() >= figure.token() - 1 && term.token() <= figure.last() && term.token() > figure.token() - 4) {
                said = "denied";
            }
            boolean reaches = term.clause() == verb.clause() && verb.token() > term.last() && verb.token() <= term.last() + SCOPE;
            if (reaches) {
                switch (term.concept()) {
                    case "negation" -> said = isOfSome(term, verb) ? said : "denied";
                    case "hypothetical" -> said = "possible";
                    case "planned", "foreseen" -> said = isLater(term, verb) ? said : "planned";
                    default -> {}
                }
            }
        }
        return said;
    }

    /** "None of the 40 was arrested" but "not one of the 40 arrested". */
    private boolean isOfSome(Term negation, Term verb) {
        for (Term of : terms) {
            if (of.concept().equals("part-of") && of.token() > negation.last() && of.last() < verb.token()) {
                for (Quantity figure : figures) {
                    if (figure.token() > of.last() && figure.token() <= of.last() + 2 && figure.last() == verb.token() - 1
                            && !figure.of().equals("subject")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isLater(Term plan, Term verb) {
        for (Term term : terms) {
            boolean between = term.token() > plan.last() && term.last() < verb.token();
            if (between && ((term.concept().equals("form-of-be") && term.last() == verb.token() - 1) || term.concept().equals("for-crime"))) {
                return true;
            }
        }
        return false;
    }

    /** "24 arrests": the figure counts the deeds themselves. */
    void numbers() {
        for (Quantity figure : figures) {
            String concept = switch (figure.of()) {
                case "arrests" -> "arrests";
                case "convictions" -> "convicted";
                case "victims" -> "of.victims";
                default -> "";
            };
            if (!concept.isEmpty()) {
                acts.add(new Act(figure, figure.of(), figure.value(), figure, concept, "number", "noun", said(figure), "this", "", figure, figure, sentence.number()));
            }
        }
    }

    private String said(Quantity figure) {
        for (Term term : terms) {
            boolean reaches = term.clause() == figure.clause() && figure.token() > term.token() && figure.token() <= term.token() + SCOPE;
            if (reaches && Set.of("planned", "hypothetical", "foreseen").contains(term.concept())) {
                return "planned";
            }
            if (term.concept().equals("no-new-verdict") && term.token() >= figure.token() - 4 && term.last() <= figure.last() + 6 && figure.of().equals("convictions")) {
                return "denied";
            }
        }
        return "fact";
    }

    /** "Taking the number of people held to 32": the first figure behind a word for a total, of the nearest deed. */
    void totals() {
        for (Term tally : terms) {
            boolean reached = Set.of("counted", "come-to").contains(tally.concept());
            if (tally.concept().equals("tally")) {
                total(tally);
            } else if (reached) {
                reached(tally);
            }
        }
    }

    private void total(Term tally) {
        Quantity figure = figures.stream()
                .filter(one -> GROUPS.contains(one.of()) && one.token() >= tally.token() - 1)
                .findFirst()
                .orElse(null);
        if (figure == null || figure.token() <= tally.last() || figure.token() > tally.last() + TOTAL_BEHIND || isFrom(figure)) {
            return;
        }
        Term verb = nearest(tally, figure);
        if (verb != null && !(isCounted(tally, figure) && !verb.concept().equals("arrests"))) {
            acts.removeIf(act -> act.quantity().equals(figure) && act.concept().equals(verb.concept()));
            add(figure, verb, "patient", "tally", tally, figure);
        }
    }

    private boolean isCounted(Term tally, Quantity figure) {
        return terms.stream().anyMatch(term -> Set.of("of.arrests", "of.cases", "of.reports").contains(term.concept())
                && term.token() > tally.last() && term.last() < figure.token());
    }

    private boolean isFrom(Quantity figure) {
        return terms.stream().anyMatch(term -> term.concept().equals("moved-from") && term.last() < figure.token() && term.last() >= figure.token() - 3);
    }

    private @Nullable Term nearest(Term tally, Quantity figure) {
        Term best = null;
        int gap = TOTAL_GAP + 1;
        for (Term term : terms) {
            if (term.strength().equals("verb") && DEEDS.contains(term.concept()) && term.token() > tally.token() - TOTAL_VERB) {
                int away = term.last() < figure.token() ? figure.token() - term.last() - 1 : term.token() > figure.last() ? term.token() - figure.last() - 1 : 0;
                if (away < gap) {
                    gap = away;
                    best = term;
                }
            }
        }
        return best;
    }

    /** "Arrests have reached 90". */
    private void reached(Term counted) {
        for (Quantity figure : figures) {
            if (figure.of().equals("none") && figure.token() == counted.last() + 1) {
                for (Term unit : terms) {
                    boolean before = unit.concept().equals("of.arrests") && unit.clause() == figure.clause() && unit.last() < counted.token()
                            && figure.token() <= unit.last() + TOTAL_GAP;
                    if (before && figures.stream().noneMatch(other -> (other.token() > unit.last() && other.last() < figure.token())
                            || (other.token() <= unit.token() && other.last() >= unit.last()))) {
                        acts.add(new Act(figure, "none", figure.value(), unit, "arrests", "patient", "tally", "fact", "total", "", counted, figure, sentence.number()));
                    }
                }
            }
        }
    }

    /** "8,230 arrests, against 9,104": what another figure is compared with. */
    void comparisons() {
        for (Term compare : terms) {
            if (!compare.concept().equals("compare")) {
                continue;
            }
            for (Quantity figure : figures) {
                boolean behind = figure.token() > compare.last() && figure.token() <= compare.last() + 2;
                if (behind && Set.of("none", "arrests", "cases", "people", "convictions", "time").contains(figure.of())) {
                    compared(compare, figure);
                }
            }
        }
    }

    private void compared(Term compare, Quantity figure) {
        boolean verb = terms.stream().anyMatch(term -> term.strength().equals("verb") && term.last() == compare.last());
        boolean dated = periods.stream().anyMatch(period -> period.token() > figure.token() && period.last() <= figure.last());
        if (verb || (figure.of().equals("time") && !dated)) {
            return;
        }
        Quantity other = null;
        for (Quantity one : figures) {
            boolean subset = terms.stream().anyMatch(term -> term.concept().equals("subset") && term.last() < one.token() && term.token() >= one.token() - 3);
            if (one.last() < compare.token() && !subset && Set.of("people", "arrests", "cases", "convictions", "none").contains(one.of())) {
                other = one;
            }
        }
        if (other != null) {
            acts.removeIf(act -> act.quantity().equals(figure));
            acts.add(new Act(figure, figure.of(), figure.value(), compare, "compare", "none", "comparison", "fact", "compared", "", compare, other, sentence.number()));
        }
    }

    /** "Arrests were made in Spain (12), Italy (7)". */
    void lists() {
        List<Quantity> listed = new ArrayList<>();
        List<Place> at = new ArrayList<>();
        for (Place place : places) {
            for (Quantity figure : figures) {
                if (figure.of().equals("none") && figure.token() == place.last() + 2) {
                    listed.add(figure);
                    at.add(place);
                }
            }
        }
        if (listed.size() < 2) {
            return;
        }
        for (int i = 0; i < listed.size(); i++) {
            Term verb = null;
            for (Term term : terms) {
                if (isDeed(term) && term.last() < at.get(i).token()) {
                    verb = term;
                }
            }
            if (verb != null && DEEDS.contains(verb.concept())) {
                add(listed.get(i), verb, "patient", "list", at.get(i), listed.get(i));
            }
        }
    }

    private static boolean isDeed(Term term) {
        return term.strength().equals("verb");
    }

    /** "Traced four suspects and arrested them". */
    void pronouns() {
        for (Term them : terms) {
            if (!them.concept().equals("them")) {
                continue;
            }
            for (Term verb : terms) {
                if (isDeed(verb) && DEEDS.contains(verb.concept()) && them.token() >= verb.token() && verb.last() >= them.token() - 1) {
                    pronoun(them, verb);
                }
            }
        }
    }

    private void pronoun(Term them, Term verb) {
        List<Quantity> people = new ArrayList<>();
        figures.stream().filter(one -> isSomebody(one) && one.last() < verb.token()).forEach(people::add);
        if (verb.concept().equals("arrests")) {
            before.stream().filter(SentenceActs::isSomebody).forEach(people::add);
        }
        List<Quantity> outer = people.stream().filter(one -> people.stream().noneMatch(other -> other != one && other.token() <= one.token() && other.last() >= one.last())).toList();
        if (outer.size() == 1 && outer.getFirst().value() >= 2 && !Set.of("victims", "customers", "officers").contains(outer.getFirst().of())) {
            Quantity figure = outer.getFirst();
            boolean cheated = terms.stream().anyMatch(term -> Set.of("defraud", "take", "pay").contains(term.concept())
                    && term.sentence() == figure.sentence() && term.last() < figure.token() && term.last() >= figure.token() - 3);
            if (!cheated) {
                add(figure, verb, "patient", "pronoun", them, figure);
            }
        }
    }

    private static boolean isSomebody(Quantity one) {
        return Set.of("people", "person", "names", "named", "officers", "victims", "customers").contains(one.of());
    }
}
