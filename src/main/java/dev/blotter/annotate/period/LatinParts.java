package dev.blotter.annotate.period;

import dev.blotter.annotate.number.Peek;
import dev.blotter.annotate.token.NumberWords;
import dev.blotter.annotate.token.RomanceWords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads parts of years, weeks and the last months as Spanish, French and Portuguese texts tell them:
 *
 * <pre>
 * part  = (primer | deuxième | 1º | …) (trimestre | semestre | …), with [de] Y
 *       | primeros N meses | N premiers mois, with [de] Y
 * back  = últimos N meses | N derniers mois | …
 * week  = semana pasada | cette semaine | fin de semana | week-end | …
 * </pre>
 */
final class LatinParts {
    private static final Map<String, Integer> MONTHS_OF =
            Map.of("bimestre", 2, "trimestre", 3, "cuatrimestre", 4, "quadrimestre", 4, "semestre", 6);
    private static final Set<String> SIGNS = Set.of("º", "°", "er", "e", "ème");
    private static final Map<String, Integer> MONTHS =
            Map.of("meses", 1, "mois", 1, "años", 12, "ans", 12, "années", 12, "anos", 12);
    private static final Map<String, Integer> DAYS =
            Map.of("días", 1, "jours", 1, "dias", 1, "semanas", 7, "semaines", 7);
    private static final List<NumberWords> WORDS =
            List.of(NumberWords.of("es"), NumberWords.of("fr"), NumberWords.of("pt"));
    private static final int MOST = 100;

    private final Peek peek;
    private final DateResolver timeline;
    private final YearParts parts;

    LatinParts(Peek peek, DateResolver timeline, YearParts parts) {
        this.peek = peek;
        this.timeline = timeline;
        this.parts = parts;
    }

    /** What begins at a token, or null. */
    PeriodPhrases.@Nullable Read read(int at) {
        PeriodPhrases.Read part = ordinal(at);
        if (part != null) {
            return part;
        }
        if (peek.isOneOf(at, RomanceWords.FIRST)) {
            int unit = unit(at);
            int count = countAround(at);
            return peek.is(unit, "meses") || peek.is(unit, "mois") ? parts.months(1, count, unit + 1) : null;
        }
        return peek.isOneOf(at, RomanceWords.RECENT) ? back(at) : week(at);
    }

    private PeriodPhrases.@Nullable Read ordinal(int at) {
        boolean digit = peek.day(at) > 0 && peek.isOneOf(at + 1, SIGNS);
        int order = digit ? peek.day(at) : RomanceWords.ORDER.getOrDefault(peek.lower(at), 0);
        int noun = digit ? at + 2 : at + 1;
        int length = MONTHS_OF.getOrDefault(peek.lower(noun), 0);
        boolean fits = length > 0 && order > 0 && order * length <= 12;
        return fits ? parts.months((order - 1) * length + 1, order * length, noun + 1) : null;
    }

    private PeriodPhrases.@Nullable Read back(int at) {
        int unit = unit(at);
        int count = countAround(at);
        int months = count * MONTHS.getOrDefault(peek.lower(unit), 0);
        int days = count * DAYS.getOrDefault(peek.lower(unit), 0);
        return months + days == 0 || count > MOST
                ? null
                : new PeriodPhrases.Read(timeline.back(months, days, at, unit), unit);
    }

    private PeriodPhrases.@Nullable Read week(int at) {
        if (peek.isOneOf(at, RomanceWords.END) && peek.is(at + 1, "de") && peek.is(at + 2, "semana")) {
            boolean before = peek.isOneOf(at + 3, RomanceWords.LAST);
            return new PeriodPhrases.Read(
                    timeline.weekend(false, at, before ? at + 3 : at + 2), before ? at + 3 : at + 2);
        }
        if (peek.is(at, "week") && peek.is(at + 1, "end")) {
            return new PeriodPhrases.Read(timeline.weekend(false, at, at + 1), at + 1);
        }
        if (peek.isOneOf(at, RomanceWords.WEEK) && peek.isOneOf(at + 1, RomanceWords.LAST)) {
            return new PeriodPhrases.Read(timeline.week(true, at, at + 1), at + 1);
        }
        boolean now = peek.isOneOf(at, RomanceWords.THIS) && peek.isOneOf(at + 1, RomanceWords.WEEK);
        return now ? new PeriodPhrases.Read(timeline.week(false, at, at + 1), at + 1) : null;
    }

    /** The unit behind "primeros", and the number that may follow it. */
    private int unit(int at) {
        return count(at + 1) > 0 ? at + 2 : at + 1;
    }

    private int countAround(int at) {
        int behind = count(at + 1);
        return behind > 0 ? behind : count(at - 1);
    }

    private int count(int at) {
        int digits = peek.number(at);
        return digits >= 0
                ? digits
                : WORDS.stream()
                        .mapToInt(words -> (int) words.value("one", peek.lower(at)))
                        .filter(value -> value > 0)
                        .findFirst()
                        .orElse(0);
    }
}
