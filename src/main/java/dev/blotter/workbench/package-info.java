/**
 * What does an analyst do to rules, and how do they know that the rules still hold?
 *
 * <p>{@link dev.blotter.workbench.check.FolderCheck} says what is wrong in a rule folder. Beside each {@code .drl} file stands a file of the same name that ends in {@code .examples}.
 * {@link dev.blotter.workbench.examples.ExampleRun} tags each example like a document and compares:
 *
 * <pre>
 * # A comment. The rule that the examples below are of stands in brackets.
 * [arrests/verb then people]
 * + Police arrested more than 12 suspects. =&gt; arrests=12 at-least "arrested more than 12 suspects"
 * + {lang=zh, published=2021-10-26} 警方今年抓获嫌疑人37.3万名。 =&gt; arrests=373000 exact headline
 * + {title=Police hold 12} """
 * Police in Yangon held 12 people.
 * They are from Thailand.
 * """ =&gt; arrests=12 @MM; region=TH "Thailand"
 * - Police issued 12 arrest warrants.
 * ? Twelve men were led away in handcuffs. =&gt; arrests=12
 * ? Police held 12 people in high regard. =&gt; nothing
 * </pre>
 *
 * <p>{@code +} must yield all that follows {@code =>}, and the rule must be one of those that reached
 * a part of it; without {@code =>} the rule must conclude something. From {@code -} the rule must conclude nothing.
 * {@code ?} is a known gap: an example that fails, and that becomes a {@code +} once it does not; or,
 * with {@code => nothing}, a {@code -} once the rule is silent.
 *
 * <p>What is expected is a list with {@code ;} between its parts. Each is {@code kind=value}, and
 * then in any order what else is to be compared:
 *
 * <ul>
 *   <li>{@code arrests=12}, {@code loss=1000000} or any other kind of count, {@code victims=60-70}
 *       for a range; then {@code exact}, {@code at-least}, {@code approx} or {@code at-most}; the
 *       period {@code 2021-01-01..2021-09-30}; the region {@code @MM}; the fraud type {@code
 *       #romance-scam}; the currency {@code USD}; {@code headline}
 *   <li>{@code type=romance-scam}, {@code region=MM}, {@code label priority=high}
 *   <li>{@code excluded=negated}, what a rule forbids others to use; a value with blanks stands in
 *       quotes: {@code excluded="other money"}
 *   <li>{@code "words of the text"}: the evidence, to the letter
 * </ul>
 *
 * <p>Options stand in braces before the text: {@code lang}, {@code published}, {@code title}. The
 * language is {@code zh} for a text with Chinese characters, else {@code en}.
 */
@NullMarked
package dev.blotter.workbench;

import org.jspecify.annotations.NullMarked;
