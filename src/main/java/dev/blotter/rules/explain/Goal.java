package dev.blotter.rules.explain;

import dev.blotter.finding.Conclusion;
import dev.blotter.finding.Count;
import dev.blotter.finding.FraudType;
import dev.blotter.finding.Label;
import dev.blotter.finding.Region;
import dev.blotter.finding.Role;
import dev.blotter.finding.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A conclusion that a document lacks: its kind, and what its parts would have to be. */
public final class Goal {
    private final Class<? extends Conclusion> type;
    private final List<GoalConstraint> demands;

    private Goal(Class<? extends Conclusion> type, List<GoalConstraint> demands) {
        this.type = type;
        this.demands = List.copyOf(demands);
    }

    /** What a part of the conclusion must be. */
    record GoalConstraint(List<String> path, Predicate<Object> test, String value) {
        static GoalConstraint text(String path, String value) {
            return new GoalConstraint(List.of(path), value::equals, value);
        }
    }

    /** The conclusion that gives a document a tag. */
    public static Goal of(Tag tag) {
        return switch (tag.family()) {
            case FRAUD_TYPE -> new Goal(FraudType.class, List.of(GoalConstraint.text("code", tag.name())));
            case COUNT -> new Goal(Count.class, count(tag));
            case REGION -> new Goal(Region.class, List.of(region(tag.name())));
            case LABEL -> isRole(tag) ? new Goal(Role.class, role(tag)) : new Goal(Label.class, label(tag));
            case PUBLISHED, TITLE, HEADLINE, PLACE, PERIOD ->
                throw new IllegalArgumentException("'" + tag + "' is no tag of rules");
        };
    }

    private static List<GoalConstraint> count(Tag tag) {
        List<GoalConstraint> demands = new ArrayList<>(List.of(GoalConstraint.text("kind", tag.name())));
        if (!tag.value().isEmpty()) {
            String[] parts = tag.value().split(" ", 2);
            double figure = Double.parseDouble(parts[0]);
            demands.add(new GoalConstraint(List.of("quantity", "value"), value -> value.equals(figure), parts[0]));
            if (parts.length > 1) {
                demands.add(new GoalConstraint(List.of("quantity", "currency"), parts[1]::equals, parts[1]));
            }
        }
        return demands;
    }

    /** A place in a country names the country, too. */
    private static GoalConstraint region(String code) {
        return new GoalConstraint(
                List.of("place", "code"),
                found -> found.equals(code) || found.toString().startsWith(code + "-"),
                code);
    }

    private static List<GoalConstraint> label(Tag tag) {
        List<GoalConstraint> demands = new ArrayList<>(List.of(GoalConstraint.text("name", tag.name())));
        if (!tag.value().isEmpty()) {
            demands.add(GoalConstraint.text("value", tag.value()));
        }
        return demands;
    }

    private static boolean isRole(Tag label) {
        return label.name().matches("(person|body)\\..+");
    }

    private static List<GoalConstraint> role(Tag label) {
        String[] parts = label.name().split("\\.", 2);
        List<GoalConstraint> demands = new ArrayList<>(List.of(
                new GoalConstraint(List.of("name", "of"), parts[0]::equals, parts[0]),
                GoalConstraint.text("role", parts[1])));
        if (!label.value().isEmpty()) {
            demands.add(new GoalConstraint(List.of("name", "text"), label.value()::equals, label.value()));
        }
        return demands;
    }

    public Class<? extends Conclusion> type() {
        return type;
    }

    List<GoalConstraint> demands() {
        return demands;
    }
}
