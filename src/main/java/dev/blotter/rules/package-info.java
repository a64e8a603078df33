/**
 * What do the rules say of a document, and is a rule folder fit to be asked?
 *
 * <p>{@link dev.blotter.rules.RuleCheck} reads the DRL files of a rule folder and lists what is wrong
 * with them. {@link dev.blotter.rules.RuleSet} checks, compiles and loads them, and then judges
 * documents: {@code judge(annotations)} gives the conclusions that stand when no rule has anything
 * more to say, each with the rules that reached it.
 *
 * <p>A rule folder is code, and it may come from a stranger. Two walls stand around it:
 *
 * <ol>
 *   <li>Before anything is compiled, every part of every rule must be one that the vocabulary
 *       knows: a switch with an arm for each allowed form, which refuses the rest. Facts, fields,
 *       types, concepts, kinds and codes are looked up, so a misspelt word is found here too. Only
 *       the checked parts of a file are handed to the compiler.
 *   <li>What was compiled is defined by a class loader that finds facts, conclusions, the run time
 *       of the engine and little else.
 * </ol>
 *
 * <p>Each file is compiled alone, which takes seconds when cold, and its compiled form is kept in a
 * cache folder under the hash of all that it depends on; loading it takes a few milliseconds.
 */
@NullMarked
package dev.blotter.rules;

import org.jspecify.annotations.NullMarked;
