/** The desk's side of the exchange with a central store: what is sent and taken, and when. */
package org.guichet.sync.client;
