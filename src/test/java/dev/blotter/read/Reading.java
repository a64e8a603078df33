package dev.blotter.read;

import dev.blotter.read.format.ReadOptions;
import dev.blotter.text.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The vocabulary of the tests: a file's name and content in, documents out. */
public final class Reading {
    private static final Reader READER = new Reader(ReadOptions.DEFAULT.keepingDropped());

    private Reading() {}

    /** The only document of a file of text. */
    public static Document one(String name, String content) {
        return one(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public static Document one(String name, byte[] content) {
        List<Document> documents = all(name, content);
        if (documents.size() != 1) {
            throw new AssertionError("one document expected, not " + documents);
        }
        return documents.getFirst();
    }

    public static List<Document> all(String name, byte[] content) {
        return all(READER, name, content);
    }

    public static List<Document> all(Reader reader, String name, byte[] content) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("reading");
            Path file = Files.write(folder.resolve("file"), content);
            List<Document> documents = new ArrayList<>();
            reader.read(file, name, documents::add);
            Files.delete(file);
            Files.delete(folder);
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException("the test could not write to " + folder, e);
        }
    }

    /** A page with a body. */
    public static Document page(String body) {
        return one("a.html", "<!DOCTYPE html><html><head><title>t</title></head><body>" + body + "</body></html>");
    }

    /** A page with a head and an article. */
    public static Document headed(String head) {
        return one(
                "a.html",
                "<!DOCTYPE html><html><head>" + head + "</head><body><article><p>" + prose(4)
                        + "</p></article></body></html>");
    }

    public static List<String> lines(Document document) {
        return document.text().lines().toList();
    }

    /** So many different sentences. */
    public static String prose(int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= sentences; i++) {
            text.append("The officers of district ")
                    .append(i)
                    .append(" told the court on Tuesday what they had found in the house. ");
        }
        return text.toString().strip();
    }

    public static byte[] zip(Map<String, byte[]> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                out.putNextEntry(new ZipEntry(member.getKey()));
                out.write(member.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A ZIP of text files: name, content, name, content, … */
    public static byte[] zip(String... namesAndContents) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            members.put(namesAndContents[i], namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return zip(members);
    }
}
