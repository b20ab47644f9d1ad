/**
 * The folder in which a desk keeps everything: its lock, key, format, and what may be wrong with it. Depends on nothing.
 */
package org.guichet.store.home;
