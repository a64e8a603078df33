package dev.blotter.annotate.token;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of days, weeks and parts of years in Spanish, French and Portuguese. */
public final class RomanceWords {
    public static final Map<String, Integer> DAYS_BACK = Map.of(
            "ayer",
            1,
            "anteayer",
            2,
            "anoche",
            1,
            "hoy",
            0,
            "hier",
            1,
            "aujourd'hui",
            0,
            "ontem",
            1,
            "anteontem",
            2,
            "hoje",
            0);

    public static final Set<String> THIS =
            Set.of("este", "esta", "ce", "cet", "cette", "neste", "nesta", "deste", "desta");

    public static final Set<String> LAST =
            Set.of("pasado", "pasada", "dernier", "dernière", "passé", "passée", "passado", "passada");

    public static final Set<String> YEAR = Set.of("año", "an", "année", "ano");

    public static final Set<String> MONTH = Set.of("mes", "mois", "mês");

    public static final Set<String> DAYTIMES =
            Set.of("mañana", "tarde", "noche", "madrugada", "matin", "soir", "nuit", "manhã", "noite");

    /** The short names of Portuguese days, which are ordinals too. */
    public static final List<String> WEEKDAYS = List.of("", "segunda", "terça", "quarta", "quinta", "sexta");

    public static final Map<String, Integer> ORDER = Map.ofEntries(
            Map.entry("primer", 1),
            Map.entry("premier", 1),
            Map.entry("primeiro", 1),
            Map.entry("segundo", 2),
            Map.entry("deuxième", 2),
            Map.entry("second", 2),
            Map.entry("tercer", 3),
            Map.entry("troisième", 3),
            Map.entry("terceiro", 3),
            Map.entry("cuarto", 4),
            Map.entry("quatrième", 4),
            Map.entry("quarto", 4));

    public static final Set<String> FIRST = Set.of("primeros", "premiers", "primeiros");

    public static final Set<String> RECENT = Set.of("últimos", "últimas", "derniers", "dernières");

    public static final Set<String> WEEK = Set.of("semana", "semaine");

    public static final Set<String> END = Set.of("fin", "fim");

    private RomanceWords() {}

    /** Whether a period may begin with a word. */
    static boolean mayBegin(String lower) {
        return DAYS_BACK.containsKey(lower)
                || THIS.contains(lower)
                || YEAR.contains(lower)
                || MONTH.contains(lower)
                || DAYTIMES.contains(lower)
                || WEEKDAYS.contains(lower)
                || ORDER.containsKey(lower)
                || FIRST.contains(lower)
                || RECENT.contains(lower)
                || WEEK.contains(lower)
                || END.contains(lower);
    }
}
