package dev.blotter.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a browser asks. Headers are empty that it does not send, or sends twice.
 *
 * @param values of the address or the form, by name
 */
record Request(
        String method, String path, String host, String origin, String cookies, Map<String, List<String>> values) {
    private static final int LONGEST_QUERY = 8_000;
    private static final int LARGEST_FORM = 64_000;
    private static final String FORM = "application/x-www-form-urlencoded";

    /** The head of a request; what a form sends is read by {@link #form}. */
    static Request of(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        if (query.length() > LONGEST_QUERY) {
            throw new RequestException(
                    414,
                    "an address of " + query.length() + " characters is too long; ask for less than " + LONGEST_QUERY);
        }
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                only(headers, "Host"),
                only(headers, "Origin"),
                String.join("; ", headers.getOrDefault("Cookie", List.of())),
                values(query));
    }

    private static String only(Headers headers, String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.size() == 1 ? values.getFirst() : "";
    }

    Request form(HttpExchange exchange) throws IOException {
        if (!only(exchange.getRequestHeaders(), "Content-Type").startsWith(FORM)) {
            throw new RequestException(415, "this is no form of a page of Blotter; send it as " + FORM);
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_FORM + 1);
        if (body.length > LARGEST_FORM) {
            throw new RequestException(
                    413, "the form holds more than " + LARGEST_FORM + " bytes; give a shorter reason or quote");
        }
        return new Request(method, path, host, origin, cookies, values(new String(body, StandardCharsets.UTF_8)));
    }

    private static Map<String, List<String>> values(String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RequestException(400, "'" + text + "' is not encoded as addresses are; write % as %25");
        }
    }

    /** The first value of a name, without blanks around it; empty when there is none. */
    String value(String name) {
        return values.getOrDefault(name, List.of("")).getFirst().strip();
    }

    /** A whole number within limits; {@code usual} when none is given. */
    int number(String name, int usual, int least, int most) {
        String given = value(name);
        if (given.isEmpty()) {
            return usual;
        }
        int number = given.matches("\\d{1,9}") ? Integer.parseInt(given) : -1;
        if (number < least || number > most) {
            throw new RequestException(
                    400,
                    name + " " + given + " is no number that is asked for; give one from " + least + " to " + most);
        }
        return number;
    }

    boolean isPost() {
        return method.equals("POST");
    }

    /** Whether a program asks, and not a person. */
    boolean isApi() {
        return path.startsWith("/api/");
    }
}
