package dev.blotter.annotate.setting;

import dev.blotter.text.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scene that the paragraph so far has named, and that of the title or the dateline. */
final class RunningPlace {
    private static final int LEAD = 5;
    private static final int LONGEST = 3;

    private List<Place> last = List.of();
    private int sentence;
    private int paragraph;
    private @Nullable Place dateline;
    private @Nullable Place title;
    /** The first place of an authority or institution; null when several countries have one. */
    private @Nullable Place authority;

    private boolean several;
    private final MainLand land = new MainLand();

    RunningPlace(List<SentenceView> views) {
        views.forEach(this::frame);
    }

    private void frame(SentenceView in) {
        FigurePlaces where = new FigurePlaces(in);
        dateline = dateline == null ? where.dateline() : dateline;
        title = title == null && in.sentence.form().equals("title") ? where.onlyCountry() : title;
        land.add(where.scenes());
        land.add(where.bodies());
        for (Place body : where.bodies()) {
            several |= authority != null && !authority.country().equals(body.country());
            authority = authority == null && in.sentence.number() <= LEAD ? body : authority;
        }
    }

    /** Takes note of a sentence whose figures have been looked at. */
    void pass(SentenceView in, FigurePlaces where) {
        List<Place> scenes = where.scenes();
        if (!scenes.isEmpty()) {
            last = where.list(scenes.getLast());
            sentence = in.sentence.number();
            paragraph = in.sentence.paragraph();
        }
    }

    /** The last scene of the paragraph, a few sentences back at most. */
    List<Place> of(SentenceView in) {
        boolean runs = in.sentence.number() - sentence <= LONGEST && in.sentence.paragraph() == paragraph;
        return runs ? last : List.of();
    }

    @Nullable Place land() { return land.place(); }

    /** The place of the dateline, the title, or the authorities; null when none is named, or several. */
    @Nullable
    Place frame() {
        if (dateline != null) {
            return dateline;
        }
        return title != null || several ? title : authority;
    }
}
