package dev.blotter.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * A server of OpenSearch (or Elasticsearch), spoken to by its REST interface.
 *
 * <p>What it has no time for (429, 503) is asked up to {@value #TRIES} times, after the seconds that its
 * {@code Retry-After} names or half a second, twice that and so on, a minute at most. Redirections are not
 * followed, since they would take the password along.
 */
public final class OpenSearchServer {
    static final int TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofMinutes(2);
    private static final Set<Integer> BUSY = Set.of(429, 503);
    /** What stands in a message of what a server says. */
    private static final int MOST_SAID = 300;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String address;
    private final @Nullable String authorization;
    private final Consumer<Duration> pause;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();

    /** A server can't be reached, or says no; the message is a sentence for the user. */
    public static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message);
        }

        Refusal(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * @param url its address: http or https, a host, and a port and path where it has them
     * @param user {@code NAME:PASSWORD}; null when it asks for none
     * @throws IllegalArgumentException with a sentence for the user, when the address is none, or a password
     *     would be sent to another machine for all to read
     */
    public OpenSearchServer(String url, @Nullable String user) {
        this(url, user, OpenSearchServer::sleep);
    }

    /** @param pause waits */
    OpenSearchServer(String url, @Nullable String user, Consumer<Duration> pause) {
        URI uri = address(url);
        if (user != null && uri.getScheme().equalsIgnoreCase("http") && !isHere(uri.getHost())) {
            throw new IllegalArgumentException("'" + url + "' would be sent the password for all to read;"
                    + " write https:// or reach it through a tunnel as localhost");
        }
        this.address = url.replaceFirst("/+$", "");
        this.authorization = user == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        this.pause = pause;
    }

    private static URI address(String url) {
        // What is no address has none of the parts that are asked for.
        URI uri = parsed(url);
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "the address has a password in it, which others can see; take it out and give --user");
        }
        if (uri.getHost() == null
                || uri.getQuery() != null
                || uri.getFragment() != null
                || !String.valueOf(uri.getScheme()).matches("(?i)https?")) {
            throw new IllegalArgumentException("'" + url + "' is no address of a server; write https://HOST:9200");
        }
        return uri;
    }

    private static URI parsed(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            return URI.create("");
        }
    }

    private static boolean isHere(String host) {
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }

    /** What it answers to a request, or a {@link Refusal} when it can't be reached or refuses. */
    JsonNode ask(String method, String path, String body) {
        return granted(method, path, body, false);
    }

    /** What it answers about something that may not be there; an object without members when it is not. */
    JsonNode look(String path) {
        return granted("GET", path, "", true);
    }

    private JsonNode granted(String method, String path, String body, boolean mayLack) {
        HttpRequest request = request(method, path, body);
        HttpResponse<String> response = send(request);
        for (int tries = 1; tries < TRIES && isBusy(response.statusCode()); tries++) {
            pause(tries, response);
            response = send(request);
        }
        JsonNode json = json(request, response);
        int status = response.statusCode();
        if (mayLack && status == 404) {
            return MAPPER.createObjectNode();
        } else if (status / 100 != 2) {
            throw new Refusal(address + " says " + status + " to " + method + " " + path + " ("
                    + said(json.path("error")) + "); " + advice(status));
        }
        return json;
    }

    /** Waits before a request is made once more, the longer the oftener it was made. */
    void pause(int tries) {
        pause(FIRST_PAUSE.multipliedBy(1L << (tries - 1)));
    }

    private void pause(Duration asked) {
        pause.accept(asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE);
    }

    /** Whether a status says that the server has no time. */
    static boolean isBusy(int status) {
        return BUSY.contains(status);
    }

    private void pause(int tries, HttpResponse<String> response) {
        String seconds = response.headers().firstValue("Retry-After").orElse("");
        if (seconds.matches("\\d{1,6}")) {
            pause(Duration.ofSeconds(Long.parseLong(seconds)));
        } else {
            pause(tries);
        }
    }

    private HttpRequest request(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(ANSWERING)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", path.endsWith("/_bulk") ? "application/x-ndjson" : "application/json");
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request.build();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (IOException e) {
            throw new Refusal(address + " can't be reached: " + reason(e), e);
        }
    }

    private static String reason(IOException fault) {
        return switch (fault) {
            case SSLHandshakeException tls ->
                "its certificate is not one that Java trusts (" + tls.getMessage() + "); put that of its authority into"
                        + " a file with keytool and set JDK_JAVA_OPTIONS=-Djavax.net.ssl.trustStore=FILE";
            case SSLException other ->
                "https fails there (" + other.getMessage() + "); check the address, and whether it wants http";
            case HttpTimeoutException slow -> "it gives no answer (" + slow.getMessage() + "); try again later";
            case ConnectException none -> "nothing answers there; check host and port, and that the server runs";
            default -> fault.getMessage() + "; check the address, and whether it wants https";
        };
    }

    private JsonNode json(HttpRequest request, HttpResponse<String> response) {
        try {
            JsonNode json = MAPPER.readTree(response.body());
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            // A page of a proxy, say: what it is told is the status.
        }
        throw new Refusal(address + " answers " + response.statusCode() + " to " + request.method() + " "
                + request.uri().getPath() + ", and not as OpenSearch does; check the address"
                + (isBusy(response.statusCode()) ? ", or try again later" : ""));
    }

    /** What is wrong, in the words of the server. */
    static String said(JsonNode error) {
        String said = error.isTextual()
                ? error.asText()
                : error.path("type").asText() + ": " + error.path("reason").asText();
        JsonNode cause = error.path("caused_by").path("reason");
        String all = cause.isTextual() ? said + ": " + cause.asText() : said;
        return all.substring(0, Math.min(MOST_SAID, all.length()));
    }

    private static String advice(int status) {
        return switch (status) {
            case 401, 403 -> "give a user who may do that with --user";
            case 413 -> "raise the server's http.max_content_length";
            case 429, 503 -> "it was asked " + TRIES + " times, try again later";
            default -> "mend that on the server, and push again";
        };
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Refusal interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Refusal("the push was interrupted; start it again", e);
    }
}
