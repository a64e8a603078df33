package dev.blotter.report;

import dev.blotter.text.Sha256;

/** What a page may load and run: its own style and script alone, by their hashes (Content Security Policy 3). */
public record Policy(String style, String script) {
    @Override
    public String toString() {
        return "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script)
                + "; base-uri 'none'; form-action 'none'";
    }

    /** What names a style or script that a page may use. */
    public static String hash(String text) {
        return "'sha256-" + Sha256.of(text).base64() + "'";
    }
}
