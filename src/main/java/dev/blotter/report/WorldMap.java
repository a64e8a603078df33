package dev.blotter.report;

import dev.blotter.codes.Regions;
import dev.blotter.report.asset.Resource;
import java.util.List;

/**
 * The countries of the world, shaded by their sums.
 *
 * @param shapes the countries that have a shape at this scale, in order of their codes
 * @param dots those that are too small for one
 * @param off countries with figures or documents that the map lacks
 */
record WorldMap(Shades shades, List<Area> shapes, List<Area> dots, List<Share> off) {
    /**
     * A country.
     *
     * @param place its path in SVG; for a dot its middle, {@code x y}
     * @param shade 0 without a figure
     */
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
            return share.name() + ": " + share.sum().whole() + "; " + Numbers.of(share.documents(), "document");
        }
    }

    WorldMap {
        shapes = List.copyOf(shapes);
        dots = List.copyOf(dots);
        off = List.copyOf(off);
    }

    static WorldMap of(ByCountry countries, Regions regions) {
        Shades shades = Shades.upTo(countries.shares().stream()
                .mapToDouble(share -> share.sum().total())
                .max()
                .orElse(0));
        List<Area> areas = Resource.WORLD
                .text()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> area(cells[1], share(cells[0], countries, regions), shades))
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

    private static Share share(String code, ByCountry countries, Regions regions) {
        return countries.share(code).orElseGet(() -> new Share(code, regions.name(code), 0, 0, Sum.NONE));
    }

    private static Area area(String place, Share share, Shades shades) {
        return new Area(place, share.sum().isEmpty() ? 0 : shades.of(share.sum().total()), share);
    }
}
