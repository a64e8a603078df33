package dev.blotter.read.format;

import dev.blotter.read.encoding.Charsets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a file is, told from its first bytes, and from its name where bytes do not tell. */
public enum Kind {
    HTML,
    MHTML,
    FEED,
    TEXT,
    MARKDOWN,
    TABLE,
    JSONL,
    MAIL,
    MBOX,
    PDF,
    /** WARC or ARC, the files that crawlers write, each record of which may be zipped. */
    WARC,
    /** NITF or NewsML. */
    NEWS,
    /** ZIP, which may be an archive or one of the formats that are made of one. */
    ZIP,
    /** All else: left to Tika. */
    OTHER;

    /** "From a@desk.example Wed Aug 30 23:31:00 2023"; a sentence that begins so has no time of day. */
    private static final Pattern ENVELOPE =
            Pattern.compile("^From [^\\r\\n]*(\\d\\d:\\d\\d|(19|20)\\d\\d|@)[^\\r\\n]*+");

    private static final Pattern HTML_START = Pattern.compile(
            "(?is)^(?:<\\?xml[^>]*+>|<!--(?>.*?-->)|\\s++)*+<(!doctype\\s+html|html|head|body|meta|title|script|div|p|h[1-6]|table|span|a|article|section)[\\s>/].*");
    private static final String DOCTYPE = "<!doctype html";
    private static final Pattern HTML_INSIDE = Pattern.compile("(?i)<(html|body)[\\s>]|<!doctype\\s+html");
    private static final Pattern FEED_INSIDE = Pattern.compile("<(rss|feed|rdf:RDF)[\\s>]|<[a-z]+:feed[\\s>]");
    private static final Pattern NEWS_INSIDE =
            Pattern.compile("<([a-z0-9-]+:)?(nitf|newsItem|newsMessage|NewsML)[\\s>]");
    private static final Pattern HEADER = Pattern.compile("^[A-Za-z][A-Za-z0-9-]{1,40}:.*");
    private static final Pattern MAIL_ONLY = Pattern.compile(
            "(?im)^(received|return-path|message-id|mime-version|delivered-to|dkim-signature|x-mailer|content-transfer-encoding):");
    private static final Pattern MAIL_ANY = Pattern.compile("(?im)^(from|to|subject|date|sender):");
    private static final Pattern SAVED_PAGE =
            Pattern.compile("(?im)^(snapshot-content-location:|from: <?saved by)|^content-type:\\s*multipart/related");
    private static final Pattern LINE_END = Pattern.compile("\\r?\\n");
    private static final Pattern EMPTY_LINE = Pattern.compile("\\r?\\n\\r?\\n");
    private static final Pattern RECORD = Pattern.compile("(?s)^\\s*+\\{\\s*+\"[^\"\\n]{0,80}\"\\s*+:.*");

    public static Kind of(byte[] head, String name) {
        if (startsWith(head, "PK\u0003\u0004") || startsWith(head, "PK\u0005\u0006")) {
            return ZIP;
        }
        if (isCrawl(unzipped(head))) {
            return WARC;
        }
        if (new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return PDF;
        }
        return isText(head) ? ofText(decode(head), extension(name)) : OTHER;
    }

    private static boolean isCrawl(byte[] head) {
        return startsWith(head, "WARC/") || startsWith(head, "filedesc://");
    }

    private static byte[] unzipped(byte[] head) {
        if (!startsWith(head, "\u001F\u008B")) {
            return head;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            return in.readNBytes(16);
        } catch (IOException e) {
            return head;
        }
    }

    private static Kind ofText(String start, String extension) {
        return switch (extension) {
            case "eml" -> MAIL;
            case "mht", "mhtml" -> MHTML;
            case "jsonl", "ndjson" -> JSONL;
            case "csv", "tsv" -> HTML_START.matcher(start).matches() ? HTML : TABLE;
            case "md", "markdown" -> MARKDOWN;
            default -> ofMarks(start, extension);
        };
    }

    private static Kind ofMarks(String start, String extension) {
        String trimmed = start.stripLeading();
        if (trimmed.startsWith("{\\rtf") || trimmed.startsWith("-----BEGIN ")) {
            return OTHER;
        }
        if (isMailboxLine(start) && isHeader(start.lines().skip(1).findFirst().orElse(""))) {
            return MBOX;
        }
        if (trimmed.startsWith("<")) {
            return ofTags(trimmed, extension);
        }
        if (isMail(start)) {
            return SAVED_PAGE.matcher(start).find() ? MHTML : MAIL;
        }
        return RECORD.matcher(start).matches() && isLines(start) ? JSONL : ofName(extension);
    }

    private static Kind ofName(String extension) {
        return switch (extension) {
            case "html", "htm", "xhtml" -> HTML;
            case "ics", "vcf", "emlx", "mbox", "afm", "enw", "vtt", "p7m", "p7s", "warc", "arc" -> OTHER;
            default -> TEXT;
        };
    }

    private static Kind ofTags(String start, String extension) {
        if (start.regionMatches(true, 0, DOCTYPE, 0, DOCTYPE.length())) {
            return HTML;
        }
        if (FEED_INSIDE.matcher(start).find()) {
            return FEED;
        }
        if (NEWS_INSIDE.matcher(start).find()) {
            return NEWS;
        }
        boolean page = HTML_START.matcher(start).matches()
                || HTML_INSIDE.matcher(start).find()
                || extension.startsWith("htm");
        return page ? HTML : start.startsWith("<?xml") || start.startsWith("<!DOCTYPE") ? OTHER : ofMarkup(extension);
    }

    private static Kind ofMarkup(String extension) {
        return extension.equals("xml") || extension.equals("svg") || extension.equals("kml") ? OTHER : TEXT;
    }

    /** Headers at the very top, of which one is a mail's alone, or two are a letter's. */
    private static boolean isMail(String start) {
        if (!isHeader(start.lines().findFirst().orElse(""))) {
            return false;
        }
        String headers = EMPTY_LINE.split(start, 2)[0];
        return MAIL_ANY.matcher(headers).find() && MAIL_ONLY.matcher(headers).find();
    }

    private static boolean isHeader(String line) {
        return HEADER.matcher(line).matches();
    }

    private static boolean isLines(String start) {
        String[] lines = LINE_END.split(start.strip(), 3);
        return lines.length == 1 || RECORD.matcher(lines[1]).matches();
    }

    /** Whether the bytes are text: no controls but those of text, or UTF-16 or UTF-32. */
    static boolean isText(byte[] head) {
        if (Charsets.wide(head).isPresent()) {
            return true;
        }
        int odd = 0;
        for (byte b : head) {
            if (b == 0) {
                return false;
            }
            odd += b >= 0 && b < ' ' && (b < '\b' || b > '\r') && b != 0x1B ? 1 : 0;
        }
        return odd * 10 <= head.length;
    }

    private static String decode(byte[] head) {
        Optional<Charset> wide = Charsets.wide(head);
        if (wide.isPresent()) {
            return new String(head, wide.get()).replace("\uFEFF", "");
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    }

    private static boolean startsWith(byte[] head, String magic) {
        return new String(head, 0, Math.min(head.length, magic.length()), StandardCharsets.ISO_8859_1).equals(magic);
    }

    /** The part of a name behind its last dot, in lower case; empty when there is none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    public static boolean isMailboxLine(String start) {
        return ENVELOPE.matcher(start).lookingAt();
    }
}
