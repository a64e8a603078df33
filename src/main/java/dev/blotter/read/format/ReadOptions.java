package dev.blotter.read.format;

import dev.blotter.read.Reader;
import java.io.Serializable;
import java.util.List;

/**
 * What a {@link Reader} keeps, and where it stops.
 *
 * @param maxText the longest text of a document, in UTF-16 units; the rest is left out and the
 *     document is {@code truncated}
 * @param maxMembers the most members that are read of one file, at all depths; lines of a JSONL file
 *     do not count
 * @param maxDepth how deep an archive may lie in archives; 1 reads the members of a file alone
 * @param maxExpandedBytes the most bytes that the members of one file may unpack to
 * @param maxRatio how many times its packed size a member may unpack to, once it is above 16 MiB
 * @param fields the names of the fields of a JSONL record
 * @param keepDropped whether documents carry what was left out of their text
 * @param recognition whether the words of pictures and scans are recognised, where Tesseract is installed
 */
public record ReadOptions(
        int maxText,
        int maxMembers,
        int maxDepth,
        long maxExpandedBytes,
        int maxRatio,
        Fields fields,
        boolean keepDropped,
        boolean recognition)
        implements Serializable {

    public static final ReadOptions DEFAULT =
            new ReadOptions(2_000_000, 100_000, 8, 4L << 30, 200, Fields.DEFAULT, false, true);

    public ReadOptions {
        positive("maxText", maxText);
        positive("maxMembers", maxMembers);
        positive("maxDepth", maxDepth);
        positive("maxExpandedBytes", maxExpandedBytes);
        positive("maxRatio", maxRatio);
    }

    private static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be 1 or more, not " + value);
        }
    }

    /** These options, but keeping what is left out of the text. */
    public ReadOptions keepingDropped() {
        return new ReadOptions(maxText, maxMembers, maxDepth, maxExpandedBytes, maxRatio, fields, true, recognition);
    }

    /** These options, but leaving pictures and scans unread. */
    public ReadOptions withoutRecognition() {
        return new ReadOptions(maxText, maxMembers, maxDepth, maxExpandedBytes, maxRatio, fields, keepDropped, false);
    }

    public ReadOptions withFields(Fields names) {
        return new ReadOptions(
                maxText, maxMembers, maxDepth, maxExpandedBytes, maxRatio, names, keepDropped, recognition);
    }

    /**
     * The names of the parts of a JSONL record, compared without case: the first that the record has counts.
     *
     * @param date that of publication
     */
    public record Fields(List<String> title, List<String> text, List<String> date, List<String> url)
            implements Serializable {
        public static final Fields DEFAULT = new Fields(
                names("title headline subject name"),
                names("text body content articleBody maintext description summary"),
                names("date published datePublished publication_date pubDate date_publish created_at timestamp"),
                names("url link source_url canonical_url"));

        private static List<String> names(String names) {
            return List.of(names.split(" "));
        }

        public Fields {
            title = List.copyOf(title);
            text = List.copyOf(text);
            date = List.copyOf(date);
            url = List.copyOf(url);
            if (text.isEmpty()) {
                throw new IllegalArgumentException("a record needs at least one name for its text");
            }
        }
    }
}
