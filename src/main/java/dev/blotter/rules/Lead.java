package dev.blotter.rules;

import java.util.BitSet;

/**
 * Where facts of one look lead.
 *
 * @param questions the numbers of the questions that they may meet
 * @param route their way to the rules
 */
record Lead(BitSet questions, Routes.Route route) {}
