package dev.blotter.serve;

/** A request can't be answered; the message is one sentence for a person. */
final class RequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status of HTTP, from 400 to 599 */
    RequestException(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
