package dev.blotter.rules.engine;

import java.util.BitSet;

/**
 * What facts that look alike have in common before some rules.
 *
 * @param number tells it apart from the other shapes; from 0, in the order in which they were seen
 * @param questions the numbers of the questions that the facts may meet
 * @param route where the facts lead
 */
record Shape(int number, Look look, BitSet questions, Routes.Route route) {}
