package dev.blotter.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;

/** Text that brings its own analysis, with offsets for highlighting; stored. */
final class AnalysedField extends Field {
    private static final FieldType TYPE = new FieldType(TextField.TYPE_STORED);

    static {
        TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        TYPE.freeze();
    }

    private final String text;
    private final Analyzer own;

    AnalysedField(String name, String text, Analyzer own) {
        super(name, text, TYPE);
        this.text = text;
        this.own = own;
    }

    @Override
    public TokenStream tokenStream(Analyzer ofTheWriter, TokenStream reuse) {
        return own.tokenStream(name(), text);
    }
}
