/** The messages to people on screen: what waits, what went, and the way out. */
package org.guichet.desktop.message;
