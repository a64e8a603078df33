package dev.blotter.report;

import dev.blotter.codes.Regions;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Finds the countries of places. */
record Countries(Regions regions) {

    /** The countries among regions and those that regions lie in, each once, in their order. */
    List<String> of(Collection<String> codes) {
        return codes.stream()
                .filter(regions::isKnown)
                .flatMap(code -> Stream.concat(Stream.of(code), regions.parents(code).stream())
                        .filter(regions::isCountry)
                        .limit(1))
                .distinct()
                .toList();
    }
}
