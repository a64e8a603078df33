package dev.blotter.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blotter.export.OpenSearchServer.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Documents on their way into an index, sent some megabytes at a time. A document that the server has no
 * time for is sent again, and not those beside it; one that it refuses ends the push.
 */
final class Bulk {
    /** What OpenSearch advises for one request is 5 to 15 MB; a longer document goes alone. */
    private static final int MOST_BYTES = 5_000_000;

    private final OpenSearchServer server;
    private final String index;
    private final List<Item> waiting = new ArrayList<>();
    private long bytes;
    private long sent;

    /** A document with the two lines that tell of it. */
    private record Item(String source, String lines) {}

    Bulk(OpenSearchServer server, String index) {
        this.server = server;
        this.index = index;
    }

    /** Takes a document, and sends what waits when it is enough. */
    void add(ExportedEntry exported) {
        String lines = String.join("\n", OpenSearch.lines(index, exported)) + "\n";
        long more = lines.getBytes(StandardCharsets.UTF_8).length;
        if (bytes + more > MOST_BYTES) {
            send();
        }
        waiting.add(new Item(exported.entry().source(), lines));
        bytes += more;
    }

    /** Sends what waits, or throws a {@link Refusal}; tells how many documents have been sent in all. */
    long send() {
        List<Item> left = List.copyOf(waiting);
        for (int tries = 1; !left.isEmpty(); tries++) {
            left = turnedAway(left, tries);
        }
        sent += waiting.size();
        waiting.clear();
        bytes = 0;
        return sent;
    }

    /** Sends documents; those that the server had no time for, after a pause. */
    private List<Item> turnedAway(List<Item> items, int tries) {
        String body = items.stream().map(Item::lines).collect(Collectors.joining());
        JsonNode results = server.ask("POST", "/_bulk", body).path("items");
        List<Item> away = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            JsonNode result = results.path(i).path("index");
            int status = result.path("status").asInt();
            if (OpenSearchServer.isBusy(status) && tries < OpenSearchServer.TRIES) {
                away.add(items.get(i));
            } else if (status / 100 != 2) {
                throw refusal(items.get(i), status, result.path("error"));
            }
        }
        if (!away.isEmpty()) {
            server.pause(tries);
        }
        return away;
    }

    private static Refusal refusal(Item item, int status, JsonNode error) {
        return new Refusal("'" + item.source() + "' is refused by the server with " + status + " ("
                + OpenSearchServer.said(error) + "); "
                + (OpenSearchServer.isBusy(status)
                        ? "it was sent " + OpenSearchServer.TRIES + " times, try again later"
                        : "mend that on the server, or leave the document out"));
    }
}
