package dev.blotter.rules.engine;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The shapes of the facts that some rules have seen, each worked out once. Safe for use by many threads. */
public final class Shapes {
    private final Questions questions;
    private final Function<Object, Routes.Route> routes;
    private final Map<Look, Shape> known = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    /**
     * What facts that look alike have in common before some rules.
     *
     * @param number tells it apart from the other shapes; from 0, in the order in which they were seen
     * @param questions the numbers of the questions that the facts may meet
     * @param route where the facts lead
     */
    record Shape(int number, BitSet questions, Routes.Route route) {}

    Shapes(Questions questions, Function<Object, Routes.Route> routes) {
        this.questions = questions;
        this.routes = routes;
    }

    /** Shapes of facts that no session will be told of. */
    public static Shapes untold(Questions questions) {
        return new Shapes(questions, fact -> Routes.NOWHERE);
    }

    Questions questions() {
        return questions;
    }

    Shape of(Object fact) {
        Look look = Look.of(fact);
        Shape shape = known.get(look);
        return shape == null ? known.computeIfAbsent(look, key -> make(fact)) : shape;
    }

    private Shape make(Object fact) {
        return new Shape(next.getAndIncrement(), questions.admitting(fact), routes.apply(fact));
    }
}
