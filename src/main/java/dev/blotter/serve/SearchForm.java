package dev.blotter.serve;

import dev.blotter.text.Status;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page asks the index for: the query as {@code q}, and options of {@code blotter search} by their names. Fields
 * have values that are not empty; {@code offset} hits are passed over.
 */
record SearchForm(Map<String, List<String>> fields, int offset) {
    /** Asks for everything. */
    static final SearchForm EMPTY = new SearchForm(Map.of(), 0);

    static final String QUERY = "q";
    static final String STORIES = "stories";
    private static final String COPIES = "copies";
    private static final String SORT = "sort";
    private static final List<String> OPTIONS = List.of(
            "fraud region arrests count since until during lang status label person role indexed-since".split(" "));
    static final List<String> NAMES = Stream.concat(Stream.of(QUERY, SORT, STORIES, COPIES), OPTIONS.stream())
            .toList();
    private static final int LONGEST = 1_000;
    static final int FARTHEST = 10_000;

    /** An order of hits, as {@code sort} names it and as a person does. */
    record Order(String word, String label) {}

    static final List<Order> ORDERS = List.of(
            new Order("relevance", "best match first"),
            new Order("date", "newest first"),
            new Order("count", "largest figure first"),
            new Order("sum", "largest sum first"));

    /** A condition that holds, and what its page is without it. */
    record Condition(String name, String value, String without) {}

    static SearchForm of(Request request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        NAMES.forEach(name -> {
            List<String> values = request.values().getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            values.forEach(value -> requireShort(name, value));
            if (!values.isEmpty()) {
                fields.put(name, values);
            }
        });
        return new SearchForm(fields, request.number("offset", 0, 0, FARTHEST));
    }

    /** The form that asks the words of a command line; nothing when they have an option that no form has. */
    static Optional<SearchForm> ofWords(List<String> words) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Iterator<String> left = words.iterator();
        while (left.hasNext()) {
            String word = left.next();
            String[] option = word.replaceFirst("^--", "").split("=", 2);
            boolean isOption = word.startsWith("--");
            if (isOption && !NAMES.contains(option[0])) {
                return Optional.empty();
            }
            boolean isWhole = !isOption || option.length == 2 || option[0].equals(COPIES) || !left.hasNext();
            String value = isOption ? isWhole ? option[option.length - 1] : left.next() : word;
            fields.computeIfAbsent(isOption ? option[0] : QUERY, name -> new ArrayList<>())
                    .add(value);
        }
        fields.computeIfPresent(QUERY, (name, groups) -> List.of(joined(groups)));
        return Optional.of(new SearchForm(fields, 0));
    }

    private static String joined(List<String> groups) {
        return groups.size() == 1
                ? groups.getFirst()
                : groups.stream()
                        .map(group -> group.contains(" OR ") ? "(" + group + ")" : group)
                        .collect(Collectors.joining(" "));
    }

    /** The form that finds the documents which could not be read. */
    static SearchForm unread() {
        List<String> faults = Status.WITHOUT_TEXT.stream().map(Status::json).toList();
        return new SearchForm(Map.of("status", faults), 0);
    }

    private static void requireShort(String name, String value) {
        if (value.length() > LONGEST) {
            throw new RequestException(
                    400,
                    (name.equals(QUERY) ? "a query" : name) + " of " + value.length()
                            + " characters is too long; write up to " + LONGEST);
        }
    }

    /** Words of a command line. A value is in one piece with its option, so it can be no option itself. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add("--sort=" + (has(SORT) ? value(SORT) : "relevance"));
        OPTIONS.forEach(name -> values(name).forEach(value -> words.add("--" + name + "=" + value)));
        if (has(COPIES)) {
            words.add("--copies");
        }
        words.add("--");
        words.addAll(values(QUERY));
        return words;
    }

    /** Words of a command line that ask the same again, as {@code blotter searches save} keeps them. */
    List<String> savedWords() {
        List<String> words = new ArrayList<>(values(QUERY));
        Stream.concat(OPTIONS.stream(), Stream.of(SORT))
                .forEach(name -> values(name).forEach(value -> words.add("--" + name + "=" + value)));
        if (has(COPIES)) {
            words.add("--" + COPIES);
        }
        return words;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    List<String> values(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The first value; empty when there is none. */
    String value(String name) {
        return has(name) ? values(name).getFirst() : "";
    }

    /** The values of a field of the page, which is there when nothing is asked of it too. */
    List<String> valuesOrBlank(String name) {
        return has(name) ? values(name) : List.of("");
    }

    List<Condition> conditions() {
        return Stream.concat(OPTIONS.stream(), Stream.of(COPIES))
                .flatMap(name -> values(name).stream()
                        .map(value ->
                                new Condition(name, value, without(name, value).link("/"))))
                .toList();
    }

    /** The same with one value of a name and no other; the first page of it. */
    SearchForm with(String name, String value) {
        return with(name, List.of(value));
    }

    private SearchForm without(String name, String value) {
        return with(
                name, values(name).stream().filter(one -> !one.equals(value)).toList());
    }

    private SearchForm with(String name, List<String> values) {
        Map<String, List<String>> other = new LinkedHashMap<>(fields);
        other.put(name, values);
        other.values().removeIf(List::isEmpty);
        return new SearchForm(other, 0);
    }

    SearchForm at(int otherOffset) {
        return new SearchForm(fields, otherOffset);
    }

    /** The address of a page that asks the same. */
    String link(String path) {
        String query = Stream.concat(
                        fields.entrySet().stream()
                                .flatMap(field -> field.getValue().stream().map(value -> pair(field.getKey(), value))),
                        offset == 0 ? Stream.of() : Stream.of(pair("offset", String.valueOf(offset))))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
