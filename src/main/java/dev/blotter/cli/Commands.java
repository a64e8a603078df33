package dev.blotter.cli;

import dev.blotter.cli.corpus.CheckIndexCommand;
import dev.blotter.cli.corpus.CorrectCommand;
import dev.blotter.cli.corpus.ErrorsCommand;
import dev.blotter.cli.corpus.IndexCommand;
import dev.blotter.cli.corpus.LanguagesCommand;
import dev.blotter.cli.corpus.ReadCommand;
import dev.blotter.cli.corpus.RetagCommand;
import dev.blotter.cli.corpus.TagCommand;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.cli.rules.RulesCommand;
import dev.blotter.cli.search.ExportCommand;
import dev.blotter.cli.search.KindsCommand;
import dev.blotter.cli.search.MoreLikeCommand;
import dev.blotter.cli.search.ReportCommand;
import dev.blotter.cli.search.SearchCommand;
import dev.blotter.cli.search.SearchesCommand;
import dev.blotter.cli.search.ServeCommand;
import dev.blotter.cli.search.ShowCommand;
import dev.blotter.cli.search.StatsCommand;
import dev.blotter.cli.search.StoriesCommand;
import dev.blotter.cli.search.VerifyCommand;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

record Commands(Terminal terminal) implements CommandLine.IFactory {
    private static final Map<String, Class<?>> BY_NAME = byName();

    private static Map<String, Class<?>> byName() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("index", IndexCommand.class);
        commands.put("search", SearchCommand.class);
        commands.put("searches", SearchesCommand.class);
        commands.put("stories", StoriesCommand.class);
        commands.put("more-like", MoreLikeCommand.class);
        commands.put("kinds", KindsCommand.class);
        commands.put("show", ShowCommand.class);
        commands.put("read", ReadCommand.class);
        commands.put("tag", TagCommand.class);
        commands.put("retag", RetagCommand.class);
        commands.put("rules", RulesCommand.class);
        commands.put("correct", CorrectCommand.class);
        commands.put("serve", ServeCommand.class);
        commands.put("stats", StatsCommand.class);
        commands.put("report", ReportCommand.class);
        commands.put("languages", LanguagesCommand.class);
        commands.put("errors", ErrorsCommand.class);
        commands.put("export", ExportCommand.class);
        commands.put("verify", VerifyCommand.class);
        commands.put("check-index", CheckIndexCommand.class);
        commands.put("generate-completion", GenerateCompletion.class);
        return Collections.unmodifiableMap(commands);
    }

    /**
     * The command line for some arguments, with the one command that they name: to look at the options of all takes
     * longer than to search. It has all when they name none.
     */
    CommandLine line(String... args) {
        CommandLine line = new CommandLine(new Main(), this);
        named(args).forEach(line::addSubcommand);
        return line;
    }

    private static Collection<Class<?>> named(String... args) {
        Class<?> named = args.length == 0 ? null : BY_NAME.get(args[0]);
        return named == null || named == GenerateCompletion.class ? BY_NAME.values() : List.of(named);
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
