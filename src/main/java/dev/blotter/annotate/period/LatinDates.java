package dev.blotter.annotate.period;

import dev.blotter.annotate.number.Peek;
import dev.blotter.annotate.token.RomanceWords;
import dev.blotter.annotate.token.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Spanish, French and Portuguese texts tell from the day of their document:
 *
 * <pre>
 * moment = ayer | hier | ontem | hoy | …
 *        | (este | cette | neste | …) (año | mois | mañana | …)
 *        | (año | mois | noche | …) (pasado | dernière | …)
 *        | (lo que va de | desde principios de | depuis le début de | …) (año | année | …)
 * </pre>
 */
final class LatinDates {
    /** In a text too short to tell its language these words are read as well. */
    private static final Set<String> LANGUAGES = Set.of("es", "fr", "pt", "und");

    private static final Set<String> SO_FAR = Set.of("va", "corrido", "transcurrido", "acumulado", "decorrer");
    private static final Set<String> BEGUN = Set.of(
            "principio", "principios", "inicio", "inicios", "comienzo", "comienzos", "début", "início", "começo");
    private static final Set<String> SINCE = Set.of("desde", "depuis");
    private static final Set<String> OF = Set.of("de", "del", "do", "l'");
    /** How many words lie at most between "depuis" and "début". */
    private static final int FARTHEST_SINCE = 3;

    private static final Set<String> ON = Set.of("na", "nesta", "desta", "última");

    private final Peek peek;
    private final DateResolver timeline;
    private final boolean here;

    LatinDates(Peek peek, DateResolver timeline, String language) {
        this.peek = peek;
        this.timeline = timeline;
        this.here = LANGUAGES.contains(language);
    }

    /** Whether the text is of such a language. */
    boolean isHere() {
        return here;
    }

    /** The number of a Portuguese day of the week that begins at a token, or 0. */
    int weekday(int at) {
        int day = here ? RomanceWords.WEEKDAYS.indexOf(peek.lower(at)) : 0;
        boolean closed = !peek.has(at + 1) || peek.token(at + 1).isPunctuation();
        return day > 0 && (isFeira(at + 1) || (closed && peek.isOneOf(at - 1, ON))) ? day : 0;
    }

    /** The last token of the name of a day of the week: "feira" in "terça-feira". */
    int lastOfName(int at) {
        return here && isFeira(at + 1) ? at + 1 : at;
    }

    private boolean isFeira(int at) {
        return peek.is(at, "feira") && peek.isJoined(at, Token.Joint.HYPHEN);
    }

    /** The moment that begins at a token, or null. */
    @Nullable
    PartialDate read(int at) {
        if (!here) {
            return null;
        }
        Integer back = RomanceWords.DAYS_BACK.get(peek.lower(at));
        if (back != null) {
            boolean before = peek.is(at, "hier") && peek.is(at - 1, "avant");
            return before ? timeline.daysBack(2, at - 1, at) : timeline.daysBack(back, at, at);
        }
        if (peek.isOneOf(at, RomanceWords.THIS)) {
            return current(at);
        }
        if (peek.isOneOf(at + 1, RomanceWords.LAST)) {
            return last(at);
        }
        boolean begun =
                peek.isOneOf(at, RomanceWords.YEAR) && peek.year(at + 1) == 0 && (isSoFar(at) || isSinceBegun(at));
        return begun ? PartialDate.current(timeline.yearsBack(0), 0, at, at) : null;
    }

    private @Nullable PartialDate current(int at) {
        if (peek.isOneOf(at + 1, RomanceWords.YEAR)) {
            return PartialDate.current(timeline.yearsBack(0), 0, at, at + 1);
        }
        if (peek.isOneOf(at + 1, RomanceWords.MONTH)) {
            return timeline.thisMonth(at, at + 1);
        }
        return peek.isOneOf(at + 1, RomanceWords.DAYTIMES) ? timeline.daysBack(0, at, at + 1) : null;
    }

    private @Nullable PartialDate last(int at) {
        if (peek.isOneOf(at, RomanceWords.YEAR)) {
            return PartialDate.of(timeline.yearsBack(1), 0, 0, at, at + 1).named();
        }
        if (peek.isOneOf(at, RomanceWords.MONTH)) {
            return timeline.lastMonth(at, at + 1);
        }
        return peek.isOneOf(at, RomanceWords.DAYTIMES) ? timeline.daysBack(1, at, at + 1) : null;
    }

    /** Whether a year has not ended: "en lo que va de 2025", "no acumulado do ano". */
    boolean isSoFar(int at) {
        return here && peek.isOneOf(at - 1, OF) && peek.isOneOf(at - 2, SO_FAR);
    }

    /** "desde principios de año", "depuis le début de l'année". */
    private boolean isSinceBegun(int at) {
        int of = peek.is(at - 1, "l'") ? at - 2 : at - 1;
        if (!peek.isOneOf(of, OF) || !peek.isOneOf(of - 1, BEGUN)) {
            return false;
        }
        for (int before = of - 2; before > of - 2 - FARTHEST_SINCE; before--) {
            if (peek.isOneOf(before, SINCE)) {
                return true;
            }
        }
        return false;
    }
}
