package dev.blotter.rules.folder;

import dev.blotter.codes.Problem;
import dev.blotter.rules.language.CheckedFile;
import dev.blotter.rules.language.Vocabulary;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the check of one rule file found.
 *
 * @param file the file; null when it can't be parsed
 * @param named the words in quotes that its rules use; what numbers count as the concept {@code of.…}
 * @param strengths the strengths of terms that some rule of it reads whatever their concept
 * @param problems what is wrong in it, in the order in which it was found
 */
record CheckResult(@Nullable CheckedFile file, Set<String> named, Set<String> strengths, List<Problem> problems) {
    CheckResult {
        named = Set.copyOf(named);
        strengths = Set.copyOf(strengths);
        problems = List.copyOf(problems);
    }

    CheckResult(@Nullable CheckedFile file, Vocabulary used, List<Problem> problems) {
        this(file, used.named(), used.strengths(), problems);
    }
}
