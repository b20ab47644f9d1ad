/**
 * What is sealed for the central store, so that whoever carries it, the desk that made it included, can't read it: HPKE (RFC 9180, base
 * mode, X25519, HKDF-SHA256, AES-256-GCM) by Bouncy Castle.
 */
package org.guichet.store.seal;
