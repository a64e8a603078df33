/**
 * Which documents name whom, as rows and as a page?
 */
@NullMarked
package dev.blotter.report.names;

import org.jspecify.annotations.NullMarked;
