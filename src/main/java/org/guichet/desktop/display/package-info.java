/** The waiting room's wall: a second window that shows who is called, and sounds at each new call. */
package org.guichet.desktop.display;
