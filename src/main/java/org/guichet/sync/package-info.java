/**
 * Other nodes: {@code protocol} is what goes over the wire. May see workflow, domain and language; of it the store and the
 * server see {@code protocol} only.
 */
package org.guichet.sync;
