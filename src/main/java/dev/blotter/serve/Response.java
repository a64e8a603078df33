package dev.blotter.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.blotter.text.Plain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a browser gets.
 *
 * @param status of HTTP
 * @param type of the body
 * @param policy what the page may load, a Content Security Policy
 * @param headers more of them
 */
record Response(int status, String type, String body, String policy, Map<String, String> headers) {
    /** Of what is no page. */
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private static final String JSON = "application/json";

    static Response page(int status, String html, String policy) {
        return new Response(status, "text/html; charset=utf-8", html, policy, Map.of());
    }

    static Response json(String json) {
        return new Response(200, JSON, json, NOTHING, Map.of());
    }

    /** What a program gets in place of an answer. */
    static Response fault(int status, String sentence) {
        String json = JsonNodeFactory.instance
                .objectNode()
                .put("error", Plain.line(sentence))
                .toString();
        return new Response(status, JSON, json, NOTHING, Map.of());
    }

    /** Has the browser ask for another page, whatever it sent. */
    static Response to(String address) {
        return new Response(303, "text/plain", "", NOTHING, Map.of("Location", address));
    }

    Response with(String header, String value) {
        return new Response(status, type, body, policy, Map.of(header, value));
    }

    void send(HttpExchange exchange) throws IOException {
        Headers sent = exchange.getResponseHeaders();
        sent.set("Content-Type", type);
        sent.set("Content-Security-Policy", policy);
        sent.set("X-Content-Type-Options", "nosniff");
        // Not "no-referrer": a form would then be sent with the origin "null".
        sent.set("Referrer-Policy", "same-origin");
        sent.set("Cross-Origin-Opener-Policy", "same-origin");
        sent.set("Cross-Origin-Resource-Policy", "same-origin");
        sent.set("Cache-Control", "no-store");
        headers.forEach(sent::set);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead || bytes.length == 0 ? -1 : bytes.length);
        if (!isHead) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
