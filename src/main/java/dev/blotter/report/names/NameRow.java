package dev.blotter.report.names;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.wording.FigureText;
import dev.blotter.identity.NameFinder;
import dev.blotter.identity.NameMatch;
import dev.blotter.identity.Resemblance;
import dev.blotter.index.result.NamedEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A document that holds a name of a list: the members of its JSON form.
 *
 * @param id null when the list gives none
 * @param written how the document writes it where it is likest, in {@code sentence}
 * @param match "same", "order", "initial" or "transliterated"
 * @param times how often the document names it
 * @param figures such as {@code arrests 12}
 * @param roles such as {@code charged}
 */
public record NameRow(
        String name,
        @Nullable String id,
        String written,
        String match,
        int times,
        String source,
        @Nullable String title,
        @Nullable String published,
        List<String> fraudTypes,
        List<String> figures,
        List<String> regions,
        List<String> roles,
        String sentence) {

    public static NameRow of(NamedEntry named) {
        Entry entry = named.stored().entry();
        NameMatch best = likest(named.matches());
        return new NameRow(
                named.name().name(),
                named.name().id(),
                best.text(),
                best.resemblance().toString(),
                named.matches().size(),
                entry.source(),
                entry.title(),
                entry.published(),
                entry.fraudTypes().stream().map(Entry.TypeTag::code).toList(),
                entry.counts().stream().map(NameRow::figure).distinct().toList(),
                entry.regions().stream().map(Entry.RegionTag::code).toList(),
                roles(named),
                best.sentence());
    }

    private static List<String> roles(NamedEntry named) {
        return named.stored().entry().labels().stream()
                .filter(label -> label.role().isPresent()
                        && !new NameFinder(label.value()).of(named.name()).isEmpty())
                .map(label -> label.role().orElseThrow())
                .distinct()
                .toList();
    }

    /** What a run of a saved search remembers of it. */
    public String key() {
        return name + "\t" + source;
    }

    /** Whether another name may be meant. */
    public boolean isUnsure() {
        return !match.equals(Resemblance.SAME.toString());
    }

    private static NameMatch likest(List<NameMatch> matches) {
        return matches.stream()
                .min(Comparator.comparing(NameMatch::resemblance))
                .orElseThrow(() -> new IllegalArgumentException("an entry that names somebody says where"));
    }

    private static String figure(CountTag count) {
        return String.format(Locale.ROOT, "%s %s", count.kind(), FigureText.of(count));
    }
}
