package org.guichet.domain.queue;

import org.guichet.domain.change.Act;

/** What a supervisor does with a policy for another day. */
public sealed interface KeptPolicyAct extends Act {

    /** At most {@link PolicyAct#NAME_LENGTH} characters. */
    String name();

    /** Under a name that was in use the new one takes the place of the old one. */
    record PolicyKept(String name, PriorityPolicy policy) implements KeptPolicyAct {}

    record PolicyDeleted(String name) implements KeptPolicyAct {}
}
