package org.guichet.sync.protocol;

import java.time.Instant;
import java.util.UUID;

/**
 * What a store says of itself to anybody.
 *
 * @param store the same for ever, whatever becomes of its database
 * @param incarnation new where its database was restored, replaced or failed over
 * @param oldest the oldest version of the protocol that it understands
 * @param newest the newest
 * @param time the store's clock
 * @param sealingKey X25519 public key that desks seal for the store with, 32 bytes in Base64; empty where the store has none
 */
public record StoreGreeting(UUID store, UUID incarnation, int oldest, int newest, Instant time, String sealingKey) {}
