package dev.blotter.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256. */
public final class Sha256 {
    /** What the id of a document begins with; its hash in hexadecimal follows. */
    public static final String ID = "sha256:";

    private final MessageDigest digest;

    /** Of nothing yet. */
    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Of a text in UTF-8. */
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Sha256 of(byte[] bytes) {
        Sha256 hash = new Sha256();
        hash.digest.update(bytes);
        return hash;
    }

    /** Of all that is left to read. */
    public static Sha256 of(InputStream in) throws IOException {
        Sha256 hash = new Sha256();
        new DigestInputStream(in, hash.digest).transferTo(OutputStream.nullOutputStream());
        return hash;
    }

    /** Adds a part; its length goes first, so that parts can't run into each other. */
    public Sha256 add(byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(part);
        return this;
    }

    public Sha256 add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    /** All 64 digits, in hexadecimal; asked for once. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    public String hex(int digits) {
        return hex().substring(0, digits);
    }

    /** The hash in Base64; asked for once. */
    public String base64() {
        return Base64.getEncoder().encodeToString(digest.digest());
    }
}
