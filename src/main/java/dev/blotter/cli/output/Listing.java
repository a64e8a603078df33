package dev.blotter.cli.output;

import dev.blotter.text.Plain;
import java.util.function.Function;

/** Prints items one by one, for a person or as JSON. */
public final class Listing<T> {
    private final Terminal terminal;
    private final OutputFormat format;
    private final Function<T, String> text;
    private final Function<T, String> json;
    private boolean begun;

    /**
     * @param json an item as a JSON object on one line
     * @throws UserException when the format is that of a table or a page
     */
    public Listing(Terminal terminal, OutputFormat format, Function<T, String> text, Function<T, String> json) {
        if (format == OutputFormat.CSV || format == OutputFormat.HTML) {
            throw new UserException("--format " + format + " is not for this command; use text, json or jsonl");
        }
        this.terminal = terminal;
        this.format = format;
        this.text = text;
        this.json = json;
    }

    public void print(T item) {
        switch (format) {
            case TEXT -> terminal.print((begun ? "\n" : "") + text.apply(item));
            case JSONL -> terminal.print(Plain.json(json.apply(item)));
            case JSON -> terminal.print((begun ? "," : "[") + Plain.json(json.apply(item)));
            case CSV, HTML -> throw new IllegalStateException("a listing is no table");
        }
        begun = true;
    }

    public void end() {
        if (format == OutputFormat.JSON) {
            terminal.print(begun ? "]" : "[]");
        }
    }
}
