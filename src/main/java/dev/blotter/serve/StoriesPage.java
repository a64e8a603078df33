package dev.blotter.serve;

import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Filter;
import dev.blotter.index.result.StoryList;

/** Reports that several documents print or rewrite, and whether their headline figures agree. */
record StoriesPage(Frame frame, StoryList found) {
    private static final int MOST = 10;

    static StoriesPage of(BlotterIndex index, Filter filter, SearchForm form) {
        return new StoriesPage(new Frame("Stories", form), index.stories(filter, form.offset(), MOST));
    }

    String before() {
        int offset = frame.form().offset();
        return offset == 0 ? "" : frame.form().at(Math.max(0, offset - MOST)).link("/stories");
    }

    String after() {
        int next = frame.form().offset() + MOST;
        return next < found.total() ? frame.form().at(next).link("/stories") : "";
    }
}
