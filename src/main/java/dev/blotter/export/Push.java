package dev.blotter.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blotter.export.OpenSearchServer.Refusal;
import dev.blotter.finding.EntryJson;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Puts entries into a server under a name that searches ask. The name is an alias, and each push makes an
 * index of its own ({@code blotter@20260131-080000-000}): who searches sees the former push, whole, until
 * the name is moved, and the new one, whole, from then on.
 */
public final class Push {
    /** No name of an index that Blotter takes has it, so the indices of one name are never those of another. */
    private static final String MARK = "@";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final OpenSearchServer server;
    private final String name;
    private final boolean dropping;
    private final Clock clock;

    /** How many documents are in the new index, and the indices that the name stood for before, in order. */
    public record Done(String index, long documents, List<String> before) {}

    /**
     * @param target whose name searches ask
     * @param dropping whether the indices that the name stood for are deleted as it is moved
     */
    public Push(OpenSearchServer server, OpenSearch target, boolean dropping) {
        this(server, target, dropping, Clock.systemUTC());
    }

    /** @param clock names the index */
    Push(OpenSearchServer server, OpenSearch target, boolean dropping, Clock clock) {
        this.server = server;
        this.name = target.index();
        this.dropping = dropping;
        this.clock = clock;
    }

    /**
     * Looks what the name stands for; has the server keep the template of its indices; makes the new index,
     * fills it, and counts what it holds; and moves the name, in one step of the server. When anything goes
     * wrong before that, the new index is deleted again, and the name stands for what it did.
     *
     * @param entries gives each entry to the consumer
     * @throws Refusal when the server can't be reached or says no
     */
    public Done run(Consumer<Consumer<ExportedEntry>> entries) {
        indices();
        server.ask("PUT", "/_index_template/" + name, OpenSearch.template(name + MARK));
        String index = name + MARK + TIME.format(clock.instant());
        server.ask("PUT", "/" + index, "{}");
        long documents = filled(index, entries);
        List<String> before = indices();
        move(index, before);
        return new Done(index, documents, before);
    }

    /** The indices that the name stands for. */
    private List<String> indices() {
        List<String> indices = new ArrayList<>();
        server.look("/" + name + "/_alias").fieldNames().forEachRemaining(indices::add);
        for (String index : indices) {
            if (!index.startsWith(name + MARK)) {
                throw new Refusal("'" + name + "' stands for the index '" + index
                        + "', which no push has made; choose another name with --into");
            }
        }
        return indices.stream().sorted().toList();
    }

    private long filled(String index, Consumer<Consumer<ExportedEntry>> entries) {
        try {
            Bulk bulk = new Bulk(server, index);
            entries.accept(bulk::add);
            long sent = bulk.send();
            server.ask("POST", "/" + index + "/_refresh", "");
            check(index, sent);
            return sent;
        } catch (RuntimeException e) {
            drop(index, e);
            throw e;
        }
    }

    private void check(String index, long sent) {
        JsonNode count = server.ask("GET", "/" + index + "/_count", "").path("count");
        if (count.asLong(-1) != sent) {
            throw new Refusal("'" + index + "' holds " + count + " of " + sent
                    + " documents; look in the server's log, and push again");
        }
    }

    private void drop(String index, RuntimeException reason) {
        try {
            server.ask("DELETE", "/" + index, "");
        } catch (Refusal e) {
            reason.addSuppressed(e);
        }
    }

    /** What the new index holds is whole by now, so it stays where the server does not say what became of the name. */
    private void move(String index, List<String> before) {
        List<Map<String, Object>> actions = new ArrayList<>();
        actions.add(Map.of("add", Map.of("index", index, "alias", name)));
        for (String old : before) {
            actions.add(
                    dropping
                            ? Map.of("remove_index", Map.of("index", old))
                            : Map.of("remove", Map.of("index", old, "alias", name)));
        }
        server.ask("POST", "/_aliases", EntryJson.write(Map.of("actions", actions)));
    }
}
