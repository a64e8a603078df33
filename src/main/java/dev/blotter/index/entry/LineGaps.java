package dev.blotter.index.entry;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Leaves positions free between the lines of a text, so that no phrase begins in one line and ends in the next. */
final class LineGaps extends TokenFilter {
    private static final int GAP = 10;

    private final String text;
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private int seen;

    LineGaps(TokenStream words, String text) {
        super(words);
        this.text = text;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (isNewLine()) {
            step.setPositionIncrement(step.getPositionIncrement() + GAP);
        }
        seen = Math.max(seen, offset.endOffset());
        return true;
    }

    private boolean isNewLine() {
        for (int at = seen; at < offset.startOffset(); at++) {
            if (text.charAt(at) == '\n') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        seen = 0;
    }
}
