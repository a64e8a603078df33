package dev.blotter.rules;

import java.util.List;

/** A rule folder that passed the check and is compiled. */
record Ready(List<RuleInfo> rules, List<Compiled> files) {
    Ready {
        rules = List.copyOf(rules);
        files = List.copyOf(files);
    }
}
