package dev.blotter.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are made to break what reads them, each of another kind; the same number gives the same file. */
final class HostileFiles {
    private static final String PROSE = "Police in Accra arrested 12 people over a romance scam on Monday. ";

    /** One kind. */
    private record Kind(String name, Content content) {}

    private interface Content {
        public byte[] of(Random random) throws IOException;
    }

    private static final List<Kind> KINDS = List.of(
            kind("empty.html", random -> new byte[0]),
            kind("bomb.zip", random -> zip("a.txt", new byte[30 << 20])),
            kind("bomb.txt.gz", random -> gzip(new byte[30 << 20])),
            kind("nested.zip", random -> nested(12)),
            kind("deep.html", random -> text("<div>".repeat(20_000) + PROSE)),
            kind("deep.xml", random -> text("<a>".repeat(20_000) + PROSE)),
            kind("deep.jsonl", random -> text("{\"text\":" + "[".repeat(20_000) + "\n" + row("whole") + "\n")),
            kind("deep.rtf", random -> text("{\\rtf1 " + "{\\b ".repeat(20_000) + PROSE)),
            kind(
                    "laughs.xml",
                    random -> text("<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"" + "&a;".repeat(500)
                            + "\"><!ENTITY c \"" + "&b;".repeat(500) + "\">]><r>&c;</r>")),
            kind("noise.txt", HostileFiles::noise),
            kind("noise.pdf", random -> join(text("%PDF-1.7\n"), noise(random))),
            kind("noise.docx", random -> zip("word/document.xml", noise(random))),
            kind("noise.doc", random -> join(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, noise(random))),
            kind(
                    "noise.eml",
                    random -> join(
                            text("From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"),
                            noise(random))),
            kind("noise.warc", random -> join(text("WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n"), noise(random))),
            kind("odd.txt", random -> join(PROSE.repeat(5).getBytes(StandardCharsets.UTF_16), new byte[] {1})),
            kind("latin.txt", random -> (PROSE + "é".repeat(50) + "\u0080").getBytes(StandardCharsets.ISO_8859_1)),
            kind("surrogates.txt", random -> join(text(PROSE), new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80})),
            kind("marks.txt", random -> text(PROSE + "e" + "\u0301".repeat(50_000))),
            kind("turned.html", random -> text("<title>\u202Eevil\u0007</title><p>" + PROSE.repeat(5))),
            kind("cut.zip", random -> half(zip("a.txt", noise(random)))),
            kind("cut.jsonl.gz", random -> half(gzip(text((row("a") + "\n").repeat(200))))),
            kind("cut.tar", random -> Arrays.copyOf(text("a.txt"), 700)),
            kind("page.pdf", random -> text("<html><body><h1>Two held</h1><p>" + PROSE.repeat(5))),
            kind(
                    "picture.html",
                    random -> join(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'}, noise(random))),
            kind("line.txt", random -> text(PROSE.repeat(20_000))),
            kind("numbers.txt", random -> text("1,".repeat(30_000) + " arrested")),
            kind("dates.txt", random -> text("12 May 2020 - ".repeat(5_000))),
            kind("quote.csv", random -> text("title,text\n\"" + "a,b\n".repeat(5_000))),
            kind("letters.mbox", random -> text("From a@b.example Wed Aug 30 23:31:00 2023\n\n".repeat(300))),
            kind("attributes.html", random -> text("<p " + "a='x' ".repeat(50_000) + ">" + PROSE)),
            kind("scripts.html", random -> text("<script>".repeat(5_000) + PROSE)));

    private HostileFiles() {}

    /** How many kinds there are. */
    static int kinds() {
        return KINDS.size();
    }

    /** Writes the file of a number into a folder. */
    static void write(Path folder, int number) throws IOException {
        Kind kind = KINDS.get(number % KINDS.size());
        Files.write(folder.resolve(number + "-" + kind.name()), kind.content().of(new Random(number)));
    }

    private static Kind kind(String name, Content content) {
        return new Kind(name, content);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String row(String title) {
        return "{\"title\":\"" + title + "\",\"text\":\"" + PROSE + "\"}";
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[2_000];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static byte[] nested(int depth) throws IOException {
        byte[] inner = zip("leaf.txt", text(PROSE));
        for (int i = 0; i < depth; i++) {
            inner = zip("deeper.zip", inner);
        }
        return inner;
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
