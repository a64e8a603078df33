package dev.blotter.rules;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What hostile rules try to reach. It must not be touched, nor what else they may change of the process. */
public final class Canary {
    static final String PROPERTY = "blotter.canary";

    /** Counts those that got here; public, and not final, so that no access but the walls keeps rules out. */
    public static volatile int touched;

    private Canary() {}

    public static boolean touch() {
        touched++;
        return true;
    }

    /** What was touched while something ran; nothing when all is as it was. */
    static List<String> touchedBy(Runnable something) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        Locale locale = Locale.getDefault();
        int before = touched;
        Counting printed = new Counting();
        try (PrintStream counting = new PrintStream(printed)) {
            System.setOut(counting);
            System.setErr(counting);
            something.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        List<String> found = new ArrayList<>();
        note(touched != before, "the canary", found);
        note(System.getProperty(PROPERTY) != null, "a system property", found);
        note(!Locale.getDefault().equals(locale), "the locale", found);
        note(printed.bytes > 0, "the output", found);
        System.clearProperty(PROPERTY);
        Locale.setDefault(locale);
        return found;
    }

    private static void note(boolean touched, String what, List<String> found) {
        if (touched) {
            found.add(what);
        }
    }

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }
    }
}
