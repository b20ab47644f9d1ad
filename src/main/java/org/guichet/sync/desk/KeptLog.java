package org.guichet.sync.desk;

import java.util.Optional;
import org.guichet.domain.change.Hash;
import org.guichet.sync.protocol.LogCheckpoint;

/** What a desk keeps of its store's log, so that nobody can change there what was before without being noticed here. */
public interface KeptLog {

    /** @param publicKey that the first checkpoint was signed with: the desk takes no other */
    record Kept(LogCheckpoint checkpoint, String publicKey) {}

    Optional<Kept> newest();

    /** Appends; what was kept before stays. */
    void keep(Kept checkpoint);

    /** The leaf of an entry of the feed that this desk has read; empty where it has not. */
    Optional<Hash> leafAt(long feedSeq);
}
