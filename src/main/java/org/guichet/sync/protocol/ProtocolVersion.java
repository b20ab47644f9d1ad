package org.guichet.sync.protocol;

import org.guichet.sync.protocol.StoreProblem.Code;

/** Which versions of the protocol this program understands. */
public final class ProtocolVersion {

    private ProtocolVersion() {}

    /** @throws StoreProblem for one that it does not */
    public static void check(int version) throws StoreProblem {
        if (version < CentralStore.OLDEST_PROTOCOL || version > CentralStore.NEWEST_PROTOCOL) {
            throw new StoreProblem(Code.VERSION_NOT_SPOKEN, "version " + version);
        }
    }

    /** @throws StoreProblem for a text that is no version, or one that it does not understand */
    public static void check(String version) throws StoreProblem {
        if (!version.matches("[0-9]{1,6}")) {
            throw new StoreProblem(Code.VERSION_NOT_SPOKEN, "no version");
        }
        check(Integer.parseInt(version));
    }
}
