package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.Grammar;
import dev.blotter.annotate.chunk.GrammarFiles;
import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.MeasuredSentences;
import dev.blotter.annotate.sentence.Labels;
import dev.blotter.annotate.sentence.SentenceActs;
import dev.blotter.annotate.sentence.StrongestActs;
import dev.blotter.codes.ProblemsException;
import dev.blotter.text.Act;
import dev.blotter.text.Term;
import dev.blotter.text.work.Interruption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what sentences say of figures: a light parse of each sentence that has one. */
public final class ActFinder {
    /** The language whose table serves for those that have none. */
    private static final String FALLBACK = "en";

    private static final String CHINESE = "zh";

    private final Map<String, Grammar> grammars;

    private ActFinder(Map<String, Grammar> grammars) {
        this.grammars = grammars;
    }

    /**
     * Reads the tables of grammar of a rule folder.
     *
     * @throws ProblemsException with all that is wrong in {@code grammar/*.csv}
     */
    public static ActFinder load(Path ruleFolder) {
        return new ActFinder(GrammarFiles.read(ruleFolder));
    }

    /** The grammar of a language; of one without a table that of English. */
    public Grammar grammar(String language) {
        return grammars.getOrDefault(language, grammars.getOrDefault(FALLBACK, Grammar.NONE));
    }

    /**
     * The acts of a document, by its sentences; of one sentence as they are found, two at most for a figure.
     *
     * @param counted whether an act makes its figure a count; such an act is kept before others
     * @param nouns what may be counted besides people, firms, cases and money, as figures say {@code of} what they are
     */
    public List<Act> find(MeasuredSentences sentences, Predicate<Act> counted, Set<String> nouns) {
        List<Act> acts = new ArrayList<>();
        StrongestActs strongest = new StrongestActs(counted);
        sentences.all().forEach(sentence -> acts.addAll(strongest.of(find(sentence, nouns))));
        return acts;
    }

    private static List<Act> find(MeasuredSentence sentence, Set<String> nouns) {
        if (sentence.figures().isEmpty() && !sentence.terms().has("them")) {
            return List.of();
        }
        Interruption.heed();
        SentenceActs acts = new SentenceActs(sentence, nouns);
        Labels.read(sentence, acts);
        if (isChinese(sentence)) {
            new ChineseActs(sentence, acts).read();
        } else {
            new WesternActs(sentence, acts).read();
        }
        return acts.all();
    }

    private static boolean isChinese(MeasuredSentence sentence) {
        if (sentence.tokens().language().equals(CHINESE)) {
            return true;
        }
        for (Term verb : sentence.terms().verbs()) {
            if (sentence.tokens().get(verb.token()).isHan()) {
                return true;
            }
        }
        return false;
    }
}
