package dev.blotter.annotate;

import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Marks what stands on a page and is no part of its article: lines that begin with "Most read" or "Advertisement", and
 * all headings below such a line as "Related posts".
 */
final class OtherStories {
    private static final String FORM = "elsewhere";
    private static final String STORIES = "elsewhere";
    private static final String INSET = "inset";

    private final Tokens tokens;
    private final Map<Integer, Term> marks = new HashMap<>();
    private boolean below;
    private int line = -1;

    private OtherStories(Tokens tokens, List<Term> terms) {
        this.tokens = tokens;
        for (Term term : terms) {
            if (term.concept().equals(STORIES) || term.concept().equals(INSET)) {
                marks.putIfAbsent(term.sentence(), term);
            }
        }
    }

    /** The same sentences, those of other stories in the form {@code elsewhere}. */
    static List<Sentence> mark(Tokens tokens, List<Sentence> sentences, List<Term> terms) {
        OtherStories stories = new OtherStories(tokens, terms);
        if (stories.marks.isEmpty()) {
            return sentences;
        }
        List<Sentence> marked = new ArrayList<>(sentences.size());
        sentences.forEach(sentence -> marked.add(stories.mark(sentence)));
        return marked;
    }

    private Sentence mark(Sentence sentence) {
        Term mark = marks.get(sentence.number());
        if (mark != null && begins(mark, sentence)) {
            line = sentence.paragraph();
            below |= mark.concept().equals(STORIES) && sentence.last() <= mark.last() + 1;
        }
        boolean other =
                sentence.paragraph() == line || (below && sentence.form().equals("heading"));
        return other ? sentence.in(FORM) : sentence;
    }

    /** A bullet may stand before it. */
    private boolean begins(Term mark, Sentence sentence) {
        int first = sentence.token();
        return mark.token() == first
                || (mark.token() == first + 1 && tokens.get(first).isPunctuation());
    }
}
