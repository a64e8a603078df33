package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.ArrayList;
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
    private final Map<String, Language> languages = new ConcurrentHashMap<>();

    public QuantityFinder(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
        this.currencies = Currencies.builtIn(tokenizer);
    }

    /**
     * The quantities in the order of the document.
     *
     * @param dates the tokens that are parts of dates
     * @param countries the countries of the document, the most mentioned first
     */
    public List<Quantity> find(Tokens tokens, List<Term> terms, boolean[] dates, List<String> countries) {
        Language language = languages.computeIfAbsent(tokens.language(), code -> Language.of(code, tokenizer));
        Nouns nouns = new Nouns(tokens, language.words(), terms);
        Names names = Names.find(tokens, language.words());
        Measurer measurer = new Measurer(tokens, language, currencies, nouns, countries);
        List<Quantity> found = new ArrayList<>(measurer.measure(at -> dates[at] || names.isAge(at)));
        List<Quantity> all = new ArrayList<>(new SharedNouns(tokens, language.words(), found).spread());
        names.lists().forEach(list -> all.add(measurer.quantity(list.count(), "names", list.first(), list.last())));
        PlainNames.find(tokens, language.words(), terms)
                .forEach(list -> all.add(measurer.quantity(list.count(), "named", list.first(), list.last())));
        new LoneSubjects(tokens, language.words(), terms, List.copyOf(all))
                .find()
                .forEach(one -> all.add(measurer.quantity(one.count(), "subject", one.first(), one.last())));
        all.sort(IN_ORDER);
        all.addAll(new Sums(tokens, language.words(), all).sums());
        all.sort(IN_ORDER);
        return all;
    }
}
