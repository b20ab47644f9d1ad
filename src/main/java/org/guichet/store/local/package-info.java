/**
 * The desk's own store: H2 as a projection of the journal on top of the site's base data, the ledger that writes both, and
 * the read ports. {@link org.guichet.store.local.LocalStore} is the door. Depends on home, journal and sync.protocol.
 */
package org.guichet.store.local;
