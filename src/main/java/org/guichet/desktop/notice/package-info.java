/** What the window tells in one line, and how an act's result becomes such a line. */
package org.guichet.desktop.notice;
