package dev.blotter.annotate.quantity;

import dev.blotter.annotate.place.DocumentCountries;
import dev.blotter.annotate.token.LanguageWords;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Name;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds numbers of things, people and money. Safe for use by several threads. */
public final class QuantityFinder {
    private static final Comparator<Quantity> IN_ORDER =
            Comparator.comparingInt(Quantity::token).thenComparing(Comparator.comparingInt(Quantity::last));

    private final Tokenizer tokenizer;
    private final Currencies currencies;
    private final Map<String, Qualifiers> qualifiers = new ConcurrentHashMap<>();

    public QuantityFinder(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
        this.currencies = new Currencies(tokenizer);
    }

    /** Quantities in the order of the document, and the names of the persons and bodies that some of them count. */
    public record Found(List<Quantity> quantities, Map<Quantity, List<Name>> names) {}

    /**
     * What a document counts.
     *
     * @param dates the tokens that are parts of dates
     * @param nationals the tokens that are words for people by their land
     */
    public Found find(Tokens tokens, List<Term> terms, boolean[] dates, DocumentCountries countries, BitSet nationals) {
        LanguageWords words = LanguageWords.numbers(tokens.language());
        CountNouns countNouns = new CountNouns(tokens, terms);
        Names aged = Names.find(tokens);
        PlainNames plain = PlainNames.find(tokens, terms, countNouns);
        PersonNames persons = new PersonNames(tokens, plain, aged.lists());
        QuantityParser quantityParser = new QuantityParser(
                tokens,
                qualifiers.computeIfAbsent(tokens.language(), code -> new Qualifiers(code, tokenizer)),
                currencies,
                new Nouns(tokens, words, countNouns),
                countries,
                nationals);
        List<Quantity> found = new ArrayList<>(quantityParser.measure(at -> dates[at] || aged.isAge(at)));
        List<Quantity> all = new ArrayList<>(new NounEllipsis(tokens, found).spread());
        Map<Quantity, List<Name>> names = new LinkedHashMap<>();
        Companions companions = new Companions(tokens, words, countNouns, plain, List.copyOf(found));
        all.replaceAll(quantity -> withCompanions(quantity, companions.with(quantity), quantityParser));
        add(companions.of(aged.lists()), "names", quantityParser, persons, all, names);
        add(companions.of(plain.lists()), "named", quantityParser, persons, all, names);
        List<NameList> lone = new LoneSubjects(tokens, words, countNouns, List.copyOf(all)).find();
        List<NameList> subjects =
                companions.of(lone.stream().map(persons::subject).toList());
        add(subjects, "subject", quantityParser, persons, all, names);
        all.sort(IN_ORDER);
        all.addAll(new Coordination(tokens, all, detainees(tokens, terms)).sums());
        all.sort(IN_ORDER);
        return new Found(all, words.has("title") ? names : Map.of());
    }

    private static BitSet detainees(Tokens tokens, List<Term> terms) {
        BitSet detainees = new BitSet(tokens.size());
        terms.stream()
                .filter(term ->
                        term.concept().equals("detainees") || term.concept().equals("arrests"))
                .forEach(term -> detainees.set(term.token(), term.last() + 1));
        return detainees;
    }

    private static Quantity withCompanions(Quantity quantity, double value, QuantityParser parser) {
        return value == quantity.value()
                ? quantity
                : parser.quantity(value, quantity.of(), quantity.token(), quantity.last());
    }

    private static void add(
            List<NameList> lists,
            String of,
            QuantityParser parser,
            PersonNames persons,
            List<Quantity> counted,
            Map<Quantity, List<Name>> names) {
        for (NameList list : lists) {
            Quantity quantity = parser.quantity(list.count(), of, list.first(), list.last());
            counted.add(quantity);
            names.put(quantity, persons.of(list));
        }
    }
}
