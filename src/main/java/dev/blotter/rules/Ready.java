package dev.blotter.rules;

import java.util.List;
import org.drools.model.Model;

/** A rule folder that passed the check and is compiled. */
record Ready(List<RuleInfo> rules, List<Compiled> files) {
    Ready {
        rules = List.copyOf(rules);
        files = List.copyOf(files);
    }

    /** Loads the classes of the rules. */
    List<Model> models(Trust trust) {
        RuleLoader loader = new RuleLoader(files, trust);
        return files.stream()
                .flatMap(file -> file.models().stream())
                .map(loader::model)
                .toList();
    }
}
