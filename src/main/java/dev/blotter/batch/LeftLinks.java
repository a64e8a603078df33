package dev.blotter.batch;

/**
 * Symbolic links that a walk did not follow.
 *
 * @param unfollowed how many it met, when it was to follow none
 * @param outside how many lead out of its paths, when it was to follow those that do not
 */
public record LeftLinks(int unfollowed, int outside) {
    /** There were none. */
    public static final LeftLinks NONE = new LeftLinks(0, 0);
}
