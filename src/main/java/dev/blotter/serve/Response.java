package dev.blotter.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.blotter.finding.EntryJson;
import dev.blotter.text.Plain;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a browser gets; {@code policy} is a Content Security Policy: what the page may load. */
@SuppressWarnings("ArrayRecordComponent")
record Response(int status, String type, byte[] body, String policy, Map<String, String> headers) {
    /** Of what is no page. */
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private static final String JSON = "application/json";
    private static final String HTML = "text/html; charset=utf-8";
    /** The build has compiled them. */
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Response.class.getClassLoader(), Response.class.getPackageName());

    static Response page(String html, String policy) {
        return new Response(200, HTML, bytes(html), policy, Map.of());
    }

    static Response page(int status, String template, Object page) {
        StringOutput out = new StringOutput();
        TEMPLATES.render(template + ".jte", page, out);
        return new Response(status, HTML, bytes(out.toString()), Frame.POLICY, Map.of());
    }

    static Response json(String json) {
        return new Response(200, JSON, bytes(json), NOTHING, Map.of());
    }

    /** What a person gets in place of a page. */
    record Fault(Frame frame, String sentence) {}

    static Response fault(int status, String sentence, SearchForm form) {
        Frame frame = new Frame("Not done (" + status + ")", form);
        return page(status, "fault", new Fault(frame, Plain.line(sentence)));
    }

    /** What a program gets in place of an answer. */
    static Response fault(int status, String sentence) {
        return new Response(
                status, JSON, bytes(EntryJson.write(Map.of("error", Plain.line(sentence)))), NOTHING, Map.of());
    }

    /** Has the browser ask for another page, whatever it sent. */
    static Response to(String address) {
        return new Response(303, "text/plain", new byte[0], NOTHING, Map.of("Location", address));
    }

    /** A file that the browser keeps. */
    static Response file(String name, String type, byte[] content) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return new Response(
                200, type, content, NOTHING, Map.of("Content-Disposition", "attachment; filename*=UTF-8''" + encoded));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead || body.length == 0 ? -1 : body.length);
        if (!isHead) {
            exchange.getResponseBody().write(body);
        }
    }
}
