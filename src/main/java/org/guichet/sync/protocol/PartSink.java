package org.guichet.sync.protocol;

import java.io.IOException;

/** Takes a message part by part, such as a file that seals each. */
@FunctionalInterface
public interface PartSink {

    /** @param last whether it is the last one */
    void part(byte[] part, boolean last) throws IOException;
}
