package dev.blotter.annotate.place;

import dev.blotter.annotate.term.PhraseTrie;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.codes.Regions;
import dev.blotter.text.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the places that a document mentions. Safe for use by several threads.
 *
 * <p>In order: the longest names of the gazetteer that do not overlap ("South Australia", not
 * "Australia"), in the capitals they need; what surrounds each ({@link PlaceContext}); names that
 * another one behind a comma explains ({@link PlaceQualifiers}); then which place each means, by all the
 * others ({@link PlaceResolver}), and by what else tells the country, as "sheriff's deputies" does.
 */
public final class PlaceFinder {
    private final Gazetteer gazetteer;
    private final PlaceContext context;

    private PlaceFinder(Gazetteer gazetteer, PlaceContext context) {
        this.gazetteer = gazetteer;
        this.context = context;
    }

    /** Reads the built-in places and {@code places/*.csv} of a rule folder. */
    public static PlaceFinder load(Path ruleFolder, Regions regions, Tokenizer tokenizer) {
        PlaceFiles files = PlaceFiles.read(ruleFolder, regions);
        return new PlaceFinder(Gazetteer.of(files, tokenizer), new PlaceContext(new PlaceWords(files.words())));
    }

    /** The places in the order of the document; none overlap, but for several that one name stands for. */
    public List<Place> find(Tokens tokens) {
        Longest longest = new Longest(tokens);
        gazetteer.find(tokens, longest);
        longest.mentions.removeIf(PlaceMention::isNone);
        List<PlaceMention> mentions = context.judge(tokens, longest.mentions);
        return PlaceResolver.resolve(tokens, PlaceQualifiers.explain(tokens, mentions), longest.hints);
    }

    /** Keeps the leftmost and of those the longest of names that overlap. */
    private static final class Longest implements PhraseTrie.Hits<PlaceName> {
        private final Tokens tokens;
        private final List<PlaceMention> mentions = new ArrayList<>();
        private final Map<String, Integer> hints = new HashMap<>();
        private final Set<PlaceName> hinting = new HashSet<>();

        Longest(Tokens tokens) {
            this.tokens = tokens;
        }

        @Override
        public void hit(PlaceName name, int first, int last) {
            if (isParted(first, last)) {
                return;
            }
            boolean capitals = name.fits(tokens, first);
            if (capitals && hinting.add(name)) {
                name.hints(tokens.language()).forEach(country -> hints.merge(country, 1, Integer::sum));
            }
            mention(name, first, last, capitals);
        }

        /** Whether a space lies within Chinese characters: 冒领失业金 华裔被起诉 does not speak of 金华. */
        private boolean isParted(int first, int last) {
            for (int at = first + 1; at <= last; at++) {
                Token token = tokens.get(at);
                if (token.isHan()
                        && token.joint() == Token.Joint.SPACE
                        && tokens.get(at - 1).isHan()) {
                    return true;
                }
            }
            return false;
        }

        private void mention(PlaceName name, int first, int last, boolean capitals) {
            PlaceMention before = mentions.isEmpty() ? null : mentions.getLast();
            if (before != null && (before.first() == first ? before.last() >= last : before.last() >= first)) {
                return;
            }
            List<PlaceCandidate> candidates = name.candidates(tokens.language(), capitals, isBehindComma(first));
            if (!candidates.isEmpty()) {
                if (before != null && before.first() == first) {
                    mentions.removeLast();
                }
                mentions.add(new PlaceMention(first, last, candidates, candidates.size(), "plain", false, false));
            }
        }

        private boolean isBehindComma(int first) {
            return first > 1
                    && tokens.get(first - 1).is(",")
                    && tokens.get(first - 2).isCapitalised()
                    && tokens.get(first - 2).sentence() == tokens.get(first).sentence();
        }
    }
}
