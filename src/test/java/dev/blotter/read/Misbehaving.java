package dev.blotter.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

    /** For ever, whatever it is asked; but it costs no processor time. */
    private static void hang() {
        for (long turn = 0; turn >= 0; turn = turn + 1 & 0xFF) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
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
