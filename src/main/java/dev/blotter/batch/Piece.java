package dev.blotter.batch;

import dev.blotter.read.format.Watch;

/** Something to do. */
public interface Piece {
    /**
     * Does it, or what an earlier try has left of it.
     *
     * @throws Watch.Over when the try has been given up
     */
    void work(Watch watch);
}
