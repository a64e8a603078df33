package dev.blotter.cli.output;

/** How a command ended, for the shell. */
public final class ExitCode {
    /** All went well; for {@code search}: something was found. */
    public static final int DONE = 0;
    /** Nothing was found, or something asked about is not as it should be. */
    public static final int FAILED = 1;
    /** The command line can't be understood or names what is not there, or the command broke off. */
    public static final int USAGE = 2;
    /** The command finished, and some documents could not be read. */
    public static final int SOME_FAILED = 3;

    private ExitCode() {}
}
