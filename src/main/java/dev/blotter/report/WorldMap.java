package dev.blotter.report;

import dev.blotter.codes.Regions;
import dev.blotter.codes.ResourceTable;
import dev.blotter.finding.wording.Numeral;
import java.util.List;

/**
 * The countries of the world, shaded by their sums; small ones are dots, and {@code off} are those that the map lacks.
 */
record WorldMap(Shades shades, List<Area> shapes, List<Area> dots, List<Share> off) {
    /** A country, by its path in SVG or, for a dot, its middle, {@code x y}; its shade is 0 without a figure. */
    record Area(String place, int shade, Share share) {
        boolean isDot() {
            return !place.startsWith("M");
        }

        String x() {
            return place.substring(0, place.indexOf(' '));
        }

        String y() {
            return place.substring(place.indexOf(' ') + 1);
        }

        /** What it says to who points at it. */
        String title() {
            return share.name() + ": " + share.sum().whole() + "; " + Numeral.of(share.documents(), "document");
        }
    }

    static WorldMap of(ByCountry countries, Regions regions) {
        Shades shades = Shades.upTo(countries.shares().stream()
                .mapToDouble(share -> share.sum().total())
                .max()
                .orElse(0));
        List<Area> areas = ResourceTable.rows("report/asset/world.tsv").stream()
                .map(cells -> area(cells.get(1), countries.share(cells.getFirst(), regions), shades))
                .toList();
        List<String> drawn = areas.stream().map(area -> area.share().code()).toList();
        return new WorldMap(
                shades,
                areas.stream().filter(area -> !area.isDot()).toList(),
                areas.stream()
                        .filter(Area::isDot)
                        .filter(area -> area.share().documents() > 0
                                || !area.share().sum().isEmpty())
                        .toList(),
                countries.shares().stream()
                        .filter(share -> !drawn.contains(share.code()))
                        .toList());
    }

    private static Area area(String place, Share share, Shades shades) {
        return new Area(place, share.sum().isEmpty() ? 0 : shades.of(share.sum().total()), share);
    }
}
