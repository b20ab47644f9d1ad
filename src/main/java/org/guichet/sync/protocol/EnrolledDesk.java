package org.guichet.sync.protocol;

/**
 * A desk that may have spoken to the store.
 *
 * @param publicKey Ed25519, as X.509 SubjectPublicKeyInfo; not to be changed
 * @param revoked whether its right to speak was taken away
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record EnrolledDesk(Caller caller, byte[] publicKey, boolean revoked) {}
