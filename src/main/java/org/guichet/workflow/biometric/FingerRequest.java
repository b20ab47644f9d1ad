package org.guichet.workflow.biometric;

import java.util.List;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerGroup;

/**
 * What is asked of a scanner.
 *
 * @param group the part of the scanner that is meant
 * @param wanted the fingers of that group that are to be taken; the others of the group are told as exceptions
 * @param requestedScore 0 to 100: the quality from which on the scanner need not wait for a better image
 * @param timeoutMillis after which it answers with the best that it has
 * @param transaction the same for all that is taken of one person at one time
 * @param previousHash of the block before, empty for the first of a transaction
 */
public record FingerRequest(
        FingerGroup group, List<Finger> wanted, int requestedScore, int timeoutMillis, String transaction, String previousHash) {

    public FingerRequest {
        wanted = List.copyOf(wanted);
        if (wanted.isEmpty() || !group.fingers().containsAll(wanted)) {
            throw new IllegalArgumentException("fingers of one group are asked for");
        }
        if (requestedScore < 0 || requestedScore > 100 || timeoutMillis < 1) {
            throw new IllegalArgumentException("no score, or no time, to ask a scanner for");
        }
    }

    /** The fingers of the group that are not to be taken. */
    public List<Finger> exceptions() {
        return group.fingers().stream().filter(each -> !wanted.contains(each)).toList();
    }
}
