package dev.blotter.annotate.setting;

import dev.blotter.text.Place;
import java.util.List;

/** The scene that the paragraph so far has named. */
final class RunningPlace {
    private static final int LONGEST = 3;

    private List<Place> last = List.of();
    private int sentence;
    private int paragraph;

    void pass(SentenceView in) {
        List<Place> scenes = in.where().scenes();
        if (!scenes.isEmpty()) {
            last = in.where().list(scenes.getLast());
            sentence = in.sentence.number();
            paragraph = in.sentence.paragraph();
        }
    }

    /** The last scene of the paragraph, a few sentences back at most. */
    List<Place> of(SentenceView in) {
        boolean runs = in.sentence.number() - sentence <= LONGEST && in.sentence.paragraph() == paragraph;
        return runs ? last : List.of();
    }
}
