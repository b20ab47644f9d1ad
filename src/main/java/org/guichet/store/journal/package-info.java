/**
 * What this desk has done, in the order it did it: encrypted, checksummed, chained frames, forced to the disk before
 * anything is called saved. One frame is one gesture. Knows bytes only; depends on home.
 */
package org.guichet.store.journal;
