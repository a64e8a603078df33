package dev.blotter.cli.output;

import dev.blotter.batch.IndexRun.Progress;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** The progress of a run on a terminal: documents done, speed, time left, and how many failed. */
public final class ProgressLine implements Progress, AutoCloseable {
    private final Terminal terminal;
    private final boolean shown;
    private final String task;
    private final String unit;
    private @Nullable ProgressBar bar;

    /**
     * @param shown whether the user allows it; it also takes a terminal
     * @param task such as {@code Indexing}
     */
    public ProgressLine(Terminal terminal, boolean shown, String task, String unit) {
        this.terminal = terminal;
        this.shown = shown && terminal.isInteractive();
        this.task = task;
        this.unit = unit;
        if (this.shown) {
            terminal.show(task + " …");
        }
    }

    @Override
    public synchronized void at(int done, int total, int failed) {
        if (!shown) {
            return;
        }
        if (bar == null || bar.getMax() != total) {
            close();
            bar = start(total);
        }
        bar.stepTo(done);
        if (failed > 0) {
            bar.setExtraMessage("  " + failed + " failed");
        }
    }

    private ProgressBar start(int total) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUnit(" " + unit, 1)
                .showSpeed()
                .setStyle(ProgressBarStyle.ASCII)
                // Not to the messages of this process, which may be another than that of the terminal.
                .setConsumer(new DelegatingProgressBarConsumer(terminal::show, terminal.width() - 1))
                .setUpdateIntervalMillis(250)
                .build();
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
            terminal.show(" ".repeat(terminal.width() - 1)); // a bar of a short run would not clear its line
        }
    }
}
