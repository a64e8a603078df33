package dev.blotter.rules.folder;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.rules.text.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second wall: what compiled rules can reach when the first has a hole. */
final class RuleLoaderTest {
    public static final class Exits {
        public Exits() {
            Runtime.getRuntime().exit(3);
        }
    }

    public static final class Names {
        public final Object type = Runtime.class;
    }

    public static final class Looks {
        public Looks() throws ReflectiveOperationException {
            MethodHandles.lookup().findClass("java.lang.Runtime");
        }
    }

    public static final class SetsALocale {
        public SetsALocale() {
            Locale.setDefault(Locale.ROOT);
        }
    }

    public static final class Prints {
        public Prints() {
            new RuntimeException("x").printStackTrace();
        }
    }

    public static final class ReadsAProperty {
        public final Object read = Integer.getInteger("x");
    }

    public static final class Harmless {
        public final String text;

        public Harmless() {
            Supplier<String> lambda = () -> "a";
            text = lambda + "b" + "c".isEmpty();
        }
    }

    private static Class<?> load(Class<?> type) throws IOException, ClassNotFoundException {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            CompiledFile compiled = new CompiledFile(Map.of(type.getName(), in.readAllBytes()), List.of());
            return new RuleLoader(compiled, Trust.VOCABULARY).loadClass(type.getName());
        }
    }

    @Test
    void lambdasAndJoinedTextsWork() throws Exception {
        Class<?> harmless = load(Harmless.class);

        assertThatCode(() -> harmless.getDeclaredConstructor().newInstance()).doesNotThrowAnyException();
    }

    @Test
    void theRuntimeIsOutOfReach() throws Exception {
        Class<?> names = load(Names.class);

        assertThatThrownBy(() -> load(Exits.class)).hasMessageContaining("calls java/lang/Runtime.");
        assertThatThrownBy(() -> names.getDeclaredConstructor().newInstance())
                .rootCause()
                .hasMessage("java.lang.Runtime is out of reach of rules");
    }

    @Test
    void methodHandlesAreOutOfReach() {
        assertThatThrownBy(() -> load(Looks.class))
                .isInstanceOf(ClassNotFoundException.class)
                .hasMessageContaining("calls java/lang/invoke/MethodHandles.lookup");
    }

    @Test
    void theProcessIsOutOfReachByClassesThatRulesNeed() {
        assertThatThrownBy(() -> load(SetsALocale.class)).hasMessageContaining("calls java/util/Locale.");
        assertThatThrownBy(() -> load(Prints.class)).hasMessageContaining("RuntimeException.printStackTrace");
        assertThatThrownBy(() -> load(ReadsAProperty.class)).hasMessageContaining("calls java/lang/Integer.getInteger");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.System",
                "java.lang.Class",
                "java.lang.ClassLoader",
                "java.lang.Thread",
                "java.lang.ProcessBuilder",
                "java.lang.reflect.Method",
                "java.io.File",
                "java.nio.file.Files",
                "java.net.URL",
                "java.util.ServiceLoader",
                "sun.misc.Unsafe",
                "dev.blotter.rules.RuleSet",
                "org.kie.api.KieServices",
                "org.drools.core.util.MVELExecutor"
            })
    void isOutOfReach(String name) {
        assertThatThrownBy(
                        () -> new RuleLoader(new CompiledFile(Map.of(), List.of()), Trust.VOCABULARY).loadClass(name))
                .isInstanceOf(ClassNotFoundException.class)
                .hasMessage(name + " is out of reach of rules");
    }
}
