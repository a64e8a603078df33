package dev.blotter.cli;

import dev.blotter.index.BlotterIndex;
import dev.blotter.index.Filter;
import dev.blotter.index.Page;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What of a search is saved: its words, its conditions and its order. */
@Command(name = "searches save")
final class Question {
    @Mixin
    private final FilterOptions filter = new FilterOptions();

    @Option(names = "--sort")
    private Page.Order order = Page.Order.DATE;

    /**
     * Reads the words and options of a question.
     *
     * @throws CommandLine.ParameterException when an option is unknown or lacks its value
     */
    static Question of(List<String> words) {
        Question question = new Question();
        new CommandLine(question).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(words.toArray(String[]::new));
        return question;
    }

    Filter filter(BlotterIndex index) {
        return filter.filter(index);
    }

    Page.Order order() {
        return order;
    }
}
