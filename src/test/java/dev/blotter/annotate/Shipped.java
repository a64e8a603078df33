package dev.blotter.annotate;

import dev.blotter.annotate.place.PlaceFinder;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import java.nio.file.Path;

/** What the rules that come with Blotter find, loaded once for all tests of a process: none of it can be changed. */
public final class Shipped {
    public static final Path RULES = Path.of("rules");
    public static final FraudTypes TYPES = FraudTypes.load(RULES);
    public static final Annotator ANNOTATOR = Annotator.load(RULES, TYPES, Regions.builtIn());
    public static final Tokenizer TOKENIZER = new Tokenizer();
    public static final PlaceFinder PLACES = PlaceFinder.load(RULES, Regions.builtIn(), TOKENIZER);

    private Shipped() {}
}
