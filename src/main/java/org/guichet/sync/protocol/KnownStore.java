package org.guichet.sync.protocol;

import java.util.UUID;

/** A store that a desk has spoken with. */
public record KnownStore(UUID store, UUID incarnation) {}
