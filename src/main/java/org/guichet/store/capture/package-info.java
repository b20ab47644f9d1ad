/**
 * Captures, sealed for the central store as they are taken (AES-256-GCM in frames, each capture under a key of its own, which HPKE of
 * RFC 9180 wraps for the store's public key), on the desk's disk until the store has verified them. The desk can't open them either.
 */
@NullMarked
package org.guichet.store.capture;

import org.jspecify.annotations.NullMarked;
