package dev.blotter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The reference of facts and conclusions in the analysts' guide is what the records say. This writes it
 * anew: {@code mvn test -Dtest=ReferenceTest -Dblotter.write-reference=true}.
 */
final class ReferenceTest {
    private static final Path GUIDE = Path.of("docs/rules.md");
    private static final String BEGIN = "<!-- reference: made by ReferenceTest, which says how to write it anew -->\n";
    private static final String END = "<!-- end of the reference -->";

    @Test
    void theGuideTellsOfEveryFieldAsItIs() throws IOException {
        String guide = Files.readString(GUIDE);
        int begin = guide.indexOf(BEGIN) + BEGIN.length();
        int end = guide.indexOf(END);
        if (Boolean.getBoolean("blotter.write-reference")) {
            Files.writeString(GUIDE, guide.substring(0, begin) + Reference.markdown() + guide.substring(end));
        }
        assertThat(Files.readString(GUIDE)).contains(BEGIN + Reference.markdown() + END);
    }

    @Test
    void aFieldTellsItsKindAndItsWords() {
        assertThat(Reference.markdown())
                .contains("`currency` a text or `null`;")
                .contains("`role` a text: patient, agent, source, amount, number, none;")
                .contains("`report` a text: unlikely, possible, likely, clear, certain;")
                .contains("| `Count` | `kind` a text: arrests, ")
                .contains("| `Excluded` | `annotation` an annotation; `reason` a text |");
    }
}
