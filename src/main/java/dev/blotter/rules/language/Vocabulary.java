package dev.blotter.rules.language;

import dev.blotter.codes.Concepts;
import dev.blotter.codes.CountTable;
import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.Conclusion;
import dev.blotter.rules.text.Suggestions;
import dev.blotter.rules.text.UnknownWordException;
import dev.blotter.text.Act;
import dev.blotter.text.Cell;
import dev.blotter.text.CountDefinition;
import dev.blotter.text.Likeness;
import dev.blotter.text.Mentions;
import dev.blotter.text.Name;
import dev.blotter.text.Naming;
import dev.blotter.text.PartOf;
import dev.blotter.text.Period;
import dev.blotter.text.PeriodOf;
import dev.blotter.text.Place;
import dev.blotter.text.PlaceOf;
import dev.blotter.text.Quantity;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words that rules are written in: facts, conclusions, their fields, and the values of these. It
 * notes which of them rules use. For one thread.
 */
public final class Vocabulary {
    /** What a condition can ask for and Java has measured. */
    public static final List<Class<?>> FACTS = List.of(
            Sentence.class,
            Term.class,
            Mentions.class,
            Likeness.class,
            Quantity.class,
            Name.class,
            Place.class,
            Period.class,
            Act.class,
            CountDefinition.class,
            Cell.class,
            PartOf.class,
            PeriodOf.class,
            PlaceOf.class,
            Naming.class);

    /** What a condition can ask for and a right side can conclude. */
    public static final List<Class<?>> CONCLUSIONS = List.of(Conclusion.class.getPermittedSubclasses());

    private static final Map<String, Class<?>> TYPES = Stream.of(FACTS, CONCLUSIONS)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type));

    private static final Set<String> SORTS = words("strong weak verb noun cue unit org");

    private static final Set<String> REPORT_LEVELS = words("unlikely possible likely clear certain");
    private static final Set<String> KIND_LEVELS = words("unknown none faint some much great most");

    /** The words of fields that are the same for all rule folders; levels with the lowest first. */
    public static final Map<String, Set<String>> FIXED = Map.ofEntries(
            Map.entry("Term.sort", SORTS),
            Map.entry("Mentions.sort", SORTS),
            Map.entry("Act.role", words("patient agent source amount number none")),
            Map.entry("CountDefinition.role", words("patient agent source amount number")),
            Map.entry("Act.told", words("by-number by-name")),
            Map.entry("Act.said", words("fact denied possible planned fiction")),
            Map.entry("Act.time", words("this earlier total compared")),
            Map.entry("Cell.row", words("total")),
            Map.entry("Act.authority", words("captor authority")),
            Map.entry(
                    "Act.voice",
                    words("active passive participle noun within state relative shared pronoun tally comparison"
                            + " list topic label")),
            Map.entry("PeriodOf.role", new TreeSet<>(PeriodOf.ROLES)),
            Map.entry("PlaceOf.role", new TreeSet<>(PlaceOf.ROLES)),
            Map.entry("PeriodOf.needs", new TreeSet<>(PeriodOf.NEEDS)),
            Map.entry("Naming.sort", words("strong weak noun")),
            Map.entry("Naming.mood", words("done alleged fought supposed other-genre mentioned")),
            Map.entry("Naming.part", words("title lead body row row-head")),
            Map.entry("Naming.report", REPORT_LEVELS),
            Map.entry("Naming.passage", REPORT_LEVELS),
            Map.entry("Naming.likeness", KIND_LEVELS),
            Map.entry("Sentence.report", REPORT_LEVELS),
            Map.entry("Likeness.report", REPORT_LEVELS),
            Map.entry("Likeness.share", KIND_LEVELS),
            Map.entry("Likeness.shareOfFamily", words("none much most large-majority")),
            Map.entry("Likeness.tellingWords", words("few some enough many")),
            Map.entry("Name.of", words("person body authority")),
            Map.entry("Quantity.qualifier", words("exact at-least approx at-most")),
            Map.entry("Period.form", words("day month year range since coming")),
            Map.entry("Place.form", words("country subdivision city macro demonym institution")),
            Map.entry("Place.context", words("plain dateline name")),
            Map.entry("Sentence.form", words("title prose row item heading quoted elsewhere")));

    private static Set<String> words(String list) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(list.split(" "))));
    }

    /** The start of a concept that says what a number counts. */
    private static final String OF = "of.";

    private final Map<String, Set<String>> words;
    private final Set<String> named = new HashSet<>();
    private final Set<String> sorts = new HashSet<>();

    /**
     * @param concepts the concepts of the term files
     * @param groups the groups of these concepts
     * @param kinds the kinds of counts
     */
    public Vocabulary(FraudTypes types, Set<String> concepts, Collection<String> groups, Collection<String> kinds) {
        this(new HashMap<>());
        words.put("Term.concept", concepts);
        words.put("Act.concept", concepts);
        words.put("Term.group", new TreeSet<>(groups));
        words.put("Act.group", new TreeSet<>(groups));
        words.put("Naming.triggerConcept", concepts);
        words.put("Cell.concept", concepts);
        words.put("CountDefinition.concept", concepts);
        words.put("Mentions.concept", concepts);
        words.put("PeriodOf.verbConcept", concepts);
        Set<String> counted = CountTable.counted(concepts);
        words.put("Quantity.of", counted);
        words.put("Act.of", counted);
        words.put("CountDefinition.of", counted);
        words.put("CountDefinition.kind", Set.copyOf(kinds));
        words.put("FraudType.code", types.codes());
        words.put("Naming.code", types.codes());
        words.put("Likeness.code", types.codes());
        words.put("About.code", types.codes());
        words.put("Count.kind", Set.copyOf(kinds));
        words.putAll(FIXED);
    }

    private Vocabulary(Map<String, Set<String>> words) {
        this.words = words;
    }

    /**
     * The words of a rule folder.
     *
     * @param concepts the concepts of its term files
     */
    public static Vocabulary of(Path ruleFolder, FraudTypes types, Set<String> concepts) {
        return new Vocabulary(
                types,
                concepts,
                Concepts.groups(ruleFolder).values(),
                CountTable.load(ruleFolder).kinds());
    }

    /** The words of all rule folders, for one whose tables can't be read: any text may be a concept or a kind of fraud. */
    public static Vocabulary ofAnyTables() {
        return new Vocabulary(new HashMap<>(FIXED));
    }

    /** The same words, of which none is noted as used. */
    public Vocabulary afresh() {
        return new Vocabulary(words);
    }

    Class<?> type(@Nullable String name) {
        String asked = name == null ? "" : name;
        Class<?> type = TYPES.get(asked);
        if (type == null) {
            throw new UnknownWordException(
                    asked, "'" + asked + "' is no fact or conclusion; " + Suggestions.advice(asked, TYPES.keySet()));
        }
        return type;
    }

    Class<?> conclusion(String name) {
        List<String> known = CONCLUSIONS.stream().map(Class::getSimpleName).toList();
        if (!known.contains(name)) {
            throw new UnknownWordException(name, "'" + name + "' is no conclusion; " + Suggestions.advice(name, known));
        }
        return type(name);
    }

    ExpressionType field(Class<?> owner, String name) {
        Map<String, ExpressionType> fields = fields(owner);
        ExpressionType field = fields.get(name);
        if (field == null) {
            throw new UnknownWordException(
                    name,
                    ExpressionType.of(owner).name() + " has no field '" + name + "'; "
                            + (fields.isEmpty()
                                    ? "end the path before it"
                                    : Suggestions.advice(name, fields.keySet())));
        }
        return field;
    }

    public static Map<String, ExpressionType> fields(Class<?> owner) {
        Map<String, ExpressionType> fields = new LinkedHashMap<>();
        if (owner.isRecord()) {
            for (RecordComponent part : owner.getRecordComponents()) {
                fields.put(part.getName(), field(owner, part));
            }
        } else if (ExpressionType.of(owner).isAnnotation()) {
            Arrays.stream(owner.getMethods())
                    .map(Method::getName)
                    .sorted()
                    .forEach(name -> fields.put(name, ExpressionType.WHOLE));
        }
        return fields;
    }

    private static ExpressionType field(Class<?> owner, RecordComponent part) {
        boolean optional = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new ExpressionType(part.getType(), owner.getSimpleName() + "." + part.getName(), optional, null);
    }

    /** Refuses a text in quotes that the field beside it never holds. */
    void checkWords(ExpressionType field, ExpressionType value) {
        String said = field.words();
        Set<String> allowed = said == null ? null : words.get(said);
        String literal = value.literal();
        if (said == null || allowed == null || literal == null) {
            return;
        }
        named.add((said.endsWith(".of") ? OF : "") + literal);
        if (!allowed.contains(literal)) {
            throw new UnknownWordException(
                    '"' + literal + '"', "'" + literal + "' is no " + said + "; " + advice(field, literal));
        }
    }

    /** The words in quotes that were checked so far; what numbers count as the concept {@code of.…}. */
    public Set<String> named() {
        return named;
    }

    /** Notes a pattern that takes terms whatever their concept; one that is tied to another term takes that alone. */
    void note(Class<?> type, List<Condition> conditions) {
        boolean tied =
                conditions.stream().anyMatch(condition -> condition.isEqualTo("concept", "group", "term", "phrase"));
        if (fields(type).containsKey("concept") && !tied) {
            sorts.addAll(ConclusionNeed.wanted(conditions).getOrDefault("sort", SORTS));
        }
    }

    /** The sorts of terms that some rule so far reads whatever their concept. */
    public Set<String> sorts() {
        return sorts;
    }

    private String advice(ExpressionType field, String literal) {
        Collection<String> known = words.getOrDefault(String.valueOf(field.words()), Set.of());
        return Suggestions.advice(literal, known);
    }

    static Set<String> names() {
        return TYPES.values().stream().map(Class::getName).collect(Collectors.toUnmodifiableSet());
    }

    /** Changes when checked rules must be checked again because their words changed. */
    public String fingerprint() {
        Map<String, Set<String>> ordered = new TreeMap<>();
        words.forEach((field, allowed) -> ordered.put(field, new TreeSet<>(allowed)));
        return shape() + ordered;
    }

    /** Changes when compiled rules must be compiled again because facts or conclusions changed. */
    public static String shape() {
        List<String> shape = new ArrayList<>();
        for (Class<?> type : Stream.concat(FACTS.stream(), CONCLUSIONS.stream()).toList()) {
            shape.add(type.getName() + Arrays.toString(type.getRecordComponents()));
        }
        return String.join("\n", shape);
    }
}
