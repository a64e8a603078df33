package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FaultsTest {
    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("a/b"), "'a/b' may not be opened; change its permissions,"),
                Arguments.of(new NoSuchFileException("a/b"), "'a/b' is not there any more; run the command again"),
                Arguments.of(new FileSystemException("a/b", null, "Is full"), "'a/b': Is full"),
                Arguments.of(new DirectoryNotEmptyException("a/b"), "'a/b': DirectoryNotEmptyException"),
                Arguments.of(
                        new MalformedInputException(1), "a file is not UTF-8 (Input length = 1); save it as UTF-8"),
                Arguments.of(new IOException("No space left"), "a file can't be read or written: No space left"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultOfAFileIsOneSentenceThatNamesIt(IOException fault, String sentence) {
        assertThat(Faults.sentence(fault)).startsWith(sentence).doesNotContain("\n");
    }
}
