package org.guichet.sync.desk;

import java.util.Base64;
import org.guichet.sync.protocol.Caller;

/**
 * What makes a home a desk of a central store.
 *
 * @param address of the store, such as {@code https://guichet.example.org:8443}
 * @param siteName as on letterheads
 * @param number of the counter, from 1
 * @param letter before the numbers of the tickets it gives
 * @param privateKey Ed25519, PKCS #8 in Base64; never leaves the home
 * @param publicKey X.509 SubjectPublicKeyInfo in Base64
 * @param sealingKey X25519 public key of the store in Base64, as it was when the desk was enrolled; empty where it said none
 * @param authority certificate, DER in Base64, of the only authority that may speak for the store's; empty for the platform's
 */
public record Enrolment(
        String address, Caller caller, String siteName, int number, String letter, String privateKey, String publicKey,
        String sealingKey, String authority) {

    public Enrolment withAuthority(String other) {
        return new Enrolment(address, caller, siteName, number, letter, privateKey, publicKey, sealingKey, other);
    }

    public byte[] privateBytes() {
        return Base64.getDecoder().decode(privateKey);
    }

    public byte[] publicBytes() {
        return Base64.getDecoder().decode(publicKey);
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "Enrolment[" + address + ", " + caller + "]";
    }
}
