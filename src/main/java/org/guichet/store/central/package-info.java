/**
 * The central store's database, PostgreSQL: plain SQL, since each request is a few statements over arrays. What is decided on
 * it is {@code sync.central}; what a site may be filled with is {@link org.guichet.store.local.SiteStart}.
 */
package org.guichet.store.central;
