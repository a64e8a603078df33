package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.Chunk;
import dev.blotter.annotate.chunk.Chunk.Kind;
import dev.blotter.annotate.chunk.Chunks;
import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.Grammar;
import dev.blotter.annotate.chunk.SentenceTerms;
import dev.blotter.annotate.chunk.Verb;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.text.Act;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.List;
import java.util.Set;

/**
 * Reads what the sums of a sentence are: by the noun behind a sum ("a $3 million fraud", "$2 million in losses"), by what
 * stands before it, by a verb that stands last, or by the sum to which it is joined.
 */
final class WesternSums {
    static final String AMOUNT = "amount";

    private static final int FARTHEST = 22;
    private static final int FARTHEST_NOUN = 4;
    private static final Set<Kind> ENDS = Set.of(Kind.STOP, Kind.CONJUNCTION, Kind.RELATIVE, Kind.VERB, Kind.CLOSE);

    private final ChunkedActs acts;
    private final Chunks chunks;
    private final Grammar grammar;
    private final SumNouns nouns;

    WesternSums(ChunkedActs acts) {
        this.acts = acts;
        this.chunks = acts.chunks();
        this.grammar = acts.grammar();
        this.nouns = new SumNouns(acts.sentence().terms());
    }

    void read() {
        for (int at = 0; at < chunks.size(); at++) {
            if (isSum(at)) {
                read(at, chunks.get(at).figure());
            }
        }
    }

    private boolean isSum(int at) {
        return chunks.is(Kind.FIGURE, at) && FigureKinds.isMoney(chunks.get(at).figure());
    }

    private void read(int at, Quantity sum) {
        nouns.in(chunks.get(at)).forEach(noun -> add(sum, noun, "within")); // "an average of $7,400"
        List<Term> behind = behind(at).stream().filter(noun -> !isFought(noun)).toList();
        behind.forEach(noun -> add(sum, noun, "noun"));
        if (behind.isEmpty() || isLink(pastAside(at + 1))) {
            new SumScan(acts, nouns, at).read();
        }
        if (!acts.found().has(sum)) {
            verbLast(at, sum);
        }
        if (!acts.found().has(sum)) {
            share(at, sum);
        }
    }

    private void add(Quantity sum, Term noun, String voice) {
        acts.found().add(sum, noun, AMOUNT, voice);
    }

    /** The noun behind a sum; of several the last: "a $3 million fraud scheme". */
    private List<Term> behind(int at) {
        List<Term> found = List.of();
        int next = pastAside(at + 1);
        int end = chunks.get(next - 1).last() + FARTHEST_NOUN;
        boolean inverted = isInverted(next);
        for (int i = next; i < chunks.size() && chunks.get(i).last() <= end; i++) {
            Chunk chunk = chunks.get(i);
            boolean article = chunk.is(Kind.DETERMINER) && i > next && !inverted;
            List<Term> noun = article ? List.of() : nouns.in(chunk);
            boolean passed = isPassed(i, next, chunk) || (inverted && (i == next || chunk.is(Kind.DETERMINER)));
            if (noun.isEmpty() && !passed) {
                return found;
            }
            found = noun.isEmpty() ? found : noun;
        }
        return found;
    }

    /** "$9 million (£7 million) in losses": the noun stands behind the same sum in another currency. */
    private int pastAside(int i) {
        return chunks.is(Kind.OPEN, i) && isSum(i + 1) && chunks.is(Kind.CLOSE, i + 2) ? i + 3 : i;
    }

    /** "A $5 million fraud squad", "a $5 million anti-scam centre": the sum is that of what is against the crime. */
    private boolean isFought(Term noun) {
        SentenceTerms terms = acts.sentence().terms();
        boolean before = terms.ends("anti", noun.token() - 1);
        return before || terms.begins("body-noun", noun.last() + 1) || terms.begins("remedy", noun.last() + 1);
    }

    /** What may stand between a sum and its noun: "$5 million money laundering scheme", "$2 million in losses". */
    private boolean isPassed(int i, int next, Chunk chunk) {
        boolean gerund = chunk.is(Kind.VERB) && chunk.first() == chunk.last() && grammar.isGerund(chunk.word());
        return chunk.is(Kind.WORD, Kind.ADVERB) || gerund || (i == next && isLink(i));
    }

    /** "210 Euro betrug die Beute". */
    private boolean isInverted(int i) {
        return grammar.putsVerbLast()
                && chunks.has(i)
                && grammar.is(WordClass.EQUATION, chunks.get(i).word());
    }

    private boolean isLink(int i) {
        return chunks.has(i)
                && grammar.is(
                        WordClass.SUM_LINK, acts.sentence().word(chunks.get(i).first()));
    }

    /** "Um 1.800 Euro bestohlen". */
    private void verbLast(int at, Quantity sum) {
        boolean taken = at > 0
                && grammar.putsVerbLast()
                && grammar.is(WordClass.SUM_PREPOSITION, chunks.get(at - 1).word());
        for (int i = at + 1; taken && i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            taken = !chunk.is(Kind.COMMA, Kind.STOP, Kind.CONJUNCTION, Kind.VERB);
            if (chunk.verb() != null) {
                chunk.verb().terms().forEach(term -> add(sum, term, "active"));
            }
        }
    }

    /** "Stole $10,000 from a widow and $4,200 from a teacher", "$121 million ($119 million net)": said once for both. */
    private void share(int at, Quantity sum) {
        int i = chunks.before(at, Chunks.BEFORE_NOUN);
        if (i <= 0 || !chunks.get(i).is(Kind.AND, Kind.COMMA, Kind.OPEN)) {
            return;
        }
        while (i >= 0
                && sum.token() - chunks.get(i).last() <= FARTHEST
                && (isTaken(i) || !ENDS.contains(chunks.get(i).kind()))) {
            if (isSum(i)) {
                share(chunks.get(i).figure(), sum);
                return;
            }
            i--;
        }
    }

    /** The "lost" of "$3 million lost in May and $2 million in June". */
    private boolean isTaken(int i) {
        Verb verb = chunks.get(i).verb();
        return i > 0 && isSum(i - 1) && verb != null && verb.voice() == Verb.Voice.PARTICIPLE;
    }

    private void share(Quantity first, Quantity sum) {
        for (Act act : List.copyOf(acts.found().of(first))) {
            if (act.role().equals(AMOUNT) && act.trigger() instanceof Term trigger) {
                acts.found().add(sum, trigger, AMOUNT, "shared", act.mark());
            }
        }
    }
}
