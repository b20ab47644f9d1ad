package org.guichet.store.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A journal's folder whose segments are not forced as they are written: whoever relies on them forces them at the end. */
public record UnforcedFolder(JournalFolder folder) implements JournalFolder {

    @Override
    public List<Integer> segments() throws IOException {
        return folder.segments();
    }

    @Override
    public JournalMedium open(int segment) throws IOException {
        return new UnforcedMedium(folder.open(segment));
    }

    @Override
    public JournalMedium create(int segment) throws IOException {
        return new UnforcedMedium(folder.create(segment));
    }

    @Override
    public Path path(int segment) {
        return folder.path(segment);
    }

    private record UnforcedMedium(JournalMedium medium) implements JournalMedium {

        @Override
        public void write(long position, byte[] bytes) throws IOException {
            medium.write(position, bytes);
        }

        @Override
        public void force() {}

        @Override
        public byte[] read(long position, int length) throws IOException {
            return medium.read(position, length);
        }

        @Override
        public long size() throws IOException {
            return medium.size();
        }

        @Override
        public void truncate(long size) throws IOException {
            medium.truncate(size);
        }

        @Override
        public void close() throws IOException {
            medium.close();
        }
    }
}
