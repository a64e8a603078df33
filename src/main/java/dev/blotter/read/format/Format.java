package dev.blotter.read.format;

import java.io.IOException;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Reads files of one kind. One instance serves all threads. */
public interface Format {
    /**
     * Reads a file once.
     *
     * @param visit takes the members of a container, one after the other
     * @return the document that the file is, or null for a container, whose members are all there is
     * @throws UnreadableException when the file can't be read, for a known reason
     */
    @Nullable
    Extraction read(Content content, Visit visit) throws UnreadableException, IOException, TikaException, SAXException;
}
