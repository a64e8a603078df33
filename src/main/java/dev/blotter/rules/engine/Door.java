package dev.blotter.rules.engine;

import org.drools.core.reteoo.ObjectSink;

/**
 * The way into a pattern of one rule, or of several that begin alike.
 *
 * @param number tells it apart from all other doors of the rules; from 0
 * @param pattern where the facts go that pass
 */
record Door(int number, ObjectSink pattern) {}
