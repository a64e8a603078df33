package dev.blotter.cli.output;

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

final class FileFaultsTest {
    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("a/b"), "'a/b' may not be opened; change its permissions,"),
                Arguments.of(new NoSuchFileException("a/b"), "'a/b' is not there any more; run the command again"),
                Arguments.of(new FileSystemException("a/b", null, "Is full"), "'a/b': Is full"),
                Arguments.of(new DirectoryNotEmptyException("a/b"), "'a/b': DirectoryNotEmptyException"),
                Arguments.of(
                        new MalformedInputException(1), "a file is not UTF-8 (Input length = 1); save it as UTF-8"),
                Arguments.of(new IOException("Not today"), "a file can't be read or written: Not today"),
                Arguments.of(
                        new IOException("No space left on device"),
                        "the disk is full; free some space there, and run the command again"),
                Arguments.of(
                        new FileSystemException("a/b", null, "Disk quota exceeded"),
                        "'a/b': the quota of the disk is used up; remove something of yours there, and run"),
                Arguments.of(
                        new FileSystemException("a/b", null, "Read-only file system"),
                        "'a/b': the disk can't be written to; mount it for writing, or name another place, and"),
                Arguments.of(
                        new FileSystemException("a/b: Too many open files"),
                        "'a/b: Too many open files': too many files are open; raise the limit (ulimit -n)"),
                Arguments.of(new IOException("Input/output error"), "the disk fails; see the log of the system"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultOfAFileIsOneSentenceThatNamesIt(IOException fault, String sentence) {
        assertThat(FileFaults.sentence(fault)).startsWith(sentence).doesNotContain("\n");
    }
}
