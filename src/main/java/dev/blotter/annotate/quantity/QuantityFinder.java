package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.LanguageWords;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
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

    /**
     * The quantities in the order of the document.
     *
     * @param dates the tokens that are parts of dates
     * @param countries the countries of the document, the most mentioned first
     * @param nationals the tokens that are words for people by their land
     */
    public List<Quantity> find(
            Tokens tokens, List<Term> terms, boolean[] dates, List<String> countries, BitSet nationals) {
        LanguageWords words = LanguageWords.numbers(tokens.language());
        CountNouns countNouns = new CountNouns(tokens, terms);
        Names names = Names.find(tokens, words);
        QuantityParser quantityParser = new QuantityParser(
                tokens,
                qualifiers.computeIfAbsent(tokens.language(), code -> new Qualifiers(code, tokenizer)),
                currencies,
                new Nouns(tokens, words, countNouns),
                countries,
                nationals);
        List<Quantity> found = new ArrayList<>(quantityParser.measure(at -> dates[at] || names.isAge(at)));
        List<Quantity> all = new ArrayList<>(new NounEllipsis(tokens, words, found).spread());
        names.lists()
                .forEach(list -> all.add(quantityParser.quantity(list.count(), "names", list.first(), list.last())));
        PlainNames.find(tokens, words, terms, countNouns)
                .forEach(list -> all.add(quantityParser.quantity(list.count(), "named", list.first(), list.last())));
        new LoneSubjects(tokens, words, countNouns, List.copyOf(all))
                .find()
                .forEach(one -> all.add(quantityParser.quantity(one.count(), "subject", one.first(), one.last())));
        all.sort(IN_ORDER);
        all.addAll(new Coordination(tokens, words, all).sums());
        all.sort(IN_ORDER);
        return all;
    }
}
