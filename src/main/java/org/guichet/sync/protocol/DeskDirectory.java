package org.guichet.sync.protocol;

import java.util.Optional;

/** The desks that a store knows, for whoever checks who asks. */
public interface DeskDirectory {

    Optional<EnrolledDesk> desk(String desk) throws StoreProblem;
}
