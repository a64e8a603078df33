package dev.blotter.rules;

import java.util.List;
import org.drools.model.Model;

/** A rule folder that passed the check and is compiled. */
record Ready(List<RuleInfo> rules, List<Model> models) {
    Ready {
        rules = List.copyOf(rules);
        models = List.copyOf(models);
    }
}
