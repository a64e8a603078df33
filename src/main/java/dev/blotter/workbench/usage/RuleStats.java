package dev.blotter.workbench.usage;

import dev.blotter.Pipeline;
import dev.blotter.batch.FailedDocuments;
import dev.blotter.batch.FanOut;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.Tagged;
import dev.blotter.finding.FraudType;
import dev.blotter.finding.Verdict;
import dev.blotter.finding.Verdict.Finding;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.index.query.Filter;
import dev.blotter.read.format.Heartbeat;
import dev.blotter.text.Annotations;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts what rules and terms do on the documents of an index, judged again: an entry keeps no exclusions and no terms.
 */
public final class RuleStats {
    /** A term is known by its concept and its phrase, as facts are. */
    private record TermKey(String concept, String phrase) {}

    private record Judged(Entry entry, Verdict verdict, List<Term> terms) {}

    private final Pipeline pipeline;
    private final Function<Entry, String> group;
    private final Map<String, Use.Part> rules = new TreeMap<>();
    private final Map<TermKey, Use.Part> terms = new HashMap<>();
    private final Map<String, Map<Use.Part, Usage>> groups = new TreeMap<>();
    private final FailedDocuments failed = new FailedDocuments();
    private int documents;

    /** @param group the part of the index that an entry belongs to */
    public RuleStats(Pipeline pipeline, Function<Entry, String> group) {
        this.pipeline = pipeline;
        this.group = group;
        pipeline.rules()
                .rules()
                .forEach(rule -> rules.put(rule.name(), new Use.Part("rule", rule.name(), rule.file(), rule.line())));
        pipeline.terms()
                .forEach(row -> terms.putIfAbsent(
                        new TermKey(row.concept(), row.term()),
                        new Use.Part("term", row.term() + " (" + row.concept() + ")", row.file(), row.line())));
    }

    /** Looks at all documents of an index that have text, copies apart. */
    public void count(BlotterIndex index) {
        try (FanOut judges = new FanOut(
                Runtime.getRuntime().availableProcessors(), pipeline.guard().timeLimit())) {
            index.documents(Filter.FIRSTS, stored -> {
                if (stored.document().outcome().status().hasText()) {
                    judges.add(heartbeat -> judge(stored, heartbeat));
                }
            });
        }
    }

    public FailedDocuments failed() {
        return failed;
    }

    public int documents() {
        return documents;
    }

    private void judge(StoredEntry stored, Heartbeat heartbeat) {
        Judged judged = pipeline.<@Nullable Judged>judge(stored.document(), heartbeat, () -> judge(stored), entry -> {
            failed.note(entry);
            return null;
        });
        if (judged != null) {
            note(judged);
        }
    }

    private Judged judge(StoredEntry stored) {
        Annotations annotations = pipeline.annotate(stored.document());
        Verdict verdict = pipeline.rules().judge(annotations);
        Entry entry = pipeline.assemble(stored.document(), annotations, verdict);
        List<Term> found = annotations.found().stream()
                .filter(Term.class::isInstance)
                .map(Term.class::cast)
                .toList();
        return new Judged(entry, verdict, found);
    }

    private synchronized void note(Judged judged) {
        documents++;
        Map<Use.Part, Usage> into = groups.computeIfAbsent(group.apply(judged.entry()), key -> new TreeMap<>());
        fired(
                into,
                judged.verdict().findings().stream()
                        .flatMap(finding -> finding.rules().stream())
                        .map(rules::get));
        fired(into, judged.terms().stream().map(this::part));
        noteTags(into, judged);
        noteTerms(into, judged.verdict());
    }

    private Use.@Nullable Part part(Term term) {
        return terms.get(new TermKey(term.concept(), term.phrase()));
    }

    private static void fired(Map<Use.Part, Usage> into, Stream<Use.Part> parts) {
        Map<Use.Part, Integer> times =
                parts.flatMap(Stream::ofNullable).collect(Collectors.toMap(part -> part, part -> 1, Integer::sum));
        times.forEach((part, number) -> usage(into, part).document(number, times.keySet()));
    }

    private static Usage usage(Map<Use.Part, Usage> into, Use.Part part) {
        return into.computeIfAbsent(part, key -> new Usage());
    }

    private void noteTags(Map<Use.Part, Usage> into, Judged judged) {
        for (Tagged tag : judged.entry().tags()) {
            List<Usage> usages = tag.rules().stream()
                    .map(rules::get)
                    .flatMap(Stream::ofNullable)
                    .map(part -> usage(into, part))
                    .toList();
            if (usages.size() == 1) {
                usages.getFirst().sole();
            }
        }
    }

    /** A term is the only reason for a kind of fraud when all evidence that is a term is of its row. */
    private void noteTerms(Map<Use.Part, Usage> into, Verdict verdict) {
        Map<String, Set<Use.Part>> reasons = new TreeMap<>();
        for (Finding finding : verdict.findings()) {
            if (finding.conclusion() instanceof FraudType type) {
                type.evidence().stream()
                        .filter(Term.class::isInstance)
                        .flatMap(term -> Stream.ofNullable(part((Term) term)))
                        .forEach(part -> reasons.computeIfAbsent(type.code(), code -> new HashSet<>())
                                .add(part));
            }
        }
        reasons.values().stream()
                .filter(parts -> parts.size() == 1)
                .forEach(parts -> usage(into, parts.iterator().next()).sole());
    }

    /** The use of each rule, or of each term, in each group: also of those that never spoke in any. */
    public List<Use> uses(boolean ofTerms) {
        List<Use.Part> parts =
                (ofTerms ? terms : rules).values().stream().sorted().toList();
        List<Use> uses = new ArrayList<>();
        groups.forEach((name, used) -> parts.forEach(
                part -> uses.add(used.getOrDefault(part, new Usage()).use(name, part))));
        return uses;
    }
}
