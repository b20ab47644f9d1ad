/** The two doors between threads: {@code FxThread} leads to the screen's thread, {@code Background} away from it. */
package org.guichet.desktop.thread;
