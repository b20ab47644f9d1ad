/** The room in which certificates are loaded, seen and removed. */
package org.guichet.desktop.trust;
