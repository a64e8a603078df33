package dev.blotter.index.entry;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;

/** Text that brings its own analysis, with offsets for highlighting. */
public final class AnalysedField extends Field {
    private static final Analyzer NO_MATTER = LanguageAnalysis.analyzer(LanguageAnalysis.PLAIN);
    private static final FieldType STORED = type(true);
    private static final FieldType UNSTORED = type(false);

    private final String text;
    private final Analyzer own;

    private AnalysedField(String name, String text, Analyzer own, FieldType type) {
        super(name, text, type);
        this.text = text;
        this.own = own;
    }

    static AnalysedField of(String name, String text, Analyzer own) {
        return new AnalysedField(name, text, own, STORED);
    }

    /**
     * Adds both fields to a document without text and title: in a field with gaps Lucene takes twice the time to merge.
     */
    public static void addNone(Document document) {
        document.add(none(Fields.TEXT));
        document.add(none(Fields.TITLE));
    }

    static AnalysedField none(String name) {
        return new AnalysedField(name, "", NO_MATTER, UNSTORED);
    }

    private static FieldType type(boolean stored) {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.setStored(stored);
        type.freeze();
        return type;
    }

    @Override
    public TokenStream tokenStream(Analyzer ofTheWriter, TokenStream reuse) {
        return new LineGaps(own.tokenStream(name(), text), text);
    }
}
