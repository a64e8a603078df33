package dev.blotter.cli;

import dev.blotter.cli.corpus.CheckIndexCommand;
import dev.blotter.cli.corpus.CorrectCommand;
import dev.blotter.cli.corpus.ErrorsCommand;
import dev.blotter.cli.corpus.IndexCommand;
import dev.blotter.cli.corpus.ReadCommand;
import dev.blotter.cli.corpus.RetagCommand;
import dev.blotter.cli.corpus.TagCommand;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.cli.rules.RulesCommand;
import dev.blotter.cli.search.ExportCommand;
import dev.blotter.cli.search.MoreLikeCommand;
import dev.blotter.cli.search.PushCommand;
import dev.blotter.cli.search.ReportCommand;
import dev.blotter.cli.search.SearchCommand;
import dev.blotter.cli.search.SearchesCommand;
import dev.blotter.cli.search.ServeCommand;
import dev.blotter.cli.search.ShowCommand;
import dev.blotter.cli.search.StatsCommand;
import dev.blotter.cli.search.StoriesCommand;
import dev.blotter.cli.search.VerifyCommand;
import java.util.List;
import java.util.Set;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Makes commands, each with the terminal that it prints to. */
record Commands(Terminal terminal) implements CommandLine.IFactory {
    private static final List<Class<?>> ALL = List.of(
            IndexCommand.class,
            SearchCommand.class,
            SearchesCommand.class,
            StoriesCommand.class,
            MoreLikeCommand.class,
            ShowCommand.class,
            ReadCommand.class,
            TagCommand.class,
            RetagCommand.class,
            RulesCommand.class,
            CorrectCommand.class,
            ServeCommand.class,
            StatsCommand.class,
            ReportCommand.class,
            ErrorsCommand.class,
            ExportCommand.class,
            PushCommand.class,
            VerifyCommand.class,
            CheckIndexCommand.class,
            GenerateCompletion.class);
    private static final Set<String> VERSION = Set.of("-V", "--version");

    /**
     * The command line for some arguments. It holds the command that they name alone, since it takes
     * longer to look at the options of all of them than to search; none, when they ask for the version; all,
     * when they name none, or the one that completes all.
     */
    CommandLine line(String... args) {
        CommandLine line = new CommandLine(new Main(), this);
        named(args).forEach(line::addSubcommand);
        return line;
    }

    private static List<Class<?>> named(String... args) {
        if (args.length == 1 && VERSION.contains(args[0])) {
            return List.of();
        }
        return ALL.stream()
                .filter(type -> args.length > 0 && name(type).equals(args[0]) && type != GenerateCompletion.class)
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(ALL);
    }

    private static String name(Class<?> type) {
        return type.getAnnotation(Command.class).name();
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        K made = CommandLine.defaultFactory().create(type);
        if (made instanceof TerminalCommand command) {
            command.printTo(terminal);
        }
        return made;
    }
}
