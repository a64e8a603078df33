package dev.blotter.annotate.place;

import dev.blotter.annotate.token.LanguageWords;
import dev.blotter.annotate.token.LetterCase;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what surrounds the name of a place: whether it is a plain mention, stands in a dateline, or
 * is a part of a longer name. In order:
 *
 * <ol>
 *   <li>An institution is a mention, but not an agency in a dateline: "BANGKOK (AFP) — ".
 *   <li>"LAGOS, Nigeria — ", "BEIJING (Reuters)", 新华社北京10月26日电 are datelines.
 *   <li>Money, a people's food or language, and things named after a place are names: "Swiss francs",
 *       "Chinese restaurant", 中国银行; so is what follows a title: "Mr Jordan".
 *   <li>Where capitals mean names, the capitalised words that follow decide: with "University" or the
 *       like among them it is a name, with "Police" or the like a mention, with others a name ("Paris
 *       Hilton"); a person may follow a people ("Nigerian John Okafor").
 *   <li>"Bank of" and the like before it, or another capitalised word ("Michael Jordan"), make it a name,
 *       and the bare surname through the document too ("Jordan said").
 * </ol>
 *
 * <p>A word that may be a place but begins a sentence or stands in a headline is taken for the word.
 */
record PlaceContext(PlaceWords words) {
    private static final int LONGEST_RUN = 8;
    private static final int LANGUAGES = 8;
    private static final Pattern AGE = Pattern.compile("[1-9][0-9]");

    private static final Set<String> QUOTES = Set.of("'", "\"", "“", "”", "„", "«", "»", "‘", "’");

    private enum Run {
        NONE,
        AUTHORITY,
        BODY,
        OTHER
    }

    List<PlaceMention> judge(Tokens tokens, List<PlaceMention> mentions) {
        if (mentions.isEmpty()) {
            return mentions;
        }
        List<PlaceMention> judged = new ArrayList<>(mentions.size());
        Judge judge = new Judge(tokens, mentions);
        for (PlaceMention mention : mentions) {
            PlaceMention placed = judge.judge(mention);
            boolean word = placed.isDoubtful() && !placed.sure() && judge.mayBeAWord(placed);
            if (!word && !judge.isNameOfSmall(placed) && !judge.isSmallWord(placed)) {
                judged.add(placed);
            }
        }
        judged.replaceAll(judge::asPerson);
        return judged;
    }

    private final class Judge {
        private final Tokens tokens;
        private final BitSet firsts = new BitSet();
        private final BitSet lasts = new BitSet();
        private final Set<String> people = new HashSet<>();
        private Sentence sentence;
        private LetterCase letters;

        Judge(Tokens tokens, List<PlaceMention> mentions) {
            this.tokens = tokens;
            this.sentence = tokens.sentenceOf(mentions.getFirst().first());
            this.letters = LetterCase.of(tokens, sentence);
            mentions.stream().filter(PlaceMention::isKnownByName).forEach(mention -> {
                firsts.set(mention.first());
                lasts.set(mention.last());
            });
        }

        PlaceMention judge(PlaceMention mention) {
            enter(tokens.sentenceOf(mention.first()));
            String context = context(mention);
            boolean sure = context.equals("dateline") || isSurelyPlace(mention);
            PlaceMention judged = mention.in(context, sure);
            int next = mention.last() + 1;
            return next <= sentence.last() && words.is("town", tokens.get(next)) ? judged.asTown() : judged;
        }

        /** The same, or a name where the document calls a person so: "Michael Jordan", "Jordan said". */
        PlaceMention asPerson(PlaceMention mention) {
            boolean isPerson = !mention.sure()
                    && !mention.isInstitution()
                    && people.contains(tokens.get(mention.first()).lower());
            return isPerson ? mention.in("name", false) : mention;
        }

        boolean mayBeAWord(PlaceMention mention) {
            return letters != LetterCase.SENTENCE || mention.first() == sentence.token();
        }

        /** "Russo": what is no name in small letters is one with a capital. */
        boolean isNameOfSmall(PlaceMention mention) {
            return mention.isSmall()
                    && letters == LetterCase.SENTENCE
                    && tokens.get(mention.first()).isCapitalised();
        }

        /** The "LA" of "LA SÉCURITÉ DE TOUS", "c'est LA zone": a small word in capitals. */
        boolean isSmallWord(PlaceMention mention) {
            return mention.first() == mention.last()
                    && tokens.get(mention.first()).isUpper()
                    && numbers().is("stop", tokens.get(mention.first()).lower());
        }

        /** "in Reading", "Reading police", "Jackson County": what else is no place is one here. */
        private boolean isSurelyPlace(PlaceMention mention) {
            if (letters != LetterCase.SENTENCE) {
                return false;
            }
            int next = mention.last() + 1;
            if (next <= sentence.last() && tokens.get(next).isWord()) {
                Token token = tokens.get(next);
                if (words.isHead(token) || token.isCapitalised()) {
                    boolean isLone = mention.isDoubtful() && mention.first() == sentence.token();
                    return isLone ? words.is("authority", token) : words.isHead(token);
                }
            }
            return mention.first() > sentence.token() && isLocative(mention.first() - 1) && !isOwner(next);
        }

        /** "in" and the like, or the "of" in "John Smith, 42, of Pineville". */
        private boolean isLocative(int at) {
            return words.is("locative", tokens.get(at))
                    || (tokens.get(at).is("of")
                            && at > sentence.token()
                            && tokens.get(at - 1).is(","));
        }

        private boolean isOwner(int next) {
            return next <= sentence.last()
                    && tokens.get(next).lower().replace('’', '\'').equals("'s");
        }

        private String context(PlaceMention mention) {
            boolean isInDateline = Datelines.holds(tokens, sentence, mention);
            if (mention.isInstitution()) {
                return isInDateline ? "name" : "plain";
            }
            if (isInDateline) {
                return "dateline";
            }
            return isThing(mention) || isName(mention) ? "name" : "plain";
        }

        private void enter(Sentence next) {
            if (sentence.number() != next.number()) {
                sentence = next;
                letters = LetterCase.of(tokens, next);
            }
        }

        private boolean isThing(PlaceMention mention) {
            if (isSum(mention)) {
                return true;
            }
            int next = mention.last() + 1;
            if (next > sentence.last()) {
                return mention.isDemonym() && isLanguageCue(mention);
            }
            Token token = tokens.get(next);
            boolean ends = token.isPunctuation() || words.is("behind-language", token);
            return token.isCurrency()
                    || words.is("money", token)
                    || ((mention.isDemonym() || token.isHan()) && words.isThing(tokens, next))
                    || (ends && mention.isDemonym() && isLanguageCue(mention));
        }

        /** "394'000 Franken" is money and no place. */
        private boolean isSum(PlaceMention mention) {
            if (mention.first() == sentence.token() || !words.is("money", tokens.get(mention.last()))) {
                return false;
            }
            Token before = tokens.get(mention.first() - 1);
            return before.isNumber() || before.word().beginsNumber();
        }

        /** "In Russian", "spoke English, Polish and Russian". */
        private boolean isLanguageCue(PlaceMention mention) {
            int before = mention.first() - 1;
            int at = before;
            while (at > sentence.token() && at > before - LANGUAGES && isInList(tokens.get(at))) {
                at--;
            }
            return at >= sentence.token() && words.is(at == before ? "language" : "speaking", tokens.get(at));
        }

        private boolean isInList(Token token) {
            return token.isCapitalised() || token.isPunctuation() || words.is("connector", token);
        }

        private boolean isName(PlaceMention mention) {
            if (!tokens.get(mention.first()).isWord()) {
                return false;
            }
            if (isOfABody(mention) || isOfAStreet(mention) || isOfATown(mention) || isQuoted(mention)) {
                return true;
            }
            if (!tokens.get(mention.first()).isCapitalised()) {
                return false;
            }
            if (words.is("county", tokens.get(mention.last()))) {
                return false;
            }
            if (isBeforeDistrict(mention)) {
                return isBehindName(mention, letters == LetterCase.SENTENCE);
            }
            boolean capitalsTell = letters == LetterCase.SENTENCE;
            return switch (run(mention.last() + 1)) {
                case AUTHORITY -> false;
                case BODY -> true;
                case OTHER -> capitalsTell ? !isPersonOfAPeople(mention) : isNamed(mention, mention.last() + 1);
                case NONE -> isGivenName(mention) || isBehindName(mention, capitalsTell);
            };
        }

        /** "Nigerian John Okafor": the people is mentioned. */
        private boolean isPersonOfAPeople(PlaceMention mention) {
            return mention.isDemonym() && words.is("given", tokens.get(mention.last() + 1));
        }

        private boolean isNamed(PlaceMention mention, int at) {
            return !mention.isDemonym() && words.is("given", tokens.get(at));
        }

        private Run run(int from) {
            Run run = Run.NONE;
            int end = Math.min(sentence.last() + 1, from + LONGEST_RUN);
            for (int at = from; at < end && goesOn(from, at, end); at++) {
                Token token = tokens.get(at);
                if (run == Run.OTHER && token.is("of")) {
                    return run;
                }
                if (words.is("body", token)) {
                    return Run.BODY;
                }
                if (words.isHead(token)) {
                    run = Run.AUTHORITY;
                } else if (run == Run.NONE) {
                    run = Run.OTHER;
                }
            }
            return run;
        }

        /** Whether a name goes on with a token: a capitalised word, or "of" and the like before one. */
        private boolean goesOn(int from, int at, int end) {
            if (isPartOfName(tokens.get(at))) {
                return !firsts.get(at);
            }
            return (at > from || words.is("particle", tokens.get(at)))
                    && words.is("connector", tokens.get(at))
                    && at + 1 < end
                    && isPartOfName(tokens.get(at + 1))
                    && !firsts.get(at + 1);
        }

        private boolean isPartOfName(Token token) {
            return token.isWord() && token.isCapitalised();
        }

        /** "Bank of China". */
        private boolean isOfABody(PlaceMention mention) {
            int of = mention.first() - 1;
            return of > sentence.token()
                    && words.is("of", tokens.get(of))
                    && words.is("body", tokens.get(of - 1))
                    && tokens.get(of - 1).isCapitalised();
        }

        /** "Berlin-Mitte". */
        private boolean isBeforeDistrict(PlaceMention mention) {
            int district = mention.last() + 1;
            return district <= sentence.last()
                    && tokens.get(district).joint() == Token.Joint.HYPHEN
                    && numbers().is("district", "-");
        }

        private LanguageWords numbers() {
            return LanguageWords.numbers(tokens.language());
        }

        /** "El pesquero «Santa Rita»": a ship, a film, an operation. */
        private boolean isQuoted(PlaceMention mention) {
            int next = mention.last() + 1;
            return mention.first() > sentence.token()
                    && next <= sentence.last()
                    && !mention.isDemonym()
                    && QUOTES.contains(tokens.get(mention.first() - 1).text())
                    && QUOTES.contains(tokens.get(next).text());
        }

        /** "Via Saragozza", "Plaza de San Pedro". */
        private boolean isOfAStreet(PlaceMention mention) {
            int before = mention.first() - 1;
            if (before > sentence.token() && words.is("of", tokens.get(before))) {
                before--;
            }
            return before >= sentence.token()
                    && numbers().is("street-before", tokens.get(before).lower());
        }

        /** "Velilla de San Antonio": a town whose name ends as another one's. */
        private boolean isOfATown(PlaceMention mention) {
            int town = mention.first() - 2;
            if (town <= sentence.token() || letters != LetterCase.SENTENCE || !isTown(mention)) {
                return false;
            }
            Token before = tokens.get(town);
            return words.is("particle", tokens.get(town + 1))
                    && isPartOfName(before)
                    && !before.isUpper()
                    && !words.isHead(before)
                    && !words.is("area", before);
        }

        private boolean isTown(PlaceMention mention) {
            return mention.candidates().stream().allMatch(PlaceCandidate::isCity);
        }

        /** "Chad Lebanon": two names of places that make a person's. */
        private boolean isGivenName(PlaceMention mention) {
            int next = mention.last() + 1;
            return mention.first() == mention.last()
                    && next <= sentence.last()
                    && firsts.get(next)
                    && !tokens.get(next).isUpper()
                    && words.is("given", tokens.get(mention.first()));
        }

        private boolean isBehindName(PlaceMention mention, boolean capitalsTell) {
            int at = mention.first() - 1;
            if (at < sentence.token()) {
                return false;
            }
            Token before = tokens.get(at);
            if (words.is("title", before)) {
                return before.isCapitalised() || !tokens.language().equals("en");
            }
            if (mention.isDemonym() && (!words.is("given", before) || lasts.get(at)) && !isAged(mention)) {
                return false;
            }
            return isPartOfName(before) && makesName(mention, before, capitalsTell);
        }

        private boolean makesName(PlaceMention mention, Token before, boolean capitalsTell) {
            int at = before.number();
            Token surname = tokens.get(mention.first());
            boolean isPerson = words.is("given", before) && !surname.isUpper();
            if (isPerson || (isAged(mention) && !words.isHead(before) && !words.is("locative", before))) {
                people.add(surname.lower());
                return true;
            }
            return capitalsTell && !lasts.get(at) && !opens(at) && !words.isHead(before);
        }

        /** Whether a word has its capital from the beginning of a sentence, or of one behind a dateline: "ACCRA — In Lagos". */
        private boolean opens(int at) {
            return at <= sentence.token()
                    || (words.is("locative", tokens.get(at))
                            && tokens.get(at - 1).isPunctuation());
        }

        /** "Jermel Belfast, 30,": only a person has an age behind a name. */
        private boolean isAged(PlaceMention mention) {
            int comma = mention.last() + 1;
            return mention.first() == mention.last()
                    && comma + 2 <= sentence.last()
                    && tokens.get(comma).is(",")
                    && AGE.matcher(tokens.get(comma + 1).lower()).matches()
                    && tokens.get(comma + 2).is(",");
        }
    }
}
