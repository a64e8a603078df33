package dev.blotter.export;

import java.util.stream.Stream;

/** Titles that break what is not written with care. */
final class UglyTitles {
    private UglyTitles() {}

    static Stream<String> titles() {
        return Stream.of(
                "100% of $5 & #1_a ~ b^2 \\ {c} }d{ \\{",
                "He said: \"ten, no, twelve\" 'held'",
                "two\nlines\r\nand\ttabs",
                "bell \u0007 escape \u001B[31m null \u0000",
                "柬埔寨警方逮捕12名诈骗嫌疑人",
                "الشرطة تعتقل 12 شخصا \u202Eגנב\u202C",
                "emoji 👩‍🚀 and 𠮷 rare",
                "half a pair \uD83D here",
                "@article{x, title = {y}}",
                "dashes -- and --- of `` TeX '' << 1,,2 >>",
                "trailing backslash \\",
                "],\"custom\":{}}");
    }
}
