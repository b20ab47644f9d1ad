/** A desk's connection to its central store. */
package org.guichet.sync.client;
