/**
 * What do the rules conclude about a document, and is a rule folder fit to be used?
 *
 * <p>Start reading at {@link dev.blotter.rules.RuleSet}. Use it in this order:
 *
 * <ol>
 *   <li>{@link dev.blotter.rules.RuleCheck} lists what is wrong in a folder ({@code blotter rules check}).
 *   <li>{@code RuleSet.load} checks, compiles and loads the folder. Each file is compiled alone and cached under the
 *       hash of everything it depends on: seconds the first time, milliseconds later.
 *   <li>{@code judge(annotations)} returns the conclusions on one document, each with its rules.
 *   <li>{@code explain} answers why. {@code nearMisses} takes its result and answers why-not.
 * </ol>
 *
 * <p>A rule folder is code and may come from a stranger. Two protections:
 *
 * <ol>
 *   <li>Before compiling, the check accepts only constructs that the vocabulary knows and refuses all others. It
 *       looks up facts, fields, concepts, kinds and codes, so it also finds misspelt words. Only checked text is
 *       compiled.
 *   <li>The class loader of compiled rules finds facts, conclusions, the engine's run time and little else.
 * </ol>
 *
 * <p>Rooms: {@code text} parses rule files, {@code language} knows what a rule may say, {@code folder} compiles and
 * caches, {@code engine} runs Drools, {@code explain} answers why.
 *
 * <p>Limits: rules may join 5,000,000 facts of one document, and may fire 10,000 times and 10 times more for each fact.
 * Beyond that {@code judge} throws {@link dev.blotter.rules.engine.JudgingException}. Drools alone decides what matches.
 */
@NullMarked
package dev.blotter.rules;

import org.jspecify.annotations.NullMarked;
