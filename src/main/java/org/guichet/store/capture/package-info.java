/** Sealed captures on the desk's disk until the central store has verified them. The desk can't open them either. */
@NullMarked
package org.guichet.store.capture;

import org.jspecify.annotations.NullMarked;
