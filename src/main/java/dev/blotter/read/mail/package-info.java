/**
 * What do mails hold, alone, in mailboxes and saved by a browser?
 */
@NullMarked
package dev.blotter.read.mail;

import org.jspecify.annotations.NullMarked;
