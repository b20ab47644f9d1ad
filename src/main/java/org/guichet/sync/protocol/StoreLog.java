package org.guichet.sync.protocol;

import java.util.List;
import org.guichet.domain.change.Hash;

/** A site's log at its store, as desks ask for it: what it says of itself, and the proofs. */
public interface StoreLog {

    /**
     * @param publicKey that the checkpoint is signed with, X.509 SubjectPublicKeyInfo in Base64
     * @param growth shows that the log has all that it had at the size asked with; empty for 0, or where it is shorter now
     */
    record Said(LogCheckpoint checkpoint, String publicKey, List<Hash> growth) {

        public Said {
            growth = List.copyOf(growth);
        }
    }

    /**
     * The log as it is now.
     *
     * @param known size of a log that the asker has the root of; 0 for none
     */
    Said log(Caller caller, long known) throws StoreProblem;

    /**
     * What, beside the entry, makes the root of the log at that size.
     *
     * @throws StoreProblem {@link StoreProblem.Code#NOT_FOUND} where the log of that size has no such entry
     */
    List<Hash> inclusion(Caller caller, long feedSeq, long size) throws StoreProblem;
}
