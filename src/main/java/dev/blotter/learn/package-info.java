/** Learns from passages what words speak for which kind of fraud. The only importer of OpenNLP's trainers. */
@NullMarked
package dev.blotter.learn;

import org.jspecify.annotations.NullMarked;
