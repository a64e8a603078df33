package dev.blotter.annotate.setting;

import dev.blotter.text.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place of a whole document: of its dateline, its title, or the only land whose authorities it names. */
final class FramePlaces {
    private static final int LEAD = 5;

    private final MainLand land = new MainLand();
    private @Nullable Place dateline;
    private @Nullable Place title;
    private @Nullable Place authority;
    private boolean several;

    FramePlaces(List<SentenceView> views) {
        views.stream().filter(in -> !in.places.isEmpty()).forEach(this::read);
    }

    private void read(SentenceView in) {
        FigurePlaces where = in.where();
        land.add(where.scenes());
        land.add(where.bodies());
        dateline = dateline == null && !where.isOfMany() ? where.dateline() : dateline;
        title = title == null && in.sentence.form().equals("title") ? where.onlyLand() : title;
        for (Place body : where.bodies()) {
            several |= authority != null && !authority.country().equals(body.country());
            authority = authority == null && in.sentence.number() <= LEAD ? body : authority;
        }
    }

    /** The place of a dateline before one land, else of the title, else of the authorities; null if of several lands. */
    @Nullable
    Place frame() {
        if (dateline != null) {
            return dateline;
        }
        return title != null || several ? title : authority;
    }

    /** The first place of the land in which most places of the document lie; null without one. */
    @Nullable
    Place land() {
        return land.place();
    }
}
