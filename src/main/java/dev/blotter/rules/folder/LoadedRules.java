package dev.blotter.rules.folder;

import dev.blotter.rules.text.RuleInfo;
import java.util.List;
import org.drools.model.Model;

/** A rule folder that passed the check and is compiled. */
public record LoadedRules(List<RuleInfo> rules, List<Model> models) {
    public LoadedRules {
        rules = List.copyOf(rules);
        models = List.copyOf(models);
    }
}
