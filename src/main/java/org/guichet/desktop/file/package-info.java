/** One person's file on screen: the header, what is known, and the work area around the person in hand. */
package org.guichet.desktop.file;
