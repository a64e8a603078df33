/**
 * What is a document made of?
 *
 * <p>A {@link dev.blotter.text.Document} is what was read from a file, with the
 * {@link dev.blotter.text.Outcome} of reading it. {@link dev.blotter.text.Annotations} are what was
 * measured in its text: the facts that rules see. They are public records with JDK types only,
 * since the component names are the language in which analysts write rules.
 */
@NullMarked
package dev.blotter.text;

import org.jspecify.annotations.NullMarked;
