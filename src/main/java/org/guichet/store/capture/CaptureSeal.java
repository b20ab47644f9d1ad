package org.guichet.store.capture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.OperationId;
import org.guichet.store.seal.StoreKey;
import org.guichet.store.seal.StoreKeyPair;
import org.guichet.store.seal.WrappedKey;
import org.guichet.workflow.biometric.CaptureLabel;

/**
 * The bytes of a sealed capture, version 1:
 *
 * <pre>
 * "GCAP1"  key id (32)  desk, operation, about, what (each: length as two bytes, UTF-8)  encapsulation (32)  wrapped key (48)
 * frames:  length as four bytes, AES-256-GCM of up to 64 KiB and its tag (16)
 * </pre>
 *
 * <p>All before the wrapped key is what HPKE binds it to. A frame's nonce is its number, and whether it is the last (so that none can be
 * left out, moved or cut off); each is bound to the hash of all that stands before the frames. The key is made for one capture and
 * forgotten: the numbers never meet it twice.
 */
public final class CaptureSeal {

    private static final byte[] MAGIC = "GCAP1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] INFO = "guichet capture 1".getBytes(StandardCharsets.US_ASCII);
    private static final int FRAME = 65_536;
    private static final int TAG = 16;
    private static final int KEY_ID = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CaptureSeal() {}

    /** @throws IOException where {@code out} can't be written */
    public static void seal(
            StoreKey key, String desk, OperationId operation, CaptureLabel label, byte[] plain, OutputStream out)
            throws IOException {
        byte[] secret = new byte[WrappedKey.KEY_BYTES];
        RANDOM.nextBytes(secret);
        try {
            byte[] bound = labelled(Hash.of(key.bytes()), desk, operation, label);
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            head.writeBytes(bound);
            head.writeBytes(WrappedKey.wrap(key, INFO, bound, secret));
            out.write(head.toByteArray());
            frames(secret, sha256(head.toByteArray()), plain, out);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static byte[] labelled(Hash keyId, String desk, OperationId operation, CaptureLabel label) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(MAGIC);
        out.write(HexFormat.of().parseHex(keyId.hex()));
        for (String each : new String[] {desk, operation.toString(), label.about(), label.what()}) {
            byte[] text = each.getBytes(StandardCharsets.UTF_8);
            out.writeShort(text.length);
            out.write(text);
        }
        return bytes.toByteArray();
    }

    private static void frames(byte[] secret, byte[] head, byte[] plain, OutputStream out)
            throws IOException, GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        SecretKeySpec key = new SecretKeySpec(secret, "AES");
        byte[] sealed = new byte[FRAME + TAG];
        int from = 0;
        long number = 0;
        do {
            int length = Math.min(FRAME, plain.length - from);
            boolean last = from + length == plain.length;
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * TAG, nonce(number, last)));
            cipher.updateAAD(head);
            int written = cipher.doFinal(plain, from, length, sealed);
            out.write(ByteBuffer.allocate(4).putInt(written).array());
            out.write(sealed, 0, written);
            from += length;
            number++;
        } while (from < plain.length);
    }

    private static byte[] nonce(long number, boolean last) {
        return ByteBuffer.allocate(12).put((byte) (last ? 1 : 0)).put(new byte[3]).putLong(number).array();
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    /** What was sealed, and where. */
    public static final class Opened {

        private final String desk;
        private final OperationId operation;
        private final CaptureLabel label;
        private final byte[] plain;

        Opened(String desk, OperationId operation, CaptureLabel label, byte[] plain) {
            this.desk = desk;
            this.operation = operation;
            this.label = label;
            this.plain = plain;
        }

        public String desk() {
            return desk;
        }

        public OperationId operation() {
            return operation;
        }

        public CaptureLabel label() {
            return label;
        }

        public byte[] plain() {
            return plain.clone();
        }
    }

    /** The SHA-256 of the public key that it was sealed for; empty where it is no sealed capture. */
    public static Optional<Hash> keyId(byte[] sealed) {
        boolean ours = sealed.length >= MAGIC.length + KEY_ID && Arrays.equals(sealed, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
        return ours ? Optional.of(new Hash(HexFormat.of().formatHex(sealed, MAGIC.length, MAGIC.length + KEY_ID))) : Optional.empty();
    }

    /** At the central store. @throws SealBroken where the bytes are not what was sealed for this key */
    public static Opened open(StoreKeyPair pair, byte[] sealed) throws SealBroken {
        ByteArrayInputStream bytes = new ByteArrayInputStream(sealed);
        DataInputStream in = new DataInputStream(bytes);
        try {
            in.readFully(new byte[MAGIC.length + KEY_ID]);
            String desk = text(in);
            OperationId operation = OperationId.of(text(in));
            CaptureLabel label = new CaptureLabel(text(in), text(in));
            byte[] bound = labelled(Hash.of(pair.publicKey().bytes()), desk, operation, label);
            if (!Arrays.equals(bound, 0, bound.length, sealed, 0, Math.min(bound.length, sealed.length))) {
                throw new SealBroken("sealed for another key");
            }
            byte[] wrapped = in.readNBytes(WrappedKey.WRAPPED_BYTES);
            byte[] secret = WrappedKey.unwrap(pair, INFO, bound, wrapped).orElseThrow(() -> new SealBroken("changed"));
            byte[] head = sha256(Arrays.copyOf(sealed, bound.length + WrappedKey.WRAPPED_BYTES));
            return new Opened(desk, operation, label, plain(secret, head, in, bytes));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException broken) {
            throw new SealBroken(broken.getClass().getSimpleName());
        }
    }

    private static byte[] plain(byte[] secret, byte[] head, DataInputStream in, ByteArrayInputStream bytes)
            throws IOException, GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (long number = 0; number == 0 || bytes.available() > 0; number++) {
            int length = in.readInt();
            if (length < TAG || length > FRAME + TAG || length > bytes.available()) {
                throw new IOException("no frame");
            }
            byte[] frame = in.readNBytes(length);
            byte[] nonce = nonce(number, bytes.available() == 0);
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(8 * TAG, nonce));
            cipher.updateAAD(head);
            plain.writeBytes(cipher.doFinal(frame));
        }
        return plain.toByteArray();
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readUnsignedShort()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
