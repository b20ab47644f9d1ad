/** Scanners that type: told from a person at the window's door, before any field sees the keys. */
package org.guichet.desktop.scanner;
