package org.guichet.store.seal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKEContext;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;

/**
 * Parts sealed one after another for a store: an encapsulated key, then each part with a mark and its length before it. A part can't be
 * changed, left out, repeated or moved, and the last one says that it is: what is cut is noticed.
 */
public final class SealedParts {

    /** Bytes of a part before it is sealed. */
    public static final int MOST_BYTES = 8 * 1024 * 1024 + 64 * 1024;

    private static final byte MORE = 0;
    private static final byte LAST = 1;

    private SealedParts() {}

    /** What is wrong with sealed parts. */
    public static final class NotOpened extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean cut;

        private NotOpened(boolean cut) {
            super(cut ? "ends too early" : "altered, or sealed for another");
            this.cut = cut;
        }

        /** Whether it ends too early; else it was altered, or sealed with another key or for another purpose. */
        public boolean isCut() {
            return cut;
        }
    }

    /** Seals. What was written is complete once the last part was. */
    public static final class Writer {

        private final HPKEContext context;
        private final DataOutputStream out;

        /**
         * @param purpose what it is sealed for, and all that was said of it in the clear: opened with another one, it is no such thing
         * @throws IllegalArgumentException for a key that can't be sealed with
         */
        public Writer(StoreKey key, byte[] purpose, OutputStream to) throws IOException {
            HPKEContextWithEncapsulation fresh = context(key, purpose);
            context = fresh;
            out = new DataOutputStream(to);
            out.write(fresh.getEncapsulation());
        }

        private static HPKEContextWithEncapsulation context(StoreKey key, byte[] purpose) {
            try {
                return Suite.hpke().setupBaseS(Suite.hpke().deserializePublicKey(key.bytes()), purpose);
            } catch (IllegalStateException e) { // a point of small order
                throw new IllegalArgumentException("no key to seal with", e);
            }
        }

        /** @param last whether it is the last one */
        public void part(byte[] plain, boolean last) throws IOException {
            if (plain.length > MOST_BYTES) {
                throw new IllegalArgumentException("a part is too long");
            }
            byte mark = last ? LAST : MORE;
            out.writeByte(mark);
            out.writeInt(plain.length);
            try {
                out.write(context.seal(new byte[] {mark}, plain));
            } catch (InvalidCipherTextException e) {
                throw new IllegalStateException("sealing does not fail", e);
            }
        }
    }

    /** Opens, part by part. */
    public static final class Reader {

        private final HPKEContext context;
        private final DataInputStream in;
        private boolean ended;

        public Reader(StoreKeyPair key, byte[] purpose, InputStream from) throws IOException, NotOpened {
            in = new DataInputStream(from);
            byte[] encapsulated = in.readNBytes(Suite.KEY_BYTES);
            if (encapsulated.length < Suite.KEY_BYTES) {
                throw new NotOpened(true);
            }
            try {
                context = Suite.hpke().setupBaseR(encapsulated, key.parameters(), purpose);
            } catch (IllegalStateException e) { // a point of small order
                throw new NotOpened(false);
            }
        }

        /** The next part; empty after the last, behind which nothing may stand. */
        public Optional<byte[]> next() throws IOException, NotOpened {
            int mark = in.read();
            if (ended && mark < 0) {
                return Optional.empty();
            }
            if (mark < 0 || ended || (mark != MORE && mark != LAST)) {
                throw new NotOpened(mark < 0);
            }
            ended = mark == LAST;
            try {
                return Optional.of(context.open(new byte[] {(byte) mark}, sealed()));
            } catch (InvalidCipherTextException e) {
                throw new NotOpened(false);
            }
        }

        private byte[] sealed() throws IOException, NotOpened {
            byte[] length = in.readNBytes(Integer.BYTES);
            if (length.length < Integer.BYTES) {
                throw new NotOpened(true);
            }
            int plain = ByteBuffer.wrap(length).getInt();
            if (plain < 0 || plain > MOST_BYTES) {
                throw new NotOpened(false);
            }
            byte[] sealed = in.readNBytes(plain + Suite.TAG_BYTES);
            if (sealed.length < plain + Suite.TAG_BYTES) {
                throw new NotOpened(true);
            }
            return sealed;
        }
    }
}
