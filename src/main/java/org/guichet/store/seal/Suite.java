package org.guichet.store.seal;

import org.bouncycastle.crypto.hpke.HPKE;

/** The one HPKE suite that is used: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM (RFC 9180, section 7). */
final class Suite {

    /** Bytes of a public key, of a private key and of an encapsulated key alike. */
    static final int KEY_BYTES = 32;
    /** What sealing adds to a part. */
    static final int TAG_BYTES = 16;

    private Suite() {}

    static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }
}
