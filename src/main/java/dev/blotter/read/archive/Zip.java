package dev.blotter.read.archive;

import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.ParserFaults;
import dev.blotter.read.format.Sources;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.text.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** Reads the members of a ZIP archive. One without a directory, cut short, gives what is left of it. */
public final class Zip implements Format {
    /** The third byte of an archive that begins with its directory, since it has no members. */
    private static final int EMPTY = 5;

    @Override
    public @Nullable Extraction read(Content content, Visit visit) throws IOException, UnreadableException {
        if (!hasDirectory(content)) {
            salvage(content, visit);
            throw new UnreadableException(Status.UNREADABLE, "is cut short; get another copy");
        }
        try (ZipFile zip = open(content)) {
            for (ZipArchiveEntry entry : entries(zip)) {
                member(content, zip, entry, visit);
                if (visit.exhausted()) {
                    break;
                }
            }
        }
        return null;
    }

    private static boolean hasDirectory(Content content) throws UnreadableException {
        try (ZipFile zip = open(content)) {
            return zip.getEntries().hasMoreElements() || content.head()[2] == EMPTY;
        } catch (IOException e) {
            return false;
        }
    }

    public static ZipFile open(Content content) throws IOException, UnreadableException {
        SeekableByteChannel channel = content.onDisk()
                ? Files.newByteChannel(content.path())
                : new SeekableInMemoryByteChannel(content.bytes());
        return ZipFile.builder().setSeekableByteChannel(channel).get();
    }

    public static List<ZipArchiveEntry> entries(ZipFile zip) {
        return Collections.list(zip.getEntriesInPhysicalOrder()).stream()
                .filter(entry -> !entry.isDirectory())
                .toList();
    }

    private static void member(Content content, ZipFile zip, ZipArchiveEntry entry, Visit visit) throws IOException {
        String source = Sources.member(content.source(), name(entry));
        if (isOfSystem(entry.getName())) {
            return;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            visit.refuse(source, ParserFaults.encrypted());
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            visit.member(source, in, entry.getCompressedSize());
        } catch (UnreadableException | IOException e) {
            visit.refuse(source, ParserFaults.outcome(e));
        }
    }

    /** Reads members one after the other, up to where the archive breaks off. */
    private static void salvage(Content content, Visit visit) throws IOException, UnreadableException {
        try (ZipArchiveInputStream in = new ZipArchiveInputStream(content.open(), "UTF-8", true, true)) {
            for (ZipArchiveEntry entry = in.getNextEntry();
                    entry != null && !visit.exhausted();
                    entry = in.getNextEntry()) {
                if (!entry.isDirectory() && !isOfSystem(entry.getName()) && in.canReadEntryData(entry)) {
                    visit.member(Sources.member(content.source(), name(entry)), in, -1);
                }
            }
        }
    }

    private static boolean isOfSystem(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
    }

    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        return raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames() ? entry.getName() : Sources.decode(raw);
    }
}
