/** Which figures does a text give as some of a larger one? */
@NullMarked
package dev.blotter.annotate.subset;

import org.jspecify.annotations.NullMarked;
