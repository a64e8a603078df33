package dev.blotter.read.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells the furniture of a page from its article by what the page calls it: the names of elements,
 * roles, classes and ids, of which each word counts.
 */
final class Boilerplate {
    /** What an element, a role, and a word of a class or an id say, as {@code furniture.properties} writes them. */
    private static final Map<String, String> WORDS = words();

    private static final Pattern PARTS = Pattern.compile("[\\s_/:.-]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Set<String> ROOTS = Set.of("html", "body", "main", "article");

    /** What the classes and ids of a page say, since most elements share theirs with others. */
    private final Map<String, Optional<String>> known = new HashMap<>();

    private static Map<String, String> words() {
        ResourceBundle furniture = ResourceBundle.getBundle("dev.blotter.read.html.furniture", Locale.ROOT);
        Map<String, String> words = new HashMap<>();
        for (String why : furniture.keySet()) {
            for (String word : furniture.getString(why).split(" ", -1)) {
                words.put(word, why);
            }
        }
        return words;
    }

    Optional<String> why(Element element) {
        return byElement(element).or(() -> byName(element));
    }

    static Optional<String> byElement(Element element) {
        String role = WORDS.get("[" + element.attr("role").toLowerCase(Locale.ROOT) + "]");
        String known = WORDS.getOrDefault("<" + element.normalName() + ">", role);
        return Optional.ofNullable(known != null ? known : isHidden(element) ? "hidden" : null);
    }

    private Optional<String> byName(Element element) {
        if (ROOTS.contains(element.normalName()) || element.attributesSize() == 0) {
            return Optional.empty();
        }
        return known.computeIfAbsent(element.className() + " " + element.id(), Boilerplate::byNames);
    }

    private static Optional<String> byNames(String names) {
        String last = "";
        for (String word : PARTS.split(split(names), -1)) {
            String why = WORDS.getOrDefault(word, WORDS.get(last + word));
            if (why != null) {
                return Optional.of(why);
            }
            last = word;
        }
        return Optional.empty();
    }

    static String names(Element element) {
        return split(element.className() + " " + element.id());
    }

    private static String split(String names) {
        return HUMP.matcher(names).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
    }
}
