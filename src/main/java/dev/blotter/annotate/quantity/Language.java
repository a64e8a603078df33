package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.LanguageWords;
import dev.blotter.annotate.token.Tokenizer;

/** The tables of one language that quantities are read with. */
record Language(LanguageWords words, Qualifiers qualifiers) {
    static Language of(String language, Tokenizer tokenizer) {
        return new Language(LanguageWords.numbers(language), Qualifiers.of(language, tokenizer));
    }
}
