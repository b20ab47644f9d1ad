/** A new date for somebody who could not be received: the free ones to choose from, or dates for many at once. */
package org.guichet.desktop.rebooking;
