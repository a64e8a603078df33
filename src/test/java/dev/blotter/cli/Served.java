package dev.blotter.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A running {@code serve}, and a browser that has opened its address. */
record Served(Thread command, AtomicInteger code, URI address, HttpClient browser) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Writes rules that know suspects, a kind of fraud and places, and gives their folder. */
    static Path rules(Path folder) throws IOException {
        Path rules = folder.resolve("rules");
        Files.createDirectories(rules.resolve("terms"));
        Files.createDirectories(rules.resolve("all"));
        Files.writeString(
                rules.resolve("fraud-types.csv"),
                "code,parent,name,description\ncheating,,Cheating,x\nromance-scam,cheating,Romance scam,x\n");
        Files.writeString(
                rules.resolve("terms/t.csv"),
                "term,concept,language,sort,not\nromance scam,romance-scam,en,strong,\nsuspect,of.people,en,unit,\n");
        Files.writeString(rules.resolve("all/all.drl"), CorrectTest.RULES);
        return rules;
    }

    /** Runs the command until it has printed its address. */
    static Served start(String... args) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AtomicInteger code = new AtomicInteger(-1);
        Thread command = new Thread(() -> code.set(Cli.into(out, args).code()), "serve");
        command.start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!out.toString(StandardCharsets.UTF_8).contains("\n")) {
            if (!command.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("serve printed no address and ended with " + code);
            }
            Thread.sleep(20);
        }
        URI address = URI.create(out.toString(StandardCharsets.UTF_8).strip());
        return new Served(command, code, address, HttpClient.newHttpClient());
    }

    /** Ends the command as a signal would, and gives its exit code. */
    int stop() throws InterruptedException {
        command.interrupt();
        command.join(PATIENCE);
        return code.get();
    }

    String cookie() {
        return "blotter-" + address.getPort() + "=" + address.getQuery().substring("token=".length());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", address.resolve(path), cookie());
    }

    HttpResponse<String> post(String path, String form, @Nullable String origin)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(address.resolve(path), cookie())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (origin != null) {
            request.header("Origin", origin);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> later(String path) {
        return browser.sendAsync(request(address.resolve(path), cookie()).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, URI to, String cookie) throws IOException, InterruptedException {
        return browser.send(
                request(to, cookie).method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    /** What comes back for an address as it stands, which no browser would send, with a head of its own. */
    String raw(String path, String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\n" + head.replace("PORT", String.valueOf(address.getPort()))
                    + "Cookie: " + cookie() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpRequest.Builder request(URI to, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to).timeout(PATIENCE);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }
}
