package dev.blotter.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A headless Chromium, driven by its DevTools protocol (https://chromedevtools.github.io/devtools-protocol/). */
public final class Chromium implements AutoCloseable {
    /** Of https://github.com/dequelabs/axe-core. */
    private static final String AXE = axe();

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COMPLAINTS =
            List.of("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded");

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> received;
    private final List<String> complaints = new ArrayList<>();
    private int last;

    private Chromium(Process process, WebSocket socket, BlockingQueue<JsonNode> received) {
        this.process = process;
        this.socket = socket;
        this.received = received;
    }

    /** The program, where this machine has one. */
    public static @Nullable Path program() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    public static Chromium start(Path program, Path profile) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolveSibling("chromium.log").toFile())
                .start();
        BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page(port(profile)), new Listener(received))
                .join();
        Chromium browser = new Chromium(process, socket, received);
        for (String domain : List.of("Page", "Runtime", "Log")) {
            browser.call(domain + ".enable", Map.of());
        }
        return browser;
    }

    private static String port(Path profile) throws IOException, InterruptedException {
        Path port = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(port) || Files.readAllLines(port).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IOException("Chromium did not start; see chromium.log beside " + profile);
            }
            Thread.sleep(50);
        }
        return Files.readAllLines(port).getFirst();
    }

    private static URI page(String port) throws IOException {
        try (var in = URI.create("http://127.0.0.1:" + port + "/json").toURL().openStream()) {
            for (JsonNode target : JSON.readTree(in)) {
                if (target.get("type").asText().equals("page")) {
                    return URI.create(target.get("webSocketDebuggerUrl").asText());
                }
            }
        }
        throw new IOException("Chromium has no page");
    }

    /** Opens a page in a window of a width and waits until its scripts have run. */
    public void open(URI page, int width) throws IOException, InterruptedException {
        complaints.clear();
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        call("Page.navigate", Map.of("url", page.toString()));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!run("document.readyState === 'complete' && location.protocol !== 'about:'")
                .asBoolean()) {
            if (System.nanoTime() > end) {
                throw new IOException("the page did not load");
            }
            Thread.sleep(20);
        }
    }

    /** Whether pages are shown in dark colours. */
    void setDark(boolean dark) throws IOException, InterruptedException {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Presses and lets go a key, such as {@code Tab} or {@code Enter}. */
    public void press(String key) throws IOException, InterruptedException {
        Map<String, Object> params = new HashMap<>(Map.of("key", key, "code", key, "type", "keyDown"));
        params.put("windowsVirtualKeyCode", key.equals("Tab") ? 9 : key.equals("Enter") ? 13 : key.codePointAt(0));
        if (key.equals("Enter")) {
            params.put("text", "\r");
        }
        call("Input.dispatchKeyEvent", params);
        params.put("type", "keyUp");
        params.remove("text");
        call("Input.dispatchKeyEvent", params);
    }

    /** Types where the keyboard goes. */
    void type(String text) throws IOException, InterruptedException {
        call("Input.insertText", Map.of("text", text));
    }

    /** The value of an expression in JavaScript; of a promise, what it becomes. */
    public JsonNode run(String script) throws IOException, InterruptedException {
        JsonNode result =
                call("Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IOException(script + ": " + result.get("exceptionDetails"));
        }
        return result.path("result").path("value");
    }

    /** What the console and the network have said since the page was opened. */
    public List<String> complaints() {
        return complaints;
    }

    private JsonNode call(String method, Map<String, ?> params) throws IOException, InterruptedException {
        last++;
        socket.sendText(JSON.writeValueAsString(Map.of("id", last, "method", method, "params", params)), true)
                .join();
        while (true) {
            JsonNode message = received.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (message == null) {
                throw new IOException("Chromium does not answer to " + method);
            }
            if (message.path("id").asInt() == last) {
                return message.path("result");
            }
            if (COMPLAINTS.contains(message.path("method").asText())) {
                complaints.add(message.toString());
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        process.onExit().join();
    }

    private static final class Listener implements WebSocket.Listener {
        private final BlockingQueue<JsonNode> received;
        private final StringBuilder message = new StringBuilder();

        Listener(BlockingQueue<JsonNode> received) {
            this.received = received;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean isLast) {
            message.append(data);
            if (isLast) {
                try {
                    received.add(JSON.readTree(message.toString()));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                message.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }

    /** What axe finds against a page, as JSON; it must have looked at many things. */
    public String violations() throws IOException, InterruptedException {
        run(AXE + ";0");
        return run("axe.run().then(found => found.passes.length > 20 ? JSON.stringify(found.violations) : 'too few')")
                .asText();
    }

    private static String axe() {
        try (InputStream script =
                Chromium.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
