/** What this desk did and what became of it at the central store. */
package org.guichet.desktop.outbox;
