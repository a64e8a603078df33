package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.SentenceTerms;
import dev.blotter.annotate.sentence.SentenceActs;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what the sums of a Chinese sentence are: by the verb or noun before them in their clause (骗走86万元, 涉案金额
 * 3.2亿元), by the noun behind them (1亿元损失), or by what was done to them (3600万元被冻结, 将3600万元转走).
 */
final class ChineseSums {
    private static final int FARTHEST = 16;
    /** Of a sum that is called one (共计, 金额), of which the clause before may speak. */
    private static final int FARTHEST_TOTAL = 30;
    /** Of a sum in a list of things: 查获电脑12台、手机56部、现金9万元. */
    private static final int FARTHEST_LISTED = 60;
    /** Of a number without a currency. */
    private static final int FARTHEST_BARE = 3;

    private static final int FARTHEST_NOUN = 4;
    private static final int FARTHEST_VERB = 8;
    private static final String PASSIVE = "被";

    private final MeasuredSentence sentence;
    private final SentenceTerms terms;
    private final SentenceActs acts;
    private final ChineseVerbs verbs;
    private final List<Term> nouns;
    private final List<Term> deeds;
    private final List<Term> words = new ArrayList<>();

    ChineseSums(MeasuredSentence sentence, SentenceActs acts, ChineseVerbs verbs) {
        this.sentence = sentence;
        this.verbs = verbs;
        this.terms = sentence.terms();
        this.acts = acts;
        this.nouns = new SumNouns(terms).all();
        this.deeds = terms.verbs().stream().filter(verb -> !isInNoun(verb)).toList();
        words.addAll(terms.verbs());
        words.addAll(nouns);
        terms.of("lose").stream().filter(this::isDirect).forEach(words::add);
    }

    /** 被骗资金: no money that is cheated. */
    private boolean isInNoun(Term verb) {
        return nouns.stream().anyMatch(noun -> noun.token() <= verb.token() && noun.last() >= verb.last());
    }

    /** 诈骗103名被害人5万元: a word that is seldom a verb is one directly before a figure. */
    private boolean isDirect(Term word) {
        return !SentenceTerms.isVerb(word)
                && sentence.figures().stream().anyMatch(figure -> figure.token() == word.last() + 1);
    }

    void read() {
        sentence.figures().stream().filter(this::isSum).forEach(this::read);
    }

    /** A sum, or a number in ten thousands, behind which no currency need stand: 赃款一共62万. */
    private boolean isSum(Quantity figure) {
        return FigureKinds.isMoney(figure)
                || (FigureKinds.isBare(figure) && terms.ends("ten-thousands", figure.last()));
    }

    private void read(Quantity sum) {
        add(
                sum,
                "noun",
                nouns.stream()
                        .filter(noun -> isBehind(noun, sum, FARTHEST_NOUN))
                        .toList());
        add(sum, "passive", deeds.stream().filter(verb -> isSuffered(verb, sum)).toList());
        List<Term> marked = marked(sum);
        add(sum, "active", marked.isEmpty() ? governing(sum) : marked);
    }

    /** 将80万元转走: the first deed behind a sum. */
    private List<Term> marked(Quantity sum) {
        if (!verbs.isMarked(sum)) {
            return List.of();
        }
        List<Term> behind =
                deeds.stream().filter(verb -> isBehind(verb, sum, FARTHEST)).toList();
        int first = behind.stream().mapToInt(Term::token).min().orElse(-1);
        return behind.stream().filter(verb -> verb.token() == first).toList();
    }

    private void add(Quantity sum, String voice, List<Term> found) {
        found.forEach(word -> acts.add(sum, word, WesternSums.AMOUNT, voice));
    }

    private boolean isBehind(Term word, Quantity sum, int most) {
        return word.clause() == sum.clause()
                && word.token() > sum.last()
                && word.token() <= sum.last() + most
                && !hasSum(sum.last() + 1, word.token() - 1);
    }

    /** 3600万元被冻结, 18万元被骗走. */
    private boolean isSuffered(Term verb, Quantity sum) {
        return isBehind(verb, sum, FARTHEST_VERB)
                && (sentence.word(verb.token()).equals(PASSIVE) || terms.has("passive", sum.last() + 1, verb.token()));
    }

    /** The nearest words before a sum, and a recovery of what they name: 追回被骗资金56万元. */
    private List<Term> governing(Quantity sum) {
        List<Term> before = words.stream().filter(word -> governs(word, sum)).toList();
        int last = before.stream().mapToInt(Term::last).max().orElse(-1);
        return before.stream()
                .filter(word -> word.last() == last || isRecovery(word, sum))
                .toList();
    }

    private static boolean isRecovery(Term word, Quantity sum) {
        return word.concept().equals("recovered") && word.clause() == sum.clause();
    }

    private boolean governs(Term word, Quantity sum) {
        return word.last() < sum.token() && isInReach(word, sum) && !hasSum(word.last() + 1, sum.token() - 1);
    }

    /** In the clause of the sum; in one before it where it is a total; or directly before a bracket. */
    private boolean isInReach(Term word, Quantity sum) {
        boolean total = isTotal(sum);
        int most = FigureKinds.isBare(sum) ? FARTHEST_BARE : total ? FARTHEST_TOTAL : farthest(word, sum);
        boolean clause = word.clause() == sum.clause() || total || word.last() == sum.token() - 2;
        return clause && word.last() >= sum.token() - most;
    }

    private int farthest(Term word, Quantity sum) {
        for (int at = word.last() + 1; at < sum.token(); at++) {
            if (sentence.word(at).equals("、")) {
                return FARTHEST_LISTED;
            }
        }
        return FARTHEST;
    }

    private boolean isTotal(Quantity sum) {
        for (Term amount : terms.of("amount")) {
            if (amount.clause() == sum.clause() && amount.last() < sum.token()) {
                return true;
            }
        }
        return false;
    }

    private boolean hasSum(int from, int to) {
        for (Quantity other : sentence.figures()) {
            if (FigureKinds.isMoney(other) && other.token() >= from && other.last() <= to) {
                return true;
            }
        }
        return false;
    }
}
