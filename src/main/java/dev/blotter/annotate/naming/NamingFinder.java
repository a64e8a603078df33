package dev.blotter.annotate.naming;

import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.MeasuredSentences;
import dev.blotter.annotate.likeness.LikenessFinder;
import dev.blotter.codes.FraudTypes;
import dev.blotter.text.Naming;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds where and in what mood sentences name kinds of fraud. */
public final class NamingFinder {
    private static final Set<String> SORTS = Set.of("strong", "weak", "noun");
    private static final int LEAD = 5;

    private final MoodTable moods;
    private final Set<String> codes;
    private final String general;

    public NamingFinder(MoodTable moods, FraudTypes types) {
        this.moods = moods;
        this.codes = types.codes();
        this.general = types.general().orElse("");
    }

    /**
     * What a document names.
     *
     * @param like what the document and its sentences are like
     */
    public List<Naming> find(MeasuredSentences sentences, LikenessFinder.Found like) {
        List<Naming> namings = new ArrayList<>();
        for (Sentence sentence : like.sentences()) {
            MeasuredSentence here = sentences.of(sentence.number()).findFirst().orElseThrow();
            List<Term> kinds = kinds(here.terms().all());
            if (!kinds.isEmpty()) {
                SentenceMood mood = new SentenceMood(here, sentences, moods, general);
                kinds.forEach(kind -> namings.add(naming(kind, mood.of(kind), sentence, like)));
            }
        }
        return namings;
    }

    private List<Term> kinds(List<Term> here) {
        return here.stream()
                .filter(term -> isKind(term) && !isPartOfAnother(term, here))
                .toList();
    }

    private static Naming naming(Term kind, SentenceMood.Mood mood, Sentence sentence, LikenessFinder.Found like) {
        return new Naming(
                kind.concept(),
                kind.sort(),
                mood.name(),
                part(kind, sentence),
                like.report(),
                sentence.report(),
                like.ofKind(kind.concept()),
                kind,
                mood.trigger(),
                mood.trigger().concept(),
                kind.sentence());
    }

    private static String part(Term kind, Sentence sentence) {
        if (sentence.number() == 0) {
            return "title";
        }
        if (sentence.form().equals("row")) {
            return kind.token() == sentence.token() ? "row-head" : "row";
        }
        return sentence.number() <= LEAD ? "lead" : "body";
    }

    /** Words inside the longer name of another kind, one without a gap: "unemployment insurance fraud". */
    private boolean isPartOfAnother(Term kind, List<Term> here) {
        return !kind.concept().equals(general)
                && here.stream()
                        .anyMatch(other -> codes.contains(other.concept())
                                && other.sort().equals("strong")
                                && !other.phrase().contains("…")
                                && !other.concept().equals(kind.concept())
                                && other.token() <= kind.token()
                                && other.last() >= kind.last()
                                && other.last() - other.token() > kind.last() - kind.token());
    }

    private boolean isKind(Term term) {
        return SORTS.contains(term.sort()) && codes.contains(term.concept());
    }
}
