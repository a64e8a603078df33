package dev.blotter.serve;

import dev.blotter.Pipeline;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What a server shows, and what may be done there.
 *
 * @param index the folder of the index, which is opened for each request
 * @param ruleFolder where kinds of fraud, rules and corrections are
 * @param pipeline opens the rules of that folder; asked when the first page needs them
 * @param corrections whether pages may correct documents
 * @param who whose judgement a correction is, unless the form says
 */
public record ServerSettings(
        Path index,
        Path ruleFolder,
        Supplier<Pipeline> pipeline,
        QueryReader queries,
        boolean corrections,
        String who) {}
