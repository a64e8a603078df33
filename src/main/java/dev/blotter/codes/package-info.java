/**
 * Which codes are there, and what contains what?
 *
 * <p>{@link dev.blotter.codes.FraudTypes} are those of the rule folder; {@link
 * dev.blotter.codes.Regions} are ISO 3166-1, ISO 3166-2 (first level) and UN M49, built in. {@link
 * dev.blotter.codes.Csv} reads the tables that analysts edit, and {@link
 * dev.blotter.codes.Problem} is what is wrong with one.
 */
@NullMarked
package dev.blotter.codes;

import org.jspecify.annotations.NullMarked;
