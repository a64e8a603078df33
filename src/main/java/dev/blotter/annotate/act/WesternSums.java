package dev.blotter.annotate.act;

import dev.blotter.annotate.act.Chunk.Kind;
import dev.blotter.annotate.act.Verb.Voice;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the sums of a sentence are: by the noun that names a sum ("losses of $3 million", "a $5,000 fine", "bail was
 * set at $500"), and by the verb that governs it through a preposition ("defrauded investors of $3 million") or through
 * what is worth it ("seized assets valued at $3 million").
 */
final class WesternSums {
    private static final int FARTHEST = 22;
    private static final int BEHIND = 4;
    private static final int MODIFIERS = 2;

    private final SentenceActs sentence;
    private final Grammar grammar;
    private final List<Chunk> chunks;

    WesternSums(SentenceActs sentence, List<Chunk> chunks) {
        this.sentence = sentence;
        this.grammar = sentence.grammar;
        this.chunks = chunks;
    }

    void find() {
        for (int at = 0; at < chunks.size(); at++) {
            Chunk chunk = chunks.get(at);
            Quantity sum = chunk.is(Kind.FIGURE) ? chunk.figures().getFirst() : null;
            if (sum != null && sum.of().equals("money")) {
                read(at, sum);
            }
        }
    }

    private void read(int at, Quantity sum) {
        Term inside = noun(chunks.get(at));
        if (inside != null) {
            sentence.add(sum, inside, "amount", "within"); // "an average of $7,400"
        }
        Term behind = behind(at, sum);
        if (behind != null) {
            sentence.add(sum, behind, "amount", "noun");
        }
        if (behind == null || behind.token() > sum.last() + 1 && isJoint(sum.last() + 1)) {
            new Left(at, sum).read();
        }
        if (!sentence.has(sum)) {
            last(at, sum);
        }
        if (!sentence.has(sum)) {
            share(at, sum);
        }
    }

    /** The noun behind a sum: "a $3 million investment scam", "$2 million in losses"; of several the last. */
    private @Nullable Term behind(int at, Quantity sum) {
        int reach = sum.last() + 1;
        Term found = null;
        for (int i = at + 1;
                i < chunks.size() && chunks.get(i).last() <= sum.last() + BEHIND + (found == null ? 0 : 2);
                i++) {
            Chunk chunk = chunks.get(i);
            Term noun = chunk.is(Kind.DET) && chunk.first() > reach ? null : noun(chunk);
            found = noun == null ? found : noun;
            boolean link = chunk.first() == reach && isJoint(reach);
            boolean passes = noun != null
                    || link
                    || chunk.is(Kind.WORD)
                    || isWord(chunk)
                    || (found == null && chunk.is(Kind.ADVERB));
            if (!passes) {
                return found;
            }
        }
        return found;
    }

    /** "Laundering" in "a $2 million money laundering scheme". */
    private static boolean isWord(Chunk chunk) {
        return chunk.verb() != null
                && chunk.first() == chunk.last()
                && chunk.word().endsWith("ing");
    }

    /** Whether a word joins a sum and its noun: "$2 million in losses", "300 millones de pérdidas". */
    private boolean isJoint(int at) {
        return at <= sentence.sentence.last()
                && grammar.is("joint", sentence.tokens.get(at).lower());
    }

    /** The noun of a sum in a chunk. */
    private @Nullable Term noun(Chunk chunk) {
        for (Term term : sentence.terms) {
            if (isSum(term) && term.token() <= chunk.last() && term.last() >= chunk.first()) {
                return term;
            }
        }
        return null;
    }

    static boolean isSum(Term term) {
        return term.concept().startsWith("sum.") && !term.strength().equals("verb");
    }

    /** "Stole $10,000 from a widow and $4,200 from a teacher", "$121 million ($119 million net)": told once for both. */
    private void share(int at, Quantity sum) {
        int i = at - 1;
        while (i > 0 && chunks.get(i).is(Kind.DET, Kind.ADVERB)) {
            i--;
        }
        boolean joined = i > 0 && chunks.get(i).is(Kind.AND, Kind.COMMA, Kind.OPEN);
        while (joined && i >= 0 && sum.token() - chunks.get(i).last() <= FARTHEST) {
            Chunk chunk = chunks.get(i--);
            boolean first =
                    chunk.is(Kind.FIGURE) && chunk.figures().getFirst().of().equals("money");
            if (first) {
                share(chunk.figures().getFirst(), sum);
            }
            joined = !first && !chunk.is(Kind.STOP, Kind.SUB, Kind.RELATIVE, Kind.VERB, Kind.CLOSE);
        }
    }

    private void share(Quantity first, Quantity sum) {
        sentence.acts.stream()
                .filter(act -> act.quantity().equals(first) && act.role().equals("amount"))
                .toList()
                .forEach(act -> sentence.add(sum, act.trigger(), "amount", "shared", act.mark(), sum));
    }

    /** "Um 1.800 Euro bestohlen": the verb that stands last. */
    private void last(int at, Quantity sum) {
        boolean governed = at > 0
                && grammar.putsVerbLast()
                && grammar.is("amount", chunks.get(at - 1).word());
        for (int i = at + 1; governed && i < chunks.size() && !chunks.get(i).is(Kind.COMMA, Kind.STOP, Kind.SUB); i++) {
            Verb verb = chunks.get(i).verb();
            if (verb != null) {
                verb.terms().forEach(term -> sentence.add(sum, term, "amount", verb.how()));
                governed = false;
            }
        }
    }

    /** The way from a sum to the left. */
    private final class Left {
        private final int at;
        private final Quantity sum;
        private @Nullable String preposition;
        private boolean equated;
        private @Nullable Term subject;
        private int words;

        Left(int at, Quantity sum) {
            this.at = at;
            this.sum = sum;
        }

        void read() {
            for (int i = at - 1; i >= 0 && sum.token() - chunks.get(i).last() <= FARTHEST; i--) {
                if (!pass(i)) {
                    break;
                }
            }
            if (subject != null) {
                sentence.add(sum, subject, "amount", "noun");
            }
        }

        private boolean pass(int i) {
            Chunk chunk = chunks.get(i);
            if (grammar.is("amounts", chunk.word())
                    && (chunk.verb() == null
                            || chunk.verb().last() == chunk.verb().head())) {
                equated = equated || words == 0 || preposition != null;
                return equated;
            }
            Term noun = noun(chunk);
            if (noun != null) {
                return name(noun);
            }
            return switch (chunk.kind()) {
                case VERB -> (verb(chunk) || equated) && isAttribute(i);
                case PREP, PART_OF -> preposition(chunk);
                case WORD -> word();
                case FIGURE -> word() && !isPartOf(chunk);
                case DET, ADVERB, AND -> true;
                case COMMA, OPEN -> i == at - 1 || (equated && subject == null);
                case STOP -> i == at - 1 && chunk.word().equals(":");
                default -> false;
            };
        }

        /** "Recovered $70,000 of the $450,000 that was lost". */
        private boolean isPartOf(Chunk chunk) {
            boolean money = chunk.figures().getFirst().of().equals("money");
            return money && !equated && preposition != null && grammar.is("of", preposition);
        }

        private boolean name(Term noun) {
            if (equated) {
                subject = noun;
                return true;
            }
            if (preposition != null || words == 0) {
                subject = noun;
            }
            return false;
        }

        private boolean word() {
            words++;
            return equated || preposition != null || words <= MODIFIERS;
        }

        private boolean preposition(Chunk chunk) {
            preposition = preposition == null ? chunk.word() : preposition;
            return true;
        }

        /** "Stolen" in "seized stolen cash of $3 million": what governs its noun governs the sum too. */
        private boolean isAttribute(int i) {
            return i > 0
                    && chunks.get(i - 1).is(Kind.VERB, Kind.DET, Kind.PREP)
                    && chunks.get(i + 1).is(Kind.WORD)
                    && !chunks.get(i).word().endsWith("ing");
        }

        private boolean verb(Chunk chunk) {
            String last = sentence.tokens.get(chunk.last()).lower();
            String joint = preposition == null && words == 0 ? last : preposition;
            boolean through = joint == null ? chunk.verb().voice() == Voice.NOUN : grammar.is("amount", joint);
            boolean governs = subject == null && chunk.verb().isKnown() && (equated || through);
            if (governs) {
                chunk.verb()
                        .terms()
                        .forEach(term ->
                                sentence.add(sum, term, "amount", chunk.verb().how()));
            }
            return governs;
        }
    }
}
