package dev.blotter.cli;

import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import java.util.List;
import java.util.stream.Collectors;

/** Turns what a user calls a region or a kind of fraud into its code. */
final class Names {
    private static final int MEANT = 3;

    private final FraudTypes types;
    private final Regions regions;

    Names(FraudTypes types, Regions regions) {
        this.types = types;
        this.regions = regions;
    }

    /**
     * The code of a region.
     *
     * @throws UserException when there is none of that code or name
     */
    String region(String word) {
        return regions.find(word)
                .orElseThrow(() -> unknown(
                        word,
                        "region",
                        regions.suggestions(word).stream()
                                .map(code -> regions.name(code) + " (" + code + ")")
                                .toList(),
                        "an ISO 3166 or UN M49 code"));
    }

    /**
     * The code of a kind of fraud.
     *
     * @throws UserException when there is none of that code or name
     */
    String fraudType(String word) {
        return types.find(word)
                .orElseThrow(
                        () -> unknown(word, "kind of fraud", types.suggestions(word), "a code of " + FraudTypes.FILE));
    }

    private static UserException unknown(String word, String what, List<String> meant, String else_) {
        String advice = meant.isEmpty()
                ? "use " + else_
                : "did you mean " + meant.stream().limit(MEANT).collect(Collectors.joining(" or ")) + "?";
        return new UserException("'" + word + "' is no " + what + " that Blotter knows; " + advice);
    }
}
