/**
 * Captures, sealed for the central store as they are taken and kept until it has them: AES-256-GCM in frames, each capture under a key
 * of its own, which HPKE (RFC 9180) wraps for the store's public key.
 */
@NullMarked
package org.guichet.store.capture;

import org.jspecify.annotations.NullMarked;
