/**
 * Which persons and bodies of a list does a text name, and which addresses, accounts and numbers does it hold?
 */
@NullMarked
package dev.blotter.identity;

import org.jspecify.annotations.NullMarked;
