package dev.blotter.read;

import dev.blotter.read.fork.ForkProtocol;
import dev.blotter.read.fork.ForkProtocol.Note;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Heartbeat;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.read.format.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserFactory;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * What a process that parses does: a {@link Reader} in the form of a parser of Tika, which finds it by its name
 * and which it sends each document as soon as it is read.
 */
public final class ForkedReader extends ParserFactory implements Parser {
    /** The name under which the metadata carry a {@link ForkProtocol.Task}. */
    static final String TASK = "blotter:task";
    /** The argument that carries the {@link ReadOptions}. */
    static final String OPTIONS = "options";

    private static final long serialVersionUID = 1L;

    private final transient ReadOptions options;
    private final transient Reader reader;

    public ForkedReader(Map<String, String> args) {
        super(args);
        this.options = ForkProtocol.read(args.getOrDefault(OPTIONS, ""), ReadOptions.class);
        this.reader = new Reader(options);
    }

    @Override
    public Parser build() {
        return this;
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of();
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        ForkProtocol.Task task = ForkProtocol.read(metadata.get(TASK), ForkProtocol.Task.class);
        send(handler, Note.PROCESS, ProcessHandle.current().pid());
        Heartbeat heartbeat = new Heartbeat(task.stuck(), task.ahead());
        Visit visit = new Visit(reader::read, options, heartbeat, document -> send(handler, Note.DOCUMENT, document));
        visit.tell(begun -> send(handler, Note.BEGUN, begun));
        visit.use(task.used());
        Content content = content(task, stream);
        Formats.prepare(content);
        reader.read(content, visit);
        send(handler, Note.END, visit.used());
        if (visit.isSpent()) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static Content content(ForkProtocol.Task task, InputStream stream) throws IOException {
        if (task.path() != null) {
            return Content.of(task.source(), Path.of(task.path()));
        }
        byte[] bytes = new byte[task.size()];
        // All at once: each call goes to the other process and back.
        if (stream.readNBytes(bytes, 0, bytes.length) < bytes.length) {
            throw new IOException(task.source() + " came without its end");
        }
        return Content.of(task.source(), bytes);
    }

    private static void send(ContentHandler handler, Note note, Object value) {
        try {
            handler.processingInstruction(note.name(), ForkProtocol.write(value));
        } catch (SAXException e) {
            throw new UncheckedIOException(new IOException("the process that asked is gone", e));
        }
    }
}
