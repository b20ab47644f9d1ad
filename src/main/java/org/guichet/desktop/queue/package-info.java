/** Today's queue on screen: who waits and why in this order, who is aside, and the acts on the one in hand. */
package org.guichet.desktop.queue;
