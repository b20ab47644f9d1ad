/** What a central store does with what desks send, whatever it keeps it in: the same for a database and for a simulation. */
package org.guichet.sync.central;
