package dev.blotter.rules.explain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds how far rules came on a document. The engine says nothing of a rule that did not match, so it is
 * given beginnings of the rules in two trials: ever more conditions of each, and then, behind the longest
 * beginning that is fulfilled, ever more parts of the condition that is not.
 */
public final class NearMisses {
    /** A near miss, and whether the facts that the wish makes demands on were found. */
    private record Placed(NearMiss miss, boolean metDemands) {}

    private static final Comparator<Placed> NEAREST_FIRST = Comparator.comparing(
                    Placed::metDemands, Comparator.reverseOrder())
            .thenComparing(placed -> placed.miss.met(), Comparator.reverseOrder())
            .thenComparingInt(placed -> placed.miss.all());

    private NearMisses() {}

    /** How far each of the candidates came, the nearest first. */
    public static List<NearMiss> find(List<Candidate> candidates, List<Object> facts) {
        List<Course> courses = IntStream.range(0, candidates.size())
                .mapToObj(i -> new Course(i, candidates.get(i)))
                .toList();
        Trial elements = new Trial();
        courses.forEach(course -> course.addElements(elements));
        elements.run(facts);
        Trial parts = new Trial();
        courses.forEach(course -> course.addParts(elements, parts, facts.size()));
        parts.run(facts);
        return courses.stream()
                .map(course -> new Placed(course.end(parts), course.hasMetDemands()))
                .sorted(NEAREST_FIRST)
                .map(Placed::miss)
                .toList();
    }
}
