package dev.blotter.text;

/**
 * A mention of a region.
 *
 * @param code ISO 3166-1 alpha-2, ISO 3166-2 (first level), or UN M49 of a macro region: the most
 *     specific that the mention names
 * @param form how it is named: {@code country}, {@code subdivision}, {@code city}, {@code macro},
 *     {@code demonym} or {@code institution} (one that stands for its country)
 * @param context what surrounds it: {@code plain}; {@code dateline} at the head of a text; {@code
 *     name} inside a longer capitalised name ("Paris Hilton", "Bank of China")
 * @param candidates how many places of that name the gazetteer holds, the chosen one included
 * @param country the ISO 3166-1 code that the place lies in; empty for a macro region
 */
public record Place(
        String code,
        String form,
        String context,
        int candidates,
        String country,
        int sentence,
        int clause,
        int token,
        int last,
        int begin,
        int end)
        implements Annotation {
    /** Rules join facts by equality again and again, and where they stand tells all but a few apart. */
    @Override
    public int hashCode() {
        return 31 * token + last;
    }
}
