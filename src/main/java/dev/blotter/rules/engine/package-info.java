/**
 * What do the rules conclude from the facts of one document?
 *
 * <p>Drools decides, by its public interface. {@code RuleSession} inserts the facts that some rule can match, fires the
 * rules, and tells which matches justify each conclusion.
 */
@NullMarked
package dev.blotter.rules.engine;

import org.jspecify.annotations.NullMarked;
