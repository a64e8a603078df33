package dev.blotter.finding.wording;

import dev.blotter.codes.RuleLanguages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says how many documents are in languages that the rules do not know, and so have no kinds and no figures. */
public final class MissingRules {
    private MissingRules() {}

    /** A sentence on documents, counted by the BCP 47 tag of their language; empty when there are none. */
    public static String of(Map<String, Long> documents, RuleLanguages languages) {
        List<Map.Entry<String, Long>> lacking = documents.entrySet().stream()
                .filter(one -> languages.lack(one.getKey()))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        long all = lacking.stream().mapToLong(Map.Entry::getValue).sum();
        return all == 0
                ? ""
                : "no rules for " + lacking.stream().map(MissingRules::language).collect(Collectors.joining(", "))
                        + ": " + Numeral.of(all, "document") + " without kinds and figures (blotter languages)";
    }

    private static String language(Map.Entry<String, Long> documents) {
        return RuleLanguages.name(documents.getKey()) + " (" + Numeral.of(documents.getValue()) + ")";
    }
}
