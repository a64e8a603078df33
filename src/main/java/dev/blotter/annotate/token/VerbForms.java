package dev.blotter.annotate.token;

import dev.blotter.codes.ResourceTable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The forms of a verb by the ending of its infinitive: the table {@code verbs.tsv}. Terms write {@code +robar} for all. */
public final class VerbForms {
    /** Before an infinitive that stands for all its forms. */
    public static final String SIGN = "+";

    private static final String BLANK = " ";

    private record Endings(String infinitive, List<String> forms) {
        static Endings of(List<String> row) {
            return new Endings(row.get(1), List.of(row.get(2).split(BLANK)));
        }

        List<String> of(String verb) {
            String stem = verb.substring(0, verb.length() - infinitive.length());
            return forms.stream().map(stem::concat).toList();
        }
    }

    private static final Map<String, List<Endings>> BY_LANGUAGE =
            ResourceTable.rows("annotate/token/verbs.tsv").stream()
                    .collect(Collectors.groupingBy(
                            row -> row.get(0), Collectors.mapping(Endings::of, Collectors.toList())));

    private VerbForms() {}

    /**
     * The phrases that one means: {@code =roba todo}, {@code =robó todo} and so on for {@code +robar todo}, itself where it
     * does not begin with a verb in all its forms; none for a verb that the table does not know.
     */
    public static List<String> phrases(String phrase, String language) {
        if (!phrase.startsWith(SIGN)) {
            return List.of(phrase);
        }
        String[] words = phrase.substring(SIGN.length()).split(BLANK, 2);
        String rest = words.length > 1 ? BLANK + words[1] : "";
        return of(words[0], language).stream().map(form -> "=" + form + rest).toList();
    }

    private static List<String> of(String infinitive, String language) {
        return BY_LANGUAGE.getOrDefault(language, List.of()).stream()
                .filter(endings -> infinitive.endsWith(endings.infinitive()))
                .max(Comparator.comparingInt(endings -> endings.infinitive().length()))
                .map(endings -> endings.of(infinitive))
                .orElse(List.of());
    }
}
