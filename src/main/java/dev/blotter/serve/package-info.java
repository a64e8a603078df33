/**
 * How does a person search in a browser?
 *
 * <p>{@link dev.blotter.serve.SearchServer} listens on the loopback address alone. {@code Access} lets in who has its
 * token, {@code PageRoutes} says which address is which page, and a form of {@code SearchForm} is read as the command line
 * is, by what a command hands in with {@link dev.blotter.serve.ServerSettings}. Pages hold what the templates in
 * {@code src/main/jte-serve} write, with every text escaped. Addresses below {@code /api/} give the JSON of the command
 * line, and {@code openapi.json} is the authority on them. No address names a file.
 */
@NullMarked
package dev.blotter.serve;

import org.jspecify.annotations.NullMarked;
