package org.guichet.store.journal;

import java.io.Closeable;
import java.io.IOException;

/** One file as the journal needs it. A thread's interruption must neither stop nor close it. */
public interface JournalMedium extends Closeable {

    void write(long position, byte[] bytes) throws IOException;

    /** Returns when all that was written survives a power cut. */
    void force() throws IOException;

    /** @return as many bytes as there are, at most {@code length} */
    byte[] read(long position, int length) throws IOException;

    long size() throws IOException;

    void truncate(long size) throws IOException;
}
