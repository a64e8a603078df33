package dev.blotter.annotate.act;

import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads what the sums of a Chinese sentence are: by the verb or noun before them in their clause (骗走86万元, 涉案金额
 * 3.2亿元), by the noun behind them (1亿元损失), or by what was done to them (3600万元被冻结).
 */
final class ChineseSums {
    private static final int FARTHEST = 16;
    /** Of a sum that is called one (共计, 金额), of which the clause before may speak. */
    private static final int FARTHEST_SUMMED = 30;

    private static final int DIRECT = 3;
    private static final int NOUN_BEHIND = 4;
    private static final int VERB_BEHIND = 8;

    private final SentenceActs sentence;
    private final List<Term> words;

    ChineseSums(SentenceActs sentence) {
        this.sentence = sentence;
        words = sentence.terms.stream()
                .filter(term -> ActFinder.isVerb(term) || WesternSums.isSum(term) || isDirect(term))
                .toList();
    }

    void find() {
        sentence.figures.stream().filter(this::isSum).forEach(this::read);
    }

    /** A sum, or a number in ten thousands, behind which no currency need stand: 赃款一共62万. */
    private boolean isSum(Quantity figure) {
        return figure.of().equals("money")
                || (figure.of().equals("none")
                        && figure.value() >= 10_000
                        && sentence.terms.stream()
                                .anyMatch(term ->
                                        term.concept().equals("ten-thousands") && term.last() == figure.last()));
    }

    private void read(Quantity sum) {
        words.stream().filter(word -> isNameBehind(word, sum)).forEach(word -> add(sum, word, "noun"));
        words.stream().filter(word -> isUndergone(word, sum)).forEach(word -> add(sum, word, "passive"));
        before(sum).ifPresent(nearest -> {
            words.stream().filter(word -> word.last() == nearest.last()).forEach(word -> add(sum, word, "active"));
            words.stream()
                    .filter(word -> isRecovery(word) && word.clause() == sum.clause() && governs(word, sum))
                    .forEach(word -> add(sum, word, "active"));
        });
    }

    private void add(Quantity sum, Term word, String voice) {
        sentence.add(sum, word, "amount", voice);
    }

    private static boolean isRecovery(Term word) {
        return word.concept().equals("recovered");
    }

    /** 1亿元损失, 5000元的罚款. */
    private boolean isNameBehind(Term word, Quantity sum) {
        return WesternSums.isSum(word)
                && word.clause() == sum.clause()
                && word.token() > sum.last()
                && word.token() <= sum.last() + NOUN_BEHIND
                && !hasSum(sum.last() + 1, word.token() - 1);
    }

    /** 3600万元被冻结. */
    private boolean isUndergone(Term word, Quantity sum) {
        return ActFinder.isVerb(word)
                && word.clause() == sum.clause()
                && word.token() > sum.last()
                && word.token() <= sum.last() + VERB_BEHIND
                && !hasSum(sum.last() + 1, word.token() - 1)
                && (sentence.tokens.get(word.token()).is("被") || isPassive(sum.last() + 1, word.token()));
    }

    private boolean isPassive(int from, int to) {
        return sentence.terms.stream()
                .anyMatch(term -> term.concept().equals("passive") && term.token() >= from && term.token() <= to);
    }

    /** 诈骗103名被害人5万元: a word that is seldom a verb is one directly before a figure. */
    private boolean isDirect(Term word) {
        return word.concept().equals("lose")
                && word.strength().equals("cue")
                && sentence.figures.stream().anyMatch(figure -> figure.token() == word.last() + 1);
    }

    /** The nearest word before a sum in its clause. */
    private Optional<Term> before(Quantity sum) {
        return words.stream().filter(word -> governs(word, sum)).max(Comparator.comparingInt(Term::last));
    }

    private boolean governs(Term word, Quantity sum) {
        boolean summed = sentence.terms.stream()
                .anyMatch(term ->
                        term.concept().equals("amount") && term.clause() == sum.clause() && term.last() < sum.token());
        int most = !sum.of().equals("money") ? DIRECT : summed ? FARTHEST_SUMMED : FARTHEST;
        boolean clause = word.clause() == sum.clause() || summed || word.last() == sum.token() - 2;
        return clause
                && word.last() < sum.token()
                && word.last() >= sum.token() - most
                && !hasSum(word.last() + 1, sum.token() - 1);
    }

    private boolean hasSum(int from, int to) {
        return sentence.figures.stream()
                .anyMatch(one -> one.of().equals("money") && one.token() >= from && one.last() <= to);
    }
}
