/** What a desk does with a store's feed, whatever it keeps its tables in: the same for a database and for a simulation. */
package org.guichet.sync.desk;
