package dev.blotter.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.blotter.codes.ProblemsException;
import dev.blotter.index.fault.IndexException;
import dev.blotter.index.fault.QueryException;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Shows the search of an index to the browsers of this machine.
 *
 * <p>A thread for each connection reads what is asked, which costs little where one is slow or silent; a few answer,
 * and no one waits longer than a minute for them. Each request sees the index as it is then.
 */
public final class SearchServer implements Closeable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int SECONDS = 60;
    private static final int FEWEST_WORKERS = 2;
    private static final int MOST_WAITING = 50;

    private final HttpServer server;
    private final Access access;
    private final PageRoutes routes;
    private final ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            Math.max(FEWEST_WORKERS, Runtime.getRuntime().availableProcessors()));

    /** What may take long has threads of its own, so that searches go on meanwhile. */
    private final ExecutorService longWorkers = Executors.newFixedThreadPool(FEWEST_WORKERS);

    private SearchServer(HttpServer server, ServerSettings settings) {
        this.server = server;
        this.access = new Access(server.getAddress().getPort());
        this.routes = new PageRoutes(settings, access.formToken());
    }

    /** Begins to listen on a port of 127.0.0.1, or 0 for one that is free; throws when it may not be used. */
    public static SearchServer start(ServerSettings settings, int port) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
        SearchServer search = new SearchServer(HttpServer.create(address, MOST_WAITING), settings);
        search.server.createContext("/", search::handle);
        if (settings.corrections()) {
            search.longWorkers.execute(search.routes::loadRules);
        }
        search.server.setExecutor(search.connections);
        search.server.start();
        return search;
    }

    /** The address to open, with the token that lets in. */
    public URI address() {
        return URI.create(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/?" + Access.TOKEN + "=" + access.token());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).send(exchange);
        }
    }

    private Response answer(HttpExchange exchange) throws IOException {
        boolean isApi = exchange.getRequestURI().getPath().startsWith("/api/");
        SearchForm form = SearchForm.EMPTY;
        try {
            Request request = Request.of(exchange);
            access.check(request);
            form = SearchForm.of(request);
            return answer(request, exchange);
        } catch (RequestException e) {
            return isApi ? Response.fault(e.status(), e.sentence()) : Response.fault(e.status(), e.sentence(), form);
        }
    }

    private Response answer(Request request, HttpExchange exchange) throws IOException {
        return switch (request.method()) {
            case "GET", "HEAD" ->
                request.values().containsKey(Access.TOKEN) && !request.isApi() ? entered() : worked(request);
            case "POST" -> {
                Request form = request.form(exchange);
                access.checkForm(form);
                yield worked(form);
            }
            default -> throw new RequestException(405, request.method() + " is not done here; use GET");
        };
    }

    /**
     * Hands out the cookie. The page leads on by itself: a browser that was sent on by another page or file would not
     * show the cookie at once.
     */
    private Response entered() {
        Frame frame = new Frame("Blotter", SearchForm.EMPTY);
        return Response.page(200, "enter", frame).with("Set-Cookie", access.cookie());
    }

    private Response worked(Request request) {
        ExecutorService executor = PageRoutes.mayTakeLong(request) ? longWorkers : workers;
        Future<Response> answer = executor.submit(() -> routes.answer(request));
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw tooLong(request, answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RequestException(503, "Blotter is being stopped; start blotter serve again");
        } catch (ExecutionException e) {
            throw fault(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    /** What has begun goes on: to interrupt a thread that uses the index would close its files. */
    private static RequestException tooLong(Request request, Future<Response> answer) {
        String start = "this takes longer than " + SECONDS + " seconds";
        if (request.isPost()) {
            return new RequestException(503, start + " and goes on; look at the document again in a minute");
        }
        answer.cancel(false);
        return new RequestException(503, start + "; load the page again in a minute, or ask less");
    }

    private static RequestException fault(Throwable fault) {
        return switch (fault) {
            case RequestException known -> known;
            case QueryException query ->
                new RequestException(
                        400, query.getMessage() + " (at character " + (query.position() + 1) + " of the query)");
            case IndexException index -> new RequestException(503, String.valueOf(index.getMessage()));
            case ProblemsException problems ->
                new RequestException(503, "the rules have errors; mend them, as told by: blotter rules check");
            default -> {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, fault);
                yield new RequestException(
                        500, "this is a fault of Blotter itself; please report it with what the terminal shows");
            }
        };
    }

    /** Ends after the answers that are being made, a correction among them. */
    @Override
    public void close() {
        server.stop(0);
        connections.shutdownNow();
        workers.shutdown();
        longWorkers.shutdown();
        try {
            if (longWorkers.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
                routes.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
