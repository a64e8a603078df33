package dev.blotter.spark;

import java.io.Serializable;

/**
 * A file to tag.
 *
 * @param path its whole URI, by which later runs know it again
 * @param source what its entries are named by: its path below the folder that was given, with {@code /}
 * @param length in bytes
 * @param modified the time of the last change, in milliseconds since 1970
 */
record InputFile(String path, String source, long length, long modified) implements Serializable {
    /** What opening a file costs beside its bytes, in bytes that are read in the same time. */
    private static final long OPENING = 16 << 10;

    /** How much work it is, in bytes. */
    long weight() {
        return length + OPENING;
    }
}
