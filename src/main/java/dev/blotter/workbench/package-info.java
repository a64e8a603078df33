/**
 * What does an analyst do to rules, and how do they know that the rules still hold?
 *
 * <p>{@link dev.blotter.workbench.check.FolderCheck} says what is wrong in a rule folder. {@link
 * dev.blotter.workbench.examples.ExampleRun} tags each example of the {@code .examples} files like a document and
 * compares; the section "Examples" of {@code rules/README.md} tells how to write one. {@code change} compares two
 * editions of rules on an index ({@code Diff}, {@code Retag}), {@code explain} puts reasons into words, {@code gold}
 * scores tags, {@code correction} writes what a person corrects, and {@code usage} counts what rules and terms do.
 */
@NullMarked
package dev.blotter.workbench;

import org.jspecify.annotations.NullMarked;
