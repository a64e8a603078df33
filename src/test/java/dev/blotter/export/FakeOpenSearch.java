package dev.blotter.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A server that keeps what a push sends, as OpenSearch would, and says no where it is told to. */
public final class FakeOpenSearch implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Of each index, its documents by their identifiers. */
    public final Map<String, Map<String, JsonNode>> indices = new TreeMap<>();

    /** What each alias stands for. */
    public final Map<String, Set<String>> aliases = new TreeMap<>();

    /** Each request as {@code METHOD path}. */
    public final List<String> requests = new ArrayList<>();

    /** The bodies of requests to fill an index. */
    final List<String> bulks = new ArrayList<>();

    /** The last header of that name. */
    public @Nullable String authorization;

    private final Map<String, Deque<Reply>> replies = new LinkedHashMap<>();
    private final Deque<Turned> turned = new ArrayDeque<>();
    private final HttpServer server;

    private record Reply(int status, String body, @Nullable String retryAfter) {}

    private record Turned(String source, int status, String reason) {}

    public FakeOpenSearch() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Has the next request whose {@code METHOD path} begins so be answered so. */
    public FakeOpenSearch next(String request, int status, String body, @Nullable String retryAfter) {
        replies.computeIfAbsent(request, key -> new ArrayDeque<>()).add(new Reply(status, body, retryAfter));
        return this;
    }

    /** Has a document not be taken, once. */
    FakeOpenSearch turnAway(String source, int status, String reason) {
        turned.add(new Turned(source, status, reason));
        return this;
    }

    /** Makes an index that an alias stands for. */
    public FakeOpenSearch holding(String index, String alias) {
        indices.put(index, new TreeMap<>());
        aliases.computeIfAbsent(alias, key -> new TreeSet<>()).add(index);
        return this;
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        authorization = exchange.getRequestHeaders().getFirst("Authorization");
        requests.add(request);
        Reply reply = scripted(request);
        if (reply == null) {
            reply = answer(request, exchange.getRequestURI().getPath().split("/"), body);
        }
        if (reply.retryAfter() != null) {
            exchange.getResponseHeaders().add("Retry-After", reply.retryAfter());
        }
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private @Nullable Reply scripted(String request) {
        return replies.entrySet().stream()
                .filter(scripted -> request.startsWith(scripted.getKey()))
                .map(scripted -> scripted.getValue().poll())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Reply answer(String request, String[] path, String body) throws IOException {
        String verb = request.substring(0, request.indexOf(' '));
        String last = path[path.length - 1];
        return switch (last) {
            case "_alias" -> alias(path[1]);
            case "_bulk" -> bulk(body);
            case "_refresh" -> done("{}");
            case "_count" -> done("{\"count\":" + indices.get(path[1]).size() + "}");
            case "_aliases" -> move(MAPPER.readTree(body).get("actions"));
            default -> path[1].equals("_index_template") ? done("{}") : index(verb, path[1]);
        };
    }

    private static Reply done(String body) {
        return new Reply(200, body, null);
    }

    private Reply index(String verb, String name) {
        if (verb.equals("DELETE")) {
            indices.remove(name);
        } else {
            indices.put(name, new TreeMap<>());
        }
        return done("{}");
    }

    private Reply alias(String name) throws IOException {
        Set<String> of = indices.containsKey(name) ? Set.of(name) : aliases.getOrDefault(name, Set.of());
        Map<String, Object> found = new TreeMap<>();
        of.forEach(index -> found.put(index, Map.of()));
        return found.isEmpty()
                ? new Reply(404, "{\"error\":\"alias missing\",\"status\":404}", null)
                : done(MAPPER.writeValueAsString(found));
    }

    private Reply move(JsonNode actions) {
        for (JsonNode action : actions) {
            action.properties().forEach(kind -> {
                String index = kind.getValue().get("index").asText();
                if (kind.getKey().equals("remove_index")) {
                    indices.remove(index);
                    aliases.values().forEach(of -> of.remove(index));
                } else {
                    Set<String> of =
                            aliases.computeIfAbsent(kind.getValue().get("alias").asText(), key -> new TreeSet<>());
                    boolean changed = kind.getKey().equals("add") ? of.add(index) : of.remove(index);
                    assert changed : action;
                }
            });
        }
        return done("{}");
    }

    private Reply bulk(String body) throws IOException {
        bulks.add(body);
        List<Object> items = new ArrayList<>();
        String[] lines = body.split("\n");
        for (int i = 0; i < lines.length; i += 2) {
            JsonNode action = MAPPER.readTree(lines[i]).get("index");
            items.add(Map.of("index", keep(action, MAPPER.readTree(lines[i + 1]))));
        }
        return done(MAPPER.writeValueAsString(Map.of("items", items)));
    }

    private Map<String, Object> keep(JsonNode action, JsonNode document) {
        Turned next = turned.peek();
        if (next != null && next.source().equals(document.get("source").asText())) {
            turned.poll();
            return Map.of("status", next.status(), "error", Map.of("type", "refused", "reason", next.reason()));
        }
        indices.get(action.get("_index").asText()).put(action.get("_id").asText(), document);
        return Map.of("status", 201);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
