package dev.blotter.read.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.ZeroByteFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ParserFaultsTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new EncryptedDocumentException("x"), Status.ENCRYPTED, "password"),
                Arguments.of(new PasswordRequiredException("a.7z"), Status.ENCRYPTED, "password"),
                Arguments.of(new org.apache.poi.EncryptedDocumentException("x"), Status.ENCRYPTED, "password"),
                Arguments.of(new UnsupportedFormatException("x"), Status.UNSUPPORTED, "newer format"),
                Arguments.of(new ZeroByteFileException("x"), Status.EMPTY, "no bytes"),
                Arguments.of(new AccessDeniedException("/a"), Status.UNREADABLE, "permissions"),
                Arguments.of(new NoSuchFileException("/a"), Status.UNREADABLE, "not there"),
                Arguments.of(new EOFException(), Status.UNREADABLE, "cut short"),
                Arguments.of(new OutOfMemoryError(), Status.CRASHED, "--parser-memory"),
                Arguments.of(new StackOverflowError(), Status.GUARDED, "nested"),
                Arguments.of(new UnreadableException(Status.EMPTY, "has no bytes"), Status.EMPTY, "no bytes"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aKnownFaultHasAStatusAndSaysWhatToDo(Throwable fault, Status status, String words) {
        assertThat(ParserFaults.outcome(fault).status()).isEqualTo(status);
        assertThat(ParserFaults.outcome(fault).reason()).contains(words);
    }

    @Test
    void theCauseCountsHoweverItIsWrapped() {
        Exception fault = new TikaException("x", new IOException("y", new EncryptedDocumentException("z")));

        assertThat(ParserFaults.outcome(fault).status()).isEqualTo(Status.ENCRYPTED);
    }

    @Test
    void whatTheMachineDeniesIsNoDamageOfTheDocument() {
        assertThat(ParserFaults.outcome(new TikaException("x", new IOException("No space left on device"))))
                .isEqualTo(new Outcome(
                        Status.FAILED,
                        "could not be read on this machine (No space left on device); mend that and try again"));
    }

    @Test
    void anUnknownFaultIsDamageInTheWordsOfTheParser() {
        assertThat(ParserFaults.outcome(new TikaException("x", new IOException("bad header"))))
                .isEqualTo(new Outcome(
                        Status.UNREADABLE, "is damaged or not what its name says (bad header); get another copy"));
        assertThat(ParserFaults.outcome(new IllegalStateException()).reason()).contains("(illegal state)");
    }

    @Test
    void addressesOfObjectsDoNotReachTheReason() {
        assertThat(ParserFaults.outcome(new IOException("unexpected Node@68722de3"))
                        .reason())
                .doesNotContain("68722de3");
    }

    @Test
    void aReasonIsOneShortLine() {
        assertThat(ParserFaults.outcome(new IOException("first\nsecond " + "x".repeat(500)))
                        .reason())
                .doesNotContain("second")
                .hasSizeLessThan(200);
    }

    @Test
    void whatSpeaksToProgrammersIsLeftOut() {
        assertThat(ParserFaults.outcome(new IOException(new NumberFormatException("For input string: \"427)\""))))
                .isEqualTo(new Outcome(Status.UNREADABLE, "is damaged or not what its name says; get another copy"));
    }

    @Test
    void aFaultWithoutWordsIsTakenByItsName() {
        assertThat(ParserFaults.outcome(new TikaException(" ")).reason()).contains("(tika)");
        assertThat(ParserFaults.outcome(new java.util.zip.ZipException()).reason())
                .contains("(zip)");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                NullPointerException.class,
                ClassCastException.class,
                ArrayIndexOutOfBoundsException.class,
                NumberFormatException.class,
                NegativeArraySizeException.class
            })
    void theSlipOfAParserIsNoWordForAReader(Class<? extends RuntimeException> slip)
            throws ReflectiveOperationException {
        RuntimeException fault = slip.getConstructor(String.class).newInstance("length is -1");

        assertThat(ParserFaults.outcome(fault).reason())
                .isEqualTo("is damaged or not what its name says; get another copy");
    }
}
