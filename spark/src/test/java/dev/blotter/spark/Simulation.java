package dev.blotter.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * How long 100 million documents would take on clusters of some sizes, from what a document costs on one core: {@code
 * Simulation TAGGING WRITING}, both in milliseconds, the first with reading, as {@link Measurement} prints them.
 *
 * <p>The documents lie in 20,000 files, of which the middle half has 1,100 to 5,500 and the largest a hundred times as
 * many as the middle one. {@link InputWalk#deal} deals them out by bytes as in a run, but a byte of one file takes
 * longer than that of another, by half more or less in two of three, and one task in fifty runs on a core that has a
 * fifth of its time for it. Executors have four cores and wait for a JVM and the rules before their first task.
 */
final class Simulation {
    private static final long DOCUMENTS = 100_000_000;
    private static final int FILES = 20_000;
    private static final double SIZES = 1.2;
    private static final double BYTES = 0.4;
    private static final int BYTES_A_DOCUMENT = 4_000;
    private static final double SLOW = 0.02;
    private static final double SLOWER = 5;
    private static final int TASKS_A_CORE = 16;
    private static final double JVM_SECONDS = 5;
    private static final double RULES_SECONDS = 35;
    /** Spark's own figures: after so many tasks it doubles those that take so many times as long as the middle one. */
    private static final double MOST_TASKS = 0.9;

    private static final double LATE = 3;

    private final Random random = new Random(8);
    private final double tagging;
    private final double writing;

    /** A task as it would be on a core of its own, and as it is, in seconds. */
    private record Work(double usual, double seconds) {}

    private record Run(double start, Work work) {
        double end() {
            return start + work.seconds();
        }
    }

    private Simulation(double tagging, double writing) {
        this.tagging = tagging;
        this.writing = writing;
    }

    /** Prints a row for each number of cores. */
    public static void main(String[] args) {
        Simulation simulation = new Simulation(Double.parseDouble(args[0]), Double.parseDouble(args[1]));
        System.out.println("| cores | hours | documents/s | busy | core hours | hours without doubles |");
        System.out.println("|--:|--:|--:|--:|--:|--:|");
        for (int cores : new int[] {4, 8, 16, 32, 64, 100}) {
            System.out.println(simulation.row(cores));
        }
    }

    private String row(int cores) {
        random.setSeed(8);
        List<Run> runs = runs(tasks(cores), cores);
        double rest = DOCUMENTS * writing / 1000 / cores;
        double alone = runs.stream().mapToDouble(Run::end).max().orElseThrow() + rest;
        double doubled = doubled(runs) + rest;
        double work = DOCUMENTS * (tagging + writing) / 1000;
        return String.format(
                Locale.ROOT,
                "| %d | %.1f | %,.0f | %.0f %% | %,.0f | %.1f |",
                cores,
                doubled / 3600,
                DOCUMENTS / doubled,
                100 * work / (doubled * cores),
                doubled * cores / 3600,
                alone / 3600);
    }

    private List<Work> tasks(int cores) {
        double[] sizes = random.doubles(FILES)
                .map(any -> Math.exp(SIZES * random.nextGaussian()))
                .toArray();
        double all = Arrays.stream(sizes).sum();
        List<InputFile> files = new ArrayList<>();
        for (double size : sizes) {
            long documents = Math.max(1, Math.round(size / all * DOCUMENTS));
            files.add(new InputFile("file:/" + files.size(), "", documents * BYTES_A_DOCUMENT, 0));
        }
        return InputWalk.deal(files, TASKS_A_CORE * cores).stream()
                .map(this::work)
                .toList();
    }

    private Work work(List<InputFile> files) {
        double middle = Math.exp(-BYTES * BYTES / 2);
        double usual = files.stream()
                .mapToDouble(file -> file.length()
                        / (double) BYTES_A_DOCUMENT
                        * tagging
                        / 1000
                        * middle
                        * Math.exp(BYTES * random.nextGaussian()))
                .sum();
        return new Work(usual, random.nextDouble() < SLOW ? SLOWER * usual : usual);
    }

    /** Each core takes the next task when it is done with one. */
    private static List<Run> runs(List<Work> tasks, int cores) {
        PriorityQueue<Double> free = new PriorityQueue<>();
        for (int core = 0; core < cores; core++) {
            free.add(JVM_SECONDS + RULES_SECONDS);
        }
        List<Run> runs = new ArrayList<>();
        for (Work task : tasks) {
            Run run = new Run(free.remove(), task);
            free.add(run.end());
            runs.add(run);
        }
        return runs;
    }

    /** When all is done, if late tasks are begun again where a core is free, as {@code spark.speculation} does. */
    private static double doubled(List<Run> runs) {
        double[] ends = runs.stream().mapToDouble(Run::end).sorted().toArray();
        double[] lengths =
                runs.stream().mapToDouble(run -> run.work().seconds()).sorted().toArray();
        double mostDone = ends[(int) (MOST_TASKS * ends.length)];
        double late = LATE * lengths[lengths.length / 2];
        return runs.stream()
                .mapToDouble(run -> Math.min(
                        run.end(),
                        Math.max(mostDone, run.start() + late) + run.work().usual()))
                .max()
                .orElseThrow();
    }
}
