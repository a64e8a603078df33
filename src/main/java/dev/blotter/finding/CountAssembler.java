package dev.blotter.finding;

import dev.blotter.codes.Regions;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.Entry.RegionTag;
import dev.blotter.finding.Entry.TypeTag;
import dev.blotter.finding.Verdict.Finding;
import dev.blotter.text.Annotation;
import dev.blotter.text.Period;
import dev.blotter.text.Place;
import dev.blotter.text.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the counts of a verdict together with what relations say of them. */
final class CountAssembler {
    private final Regions regions;
    private final Quoter quoter;
    private final List<String> types;
    private final List<String> countries;
    private final Map<Count, Figure> figures = new HashMap<>();

    CountAssembler(Regions regions, Quoter quoter, Verdict verdict, List<TypeTag> types, List<RegionTag> places) {
        this.regions = regions;
        this.quoter = quoter;
        this.types = types.stream().map(TypeTag::code).sorted().toList();
        this.countries = places.stream()
                .map(RegionTag::code)
                .filter(regions::isCountry)
                .sorted()
                .toList();
        verdict.findings().forEach(this::add);
        conclusions(verdict)
                .filter(Same.class::isInstance)
                .map(Same.class::cast)
                .forEach(this::join);
        conclusions(verdict).forEach(this::relate);
    }

    private static Stream<Conclusion> conclusions(Verdict verdict) {
        return verdict.findings().stream().map(Finding::conclusion);
    }

    private void relate(Conclusion conclusion) {
        switch (conclusion) {
            case During(Count count, Period period) -> with(count, figure -> figure.periods.add(period));
            case Where(Count count, Place place) -> with(count, figure -> figure.places.add(place.code()));
            case About(Count count, String code) -> with(count, figure -> figure.about.add(code));
            case Statistic(Count count) -> with(count, figure -> figure.statistic = true);
            case Headline(Count count) -> with(count, figure -> figure.headline = true);
            case Among(Count part, Count whole) -> with(part, figure -> figure.whole = figures.get(key(whole)));
            default -> {}
        }
    }

    /** The counts in the order of the text; a figure that only the title gives comes first. */
    List<CountTag> tags() {
        List<Figure> ordered = figures.values().stream()
                .distinct()
                .sorted(Comparator.comparing(Figure::main, Quoter.ORDER)
                        .thenComparing(figure -> figure.kind, Count.ORDER))
                .toList();
        return ordered.stream().map(figure -> tag(figure, ordered)).toList();
    }

    private void add(Finding finding) {
        if (finding.conclusion() instanceof Count count) {
            figures.computeIfAbsent(key(count), added -> new Figure(count.kind()))
                    .add(count, finding.rules());
        }
    }

    private void join(Same same) {
        Figure kept = figures.get(key(same.count()));
        Figure other = figures.get(key(same.again()));
        if (kept != null && other != null && kept != other) {
            kept.absorb(other);
            figures.replaceAll((key, figure) -> figure == other ? kept : figure);
        }
    }

    private void with(Count count, Consumer<Figure> change) {
        Figure figure = figures.get(key(count));
        if (figure != null) {
            change.accept(figure);
        }
    }

    private CountTag tag(Figure figure, List<Figure> ordered) {
        Quantity main = figure.main();
        Period period = figure.period();
        List<String> places = mostSpecific(figure.places);
        Integer partOf = figure.whole == null || figure.whole == figure ? null : ordered.indexOf(figure.whole);
        return new CountTag(
                figure.kind,
                main.value(),
                main.upper(),
                main.qualifier(),
                main.currency(),
                period == null ? null : period.from().toString(),
                period == null ? null : period.to().toString(),
                figure.headline,
                figure.statistic,
                partOf,
                places.isEmpty() ? countries : places,
                places.isEmpty() ? "document" : "count",
                figure.about.isEmpty() ? types : List.copyOf(figure.about),
                List.copyOf(figure.rules),
                figure.evidence(quoter));
    }

    private List<String> mostSpecific(Set<String> places) {
        Set<String> containing =
                places.stream().flatMap(code -> regions.parents(code).stream()).collect(Collectors.toSet());
        return places.stream().filter(code -> !containing.contains(code)).toList();
    }

    /** What makes two counts the same before any rule says so. */
    private static Count key(Count count) {
        return new Count(count.kind(), count.quantity());
    }

    private static final class Figure {
        /** The text before the title, since headlines round. */
        private static final Comparator<Quantity> MAIN_FIRST = Comparator.<Quantity, Boolean>comparing(
                        quantity -> quantity.sentence() == 0)
                .thenComparing(Quoter.ORDER);

        private final String kind;
        private final Set<String> rules = new TreeSet<>();
        private final Map<Quantity, List<Annotation>> evidence = new HashMap<>();
        private final List<Period> periods = new ArrayList<>();
        private final Set<String> places = new TreeSet<>();
        private final Set<String> about = new TreeSet<>();
        private boolean headline;
        private boolean statistic;
        private @Nullable Figure whole;

        Figure(String kind) {
            this.kind = kind;
        }

        void add(Count count, List<String> byRules) {
            rules.addAll(byRules);
            evidence.computeIfAbsent(count.quantity(), quantity -> new ArrayList<>())
                    .addAll(count.evidence());
        }

        void absorb(Figure other) {
            rules.addAll(other.rules);
            evidence.putAll(other.evidence);
        }

        Quantity main() {
            return evidence.keySet().stream().min(MAIN_FIRST).orElseThrow();
        }

        /** The first that was said, or the shortest that lies in it: "in October", "on Oct. 11". */
        @Nullable
        Period period() {
            Period first = periods.stream().min(Quoter.ORDER).orElse(null);
            return periods.stream()
                    .filter(period -> first != null && period.isIn(first))
                    .min(Comparator.comparingInt(Period::days).thenComparing(Quoter.ORDER))
                    .orElse(null);
        }

        List<Evidence> evidence(Quoter quoter) {
            return evidence.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(MAIN_FIRST))
                    .map(entry -> quoter.quoteHull(entry.getKey(), entry.getValue()))
                    .distinct()
                    .toList();
        }
    }
}
