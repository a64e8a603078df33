package dev.blotter.rules.engine;

import org.drools.model.functions.Function1;

/**
 * The facts that meet a question, sorted by a part of them.
 *
 * @param number tells it apart from all other sortings; from 0
 */
record Sorting(int number, Question question, Function1<Object, Object> part) {}
