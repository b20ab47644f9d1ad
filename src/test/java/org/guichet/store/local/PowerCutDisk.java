package org.guichet.store.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.guichet.store.journal.DiskFaults;
import org.guichet.store.journal.MemoryMedium;
import org.h2.store.fs.FakeFileChannel;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.FileUtils;

/**
 * A disk for H2 whose power can be cut: file names and places are real, bytes are in memory, and known to be forced or not.
 * H2 makes the instances itself, hence the one state for all.
 */
public final class PowerCutDisk extends FilePathWrapper {

    static final String SCHEME = "powercut";

    private static final int SECTOR = 512;
    private static final Map<String, Content> FILES = new ConcurrentHashMap<>();
    private static volatile Runnable beforeWrite = () -> {};

    /** A file's bytes; in the dark, writes go nowhere. */
    private static final class Content {
        private final MemoryMedium medium = new MemoryMedium(new DiskFaults(), SECTOR);
        private boolean dark;
    }

    /** Empty: what an earlier test had on it is gone with that test's folder. */
    static void register() {
        FILES.clear();
        FilePath.register(new PowerCutDisk());
    }

    /** From now on nothing is written, and the file is what the power cut made of it. */
    static void goDark(Consumer<MemoryMedium> cut) {
        for (Content content : FILES.values()) {
            synchronized (content) {
                content.dark = true;
                cut.accept(content.medium);
            }
        }
    }

    static void powerIsBack() {
        for (Content content : FILES.values()) {
            synchronized (content) {
                content.dark = false;
            }
        }
    }

    /** What a killed process would leave at this moment: all that was written, forced or not. */
    static Map<String, byte[]> image() {
        Map<String, byte[]> image = new ConcurrentHashMap<>();
        FILES.forEach((name, content) -> {
            synchronized (content) {
                image.put(name, content.medium.content());
            }
        });
        return image;
    }

    static void restore(Map<String, byte[]> image) {
        FILES.keySet().forEach(FileUtils::delete);
        FILES.clear();
        image.forEach((name, bytes) -> {
            FileUtils.createFile(name);
            contentOf(name).medium.replace(bytes);
        });
    }

    /** Is told before each write. */
    static void beforeWrites(Runnable told) {
        beforeWrite = told;
    }

    private static Content contentOf(String name) {
        return FILES.computeIfAbsent(name, _ -> new Content());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public long size() {
        Content content = contentOf(getBase().toString());
        synchronized (content) {
            return content.medium.size();
        }
    }

    @Override
    public void delete() {
        FILES.remove(getBase().toString());
        super.delete();
    }

    @Override
    public void moveTo(FilePath newName, boolean atomicReplace) {
        FILES.put(((PowerCutDisk) newName).getBase().toString(), contentOf(getBase().toString()));
        FILES.remove(getBase().toString());
        super.moveTo(newName, atomicReplace);
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        getBase().createFile();
        return new OpenFile(contentOf(getBase().toString()));
    }

    /** One opening of a file. */
    private static final class OpenFile extends FileBaseDefault {
        private final Content content;

        OpenFile(Content content) {
            this.content = content;
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) {
            synchronized (content) {
                byte[] bytes = content.medium.read(position, target.remaining());
                target.put(bytes);
                return bytes.length == 0 ? -1 : bytes.length;
            }
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            beforeWrite.run();
            byte[] bytes = new byte[source.remaining()];
            source.get(bytes);
            synchronized (content) {
                if (!content.dark) {
                    content.medium.write(position, bytes);
                }
                return bytes.length;
            }
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            synchronized (content) {
                if (!content.dark) {
                    content.medium.truncate(size);
                }
            }
        }

        @Override
        public void force(boolean metaData) throws IOException {
            synchronized (content) {
                if (!content.dark) {
                    content.medium.force();
                }
            }
        }

        @Override
        public long size() {
            synchronized (content) {
                return content.medium.size();
            }
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            return new FileLock(FakeFileChannel.INSTANCE, position, size, shared) {
                @Override
                public boolean isValid() {
                    return true;
                }

                @Override
                public void release() {}
            };
        }

        @Override
        public String toString() {
            return SCHEME + Arrays.toString(new long[] {size()});
        }
    }
}
