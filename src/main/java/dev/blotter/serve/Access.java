package dev.blotter.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is let in: who has the token, which is in the address at first and in a cookie then. Another page of the same
 * browser has neither, and can't send a form, since that holds a token of its own; a name of another host that leads
 * here (DNS rebinding) is refused whatever it has.
 */
final class Access {
    static final String TOKEN = "token";
    private static final int BYTES = 32;

    private final Set<String> hosts;
    private final String cookie;
    private final String token;
    private final String formToken;

    /** @param port of the server: cookies of one host are sent to all of its ports */
    Access(int port) {
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        this.cookie = "blotter-" + port;
        SecureRandom random = new SecureRandom();
        this.token = token(random);
        this.formToken = token(random);
    }

    private static String token(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String token() {
        return token;
    }

    String formToken() {
        return formToken;
    }

    /** The header by which a browser keeps the token until it is closed. */
    String cookie() {
        return cookie + "=" + token + "; Path=/; HttpOnly; SameSite=Strict";
    }

    /** Lets a request in, or throws a {@link RequestException}. */
    void check(Request request) {
        if (!hosts.contains(request.host())) {
            throw new RequestException(
                    421, "Blotter does not answer under this name; open the address that blotter serve printed");
        }
        boolean isKnown = request.values().containsKey(TOKEN)
                ? same(token, request.value(TOKEN))
                : Stream.of(request.cookies().split(";", -1))
                        .anyMatch(pair -> same(cookie + "=" + token, pair.strip()));
        if (!isKnown) {
            throw new RequestException(
                    403, "the token is missing or wrong; open the address that blotter serve printed");
        }
    }

    /** Lets a form in, or throws a {@link RequestException}. */
    void checkForm(Request form) {
        boolean isOurs = form.origin().isEmpty() || form.origin().equals("http://" + form.host());
        if (!isOurs || !same(formToken, form.value(TOKEN))) {
            throw new RequestException(403, "this form is not from a page that is open now; load the page again");
        }
    }

    /** In a time that tells nothing of where they differ. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
