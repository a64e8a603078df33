package dev.blotter.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FraudTypesTest {
    private static final String HEAD = "code,parent,name,description\n";

    @TempDir
    Path folder;

    @Test
    void aKindBelongsToItsParentAndTheParentOfThat() throws IOException {
        FraudTypes types = load("a,,A,\nb,a,B,\nc,b,C,\n");

        assertThat(types.ancestors("c")).containsExactly("b", "a");
        assertThat(types.ancestors("a")).isEmpty();
        assertThat(types.name("c")).isEqualTo("C");
        assertThat(types.codes()).containsExactly("a", "b", "c");
    }

    @Test
    void oneKindMayStandAboveMostOthers() throws IOException {
        assertThat(load("a,,A,\nb,a,B,\nc,b,C,\n").general()).contains("a");
        assertThat(load("a,,A,\nb,a,B,\nc,a,C,\nd,,D,\n").general()).contains("a");
        assertThat(load("a,,A,\nb,,B,\n").general()).isEmpty();
    }

    @Test
    void anUnknownParentIsAProblemOfItsRow() {
        assertThatThrownBy(() -> load("a,,A,\nb,x,B,\n"))
                .hasMessage(
                        "fraud-types.csv:3:3: the parent 'x' of 'b' is no code of this file; add its row or correct it");
    }

    @Test
    void parentsThatRunInACircleAreAProblem() {
        assertThatThrownBy(() -> load("a,b,A,\nb,a,B,\n")).hasMessageContaining("run in a circle");
    }

    @Test
    void aCodeThatStandsTwiceIsAProblem() {
        assertThatThrownBy(() -> load("a,,A,\na,,B,\n")).hasMessageContaining("the code 'a' stands twice");
    }

    @Test
    void anUnknownCodeHasNoName() throws IOException {
        FraudTypes types = load("a,,A,\n");

        assertThat(types.isKnown("z")).isFalse();
        assertThatThrownBy(() -> types.name("z")).hasMessage("'z' is no code of fraud-types.csv");
    }

    @Test
    void theKindsThatComeWithBlotterLoad() {
        FraudTypes types = FraudTypes.load(Path.of("rules"));

        assertThat(types.ancestors("pig-butchering"))
                .containsExactly("investment-scam", "telecom-network-fraud", "fraud");
    }

    private FraudTypes load(String rows) throws IOException {
        Files.writeString(folder.resolve(FraudTypes.FILE), HEAD + rows);
        return FraudTypes.load(folder);
    }
}
