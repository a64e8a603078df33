package dev.blotter.index.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Lucene or the disk throws becomes a sentence with what helps. */
final class FolderFaultTest {
    private static final String NO_INDEX = "holds no index; make one with 'blotter index PATH'";
    private static final String MOVE_AWAY = "; move it away and index again; blotter check-index tells what else is";
    private static final String FULL =
            "can't be used: the disk is full; free some space there, and run the command again";
    private static final IOException NO_SPACE = new IOException("write failed: No space left on device");

    @TempDir
    private Path temp;

    static Stream<Arguments> faults() {
        Map<Exception, String> faults = Map.ofEntries(
                Map.entry(new IndexNotFoundException("no segments* file found"), NO_INDEX),
                Map.entry(new NoSuchFileException("FOLDER"), NO_INDEX),
                Map.entry(
                        new NoSuchFileException("FOLDER/_0.cfs"),
                        "can't be used: FOLDER/_0.cfs; check the folder and its disk"),
                Map.entry(new FileNotFoundException("_1.si"), "can't be used: _1.si; check the folder and its disk"),
                Map.entry(new EOFException(), "can't be used: null; check the folder and its disk"),
                Map.entry(
                        new CorruptIndexException("checksum failed", "input(path=\"/shelf/_0.cfs\")"),
                        "is damaged (_0.cfs is not what was written)" + MOVE_AWAY),
                Map.entry(
                        new CorruptIndexException("codec header mismatch", "in memory"),
                        "is damaged (codec header mismatch)" + MOVE_AWAY),
                Map.entry(
                        new IndexFormatTooNewException("segments_2", 99, 0, 10),
                        "was written with a newer Lucene; use the Blotter that wrote it"),
                Map.entry(
                        new IndexFormatTooOldException("segments_2", "of Lucene 7"),
                        "was written with an older Lucene; index into another folder"),
                Map.entry(
                        new AccessDeniedException("FOLDER/write.lock"),
                        "can't be used: permission denied on FOLDER/write.lock; check the folder and its disk"),
                Map.entry(
                        new FileAlreadyExistsException("FOLDER"),
                        "can't be used: FOLDER is a file; check the folder and its disk"),
                Map.entry(
                        new AlreadyClosedException("this IndexWriter is closed"),
                        "was closed after a fault, no reason is known; run the command again"),
                Map.entry(
                        new AlreadyClosedException("this IndexWriter is closed", new IndexNotFoundException("gone")),
                        NO_INDEX),
                Map.entry(new AlreadyClosedException("this IndexWriter is closed", NO_SPACE), FULL),
                Map.entry(NO_SPACE, FULL),
                Map.entry(
                        new IllegalStateException("no"),
                        "was closed after a fault: java.lang.IllegalStateException: no; run the command again"));
        return faults.entrySet().stream().map(fault -> Arguments.of(fault.getKey(), fault.getValue()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsToldWithWhatHelps(Exception fault, String sentence) {
        Exception here = fault instanceof NoSuchFileException gone
                ? new NoSuchFileException(gone.getFile().replace("FOLDER", temp.toString()))
                : fault;

        assertThat(new FolderFault(temp).of(here))
                .hasMessage("'" + temp + "' " + (here == fault ? sentence : sentence.replace("FOLDER", "" + temp)))
                .hasCause(here);
    }

    @Test
    void whatAFullDiskEndedIsToldHoweverDeepItLies() {
        assertThatThrownBy(() -> new FolderFault(temp)
                        .throwIfFault(new IllegalStateException("this writer hit a fault", new Error(NO_SPACE))))
                .isInstanceOf(IndexException.class)
                .hasMessage("'" + temp + "' " + FULL);
    }

    @Test
    void whatComesOfOtherThanFilesIsLeftAsItIs() throws IOException {
        Files.writeString(temp.resolve("segments_1"), "no segments");
        FolderFault folder = new FolderFault(temp);

        assertThatCode(() -> {
                    folder.throwIfFault(new UncheckedIOException(NO_SPACE));
                    folder.throwIfFault(new CancellationException("No space left on device"));
                    folder.throwIfFault(new QueryException("No space left on device", "a", 0));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void whatFailsOnDamagedFilesIsDamage() throws IOException {
        Files.writeString(temp.resolve("segments_1"), "no segments");

        assertThatThrownBy(() -> new FolderFault(temp).throwIfFault(new NegativeArraySizeException("-7")))
                .isInstanceOf(IndexException.class)
                .hasMessage("'" + temp + "' is damaged (segments_1 is not what was written)" + MOVE_AWAY);
    }

    @Test
    void whatFailsWhereThereIsNoIndexIsLeftAsItIs() {
        assertThatCode(() -> new FolderFault(temp).throwIfFault(new NegativeArraySizeException("-7")))
                .doesNotThrowAnyException();
    }
}
