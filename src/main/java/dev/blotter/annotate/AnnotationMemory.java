package dev.blotter.annotate;

import dev.blotter.text.Annotations;
import dev.blotter.text.Document;
import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was measured of the documents that were asked for last, as long as there is memory. Safe for many threads. */
final class AnnotationMemory {
    private final Map<Document, SoftReference<Annotations>> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Document, SoftReference<Annotations>> eldest) {
                    return size() > capacity;
                }
            });

    private volatile int capacity;

    /** Keeps those of so many documents from now on, or of more if it does already. */
    synchronized void keep(int documents) {
        capacity = Math.max(capacity, documents);
    }

    Annotations find(Document document, Function<Document, Annotations> measure) {
        if (capacity == 0) {
            return measure.apply(document);
        }
        SoftReference<Annotations> known = kept.get(document);
        Annotations made = known == null ? null : known.get();
        if (made == null) {
            made = measure.apply(document);
            kept.put(document, new SoftReference<>(made));
        }
        return made;
    }
}
