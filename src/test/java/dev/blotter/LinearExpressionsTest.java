package dev.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every regular expression that meets the text of a document takes time in proportion to its length, and a
 * bounded stack. Time is counted in the characters that the expression reads, so that no clock has a part in it.
 */
final class LinearExpressionsTest {
    private static final List<String> PACKAGES =
            List.of("dev.blotter.read", "dev.blotter.annotate", "dev.blotter.text");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(PACKAGES.toArray(String[]::new));

    /** A group that recurses for each character of a long text overflows it. */
    private static final int STACK = 384 << 10;

    private static final int SHORT = 150;
    private static final int LONG = 2_000;
    private static final int MEGABYTE = 1 << 20;

    /** Readings of each character of a short text, which an expression of square time exceeds. */
    private static final int FEW = 60;
    /** Readings of each character, beyond which an expression is too slow, though its time be linear. */
    private static final int MOST = 1_000;
    /** Readings of texts of one letter, after which they grow no longer. */
    private static final long ENOUGH = 20_000;

    private static final List<String> LETTERS = List.of(
            " ", "a", "A", "0", "中", "|", "[", "(", ")", "<", "*", "_", "#", "\"", "'", "-", ":", ".", "/", "\\", "&",
            "\n", "\u00A0");

    /** What stands behind a text that would match without it. */
    private static final List<String> ENDS = List.of("a", " ", ".", "\n");

    /** What an expression asks for by itself. */
    private static final Pattern PIECE = Pattern.compile("[\\p{L}<>=/&:-]{2,}");
    /** A text split by one letter is split without an expression. */
    private static final Pattern SPLIT =
            Pattern.compile("\\.split\\(\"(?!(?:[^\"\\\\.$|()\\[{^?*+]|\\\\[nt]|\\\\\\\\\\W)\")");

    @Test
    void everyExpressionIsAConstantOfItsClass() {
        Predicate<JavaCall<?>> hidden = call -> call.getTargetOwner().isEquivalentTo(Pattern.class)
                        && call.getName().matches("compile|matches")
                        && !call.getOrigin().getName().equals("<clinit>")
                || call.getTargetOwner().isEquivalentTo(String.class)
                        && call.getName().matches("matches|replaceAll|replaceFirst");

        assertThat(CLASSES.stream().flatMap(LinearExpressionsTest::calls))
                .isNotEmpty()
                .filteredOn(hidden)
                .extracting(JavaCall::getDescription)
                .isEmpty();
    }

    private static Stream<JavaCall<?>> calls(JavaClass type) {
        return Stream.concat(type.getMethodCallsFromSelf().stream(), type.getConstructorCallsFromSelf().stream());
    }

    @Test
    void aTextIsSplitByALetterOrAConstant() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(LinearExpressionsTest::isSource).flatMap(LinearExpressionsTest::lines))
                    .isNotEmpty()
                    .filteredOn(line -> SPLIT.matcher(line).find())
                    .isEmpty();
        }
    }

    private static boolean isSource(Path file) {
        String name = file.toString().replace('/', '.');
        return name.endsWith(".java") && PACKAGES.stream().anyMatch(name::contains);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(line -> file + ": " + line.strip());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Tag("stress")
    @ParameterizedTest(name = "{0}")
    @MethodSource("expressions")
    void takesLinearTimeAndABoundedStack(String name, Pattern expression) throws InterruptedException {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread small = new Thread(null, () -> attack(expression), name, STACK);
        small.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
        small.start();
        small.join();

        assertThat(failure.get()).isNull();
    }

    static Stream<Arguments> expressions() {
        return CLASSES.stream()
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .flatMap(LinearExpressionsTest::constants);
    }

    private static Stream<Arguments> constants(JavaClass type) {
        return Stream.of(type.reflect().getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .flatMap(field -> patterns(value(field))
                        .map(found -> Arguments.of(type.getSimpleName() + "." + field.getName(), found)));
    }

    private static @Nullable Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Pattern> patterns(@Nullable Object value) {
        return switch (value) {
            case Pattern pattern -> Stream.of(pattern);
            case Collection<?> many -> many.stream().flatMap(LinearExpressionsTest::patterns);
            case Map<?, ?> map -> Stream.concat(patterns(map.keySet()), patterns(map.values()));
            case null, default -> Stream.empty();
        };
    }

    private static void attack(Pattern expression) {
        List<String> pieces = new ArrayList<>(LETTERS);
        PIECE.matcher(expression.pattern().replaceAll("\\\\[dswbSWDB]|\\(\\?\\w+\\)", " "))
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(5)
                .forEach(pieces::add);
        long doubt = FEW * SHORT + 2 * read(expression, "xy ".repeat(SHORT / 3), "words");
        for (String one : pieces) {
            pieces.forEach(other -> hold(expression, doubt, "", one + other, ""));
            LETTERS.forEach(letter -> hold(expression, doubt, one, letter, ""));
            ENDS.forEach(end -> hold(expression, doubt, "", one, end));
        }
        LETTERS.forEach(letter -> grow(expression, letter));
    }

    /** Reads a short text, and a longer one and its half if that leaves a doubt. */
    private static void hold(Pattern expression, long doubt, String before, String repeated, String behind) {
        String form = before + "(" + repeated + ")*" + behind;
        long half = read(expression, text(before, repeated, behind, SHORT), form);
        if (half > doubt) {
            long whole = read(expression, text(before, repeated, behind, 2 * SHORT), form);
            assertThat(whole).as("reads of %s, twice %d", form, half).isLessThan(half * 5 / 2);
        }
    }

    /** Reads longer and longer texts of one letter, while it is quick. */
    private static void grow(Pattern expression, String letter) {
        long half = read(expression, text("", letter, "", LONG), letter + "*");
        for (int length = 8 * LONG; length <= MEGABYTE && half < ENOUGH; length *= 8) {
            long whole = read(expression, text("", letter, "", length), letter + "*");
            assertThat(whole)
                    .as("reads of %d times '%s', an eighth of it %d", length, letter, half)
                    .isLessThan(half * 9 + LONG);
            half = whole;
        }
    }

    private static String text(String before, String repeated, String behind, int length) {
        return before + repeated.repeat(length / repeated.length()) + behind;
    }

    /** How many characters of a text an expression reads, however it is used. */
    private static long read(Pattern expression, String text, String form) {
        CountedText counted = new CountedText(text);
        try {
            Matcher matcher = expression.matcher(counted);
            matcher.matches();
            matcher.reset();
            matcher.lookingAt();
            matcher.reset();
            long found = 0;
            while (matcher.find()) {
                found++;
            }
            return Math.max(found, counted.reads);
        } catch (StackOverflowError | IllegalStateException e) {
            throw new AssertionError(
                    "%s after %d reads of %d characters like %s"
                            .formatted(e.getClass().getSimpleName(), counted.reads, text.length(), form),
                    null);
        }
    }

    /** A text that counts how often it is read. */
    private static final class CountedText implements CharSequence {
        private final String text;
        private long reads;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++reads > (long) MOST * (text.length() + 1)) {
                throw new IllegalStateException("too many");
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
