package dev.blotter.read;

import dev.blotter.read.fork.Fork;
import dev.blotter.read.format.TimeLimit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** A parser of Tika, on the class path of tests alone, that does what a file tells it. */
public final class Misbehaving implements Parser {
    private static final long serialVersionUID = 1L;
    private static final String MAGIC = "\0MISBEHAVE ";

    /** The content of a file that tells the parser what to do: {@code hang, dawdle, heap, halt, print} or words to say. */
    public static byte[] file(String what) {
        return (MAGIC + what).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.application("x-misbehave"));
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        String what = new String(stream.readAllBytes(), StandardCharsets.UTF_8).substring(MAGIC.length());
        switch (what) {
            case "hang" -> hang();
            case "dawdle" -> LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
            case "heap" -> fill();
            case "halt" -> Runtime.getRuntime().halt(7);
            case "print" -> System.out.println("parsers should not print");
            default -> {}
        }
        XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
        xhtml.startDocument();
        xhtml.element("p", what);
        xhtml.endDocument();
    }

    /**
     * A limit by a clock that stands still until a parser hangs: what hangs meets it and nothing else does, however
     * busy the machine is.
     */
    public static TimeLimit limit(Duration limit) {
        Path hangs = hangs(ProcessHandle.current().pid());
        return new TimeLimit(limit, () -> (limit.toNanos() + 1) * hangs.toFile().length());
    }

    /** A file that gets a byte whenever time is to pass, also from the processes that parse. */
    private static Path hangs(long process) {
        return Path.of("target", "hangs-of-" + process);
    }

    /** For ever, whatever it is asked; but it costs no processor time. */
    private static void hang() throws IOException {
        long parent = Long.getLong(Fork.PARENT, 0);
        for (long turn = 0; turn >= 0; turn = turn + 1 & 0xFF) {
            // The process that asks may not have heard yet that the document is begun.
            if (turn == 0 || parent > 0) {
                Path hangs = hangs(parent > 0 ? parent : ProcessHandle.current().pid());
                Files.write(hangs, new byte[1], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(parent > 0 ? 200 : 1_000_000));
            Thread.interrupted();
        }
    }

    private static void fill() {
        List<byte[]> kept = new ArrayList<>();
        while (kept.size() >= 0) {
            kept.add(new byte[1 << 20]);
        }
    }
}
