package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.NumberWords;
import dev.blotter.annotate.token.Tokenizer;

/** The tables of one language that quantities are read with. */
record Language(NumberWords words, Qualifiers qualifiers) {
    static Language of(String language, Tokenizer tokenizer) {
        return new Language(NumberWords.of(language), Qualifiers.of(language, tokenizer));
    }
}
