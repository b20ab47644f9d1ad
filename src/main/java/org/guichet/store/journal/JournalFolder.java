package org.guichet.store.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where segments lie. */
public interface JournalFolder {

    /** Numbers of the segments, ascending. */
    List<Integer> segments() throws IOException;

    JournalMedium open(int segment) throws IOException;

    /** Makes an empty segment whose place in the folder survives a power cut. */
    JournalMedium create(int segment) throws IOException;

    /** For reports. */
    Path path(int segment);
}
