package dev.blotter.rules.explain;

import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import org.drools.model.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A part of a condition of a left side, with all parts of it before.
 *
 * @param text the part as the rule writes it
 * @param line the line of its file, from 1
 * @param words the same for a person
 * @param expression what it compares, when it stands between the commas of a pattern
 * @param conditions what stands for this and the parts before it
 */
record Step(String text, int line, String words, @Nullable Expression expression, List<Condition> conditions) {}
