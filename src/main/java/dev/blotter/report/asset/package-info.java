/** What does the page of a report bring along, and what may it load? */
@NullMarked
package dev.blotter.report.asset;

import org.jspecify.annotations.NullMarked;
