/** The window around the screens: bars, keys, notices, help, and the overlay for faults. Sees every other screen. */
package org.guichet.desktop.shell;
