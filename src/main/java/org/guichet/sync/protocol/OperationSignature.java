package org.guichet.sync.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.guichet.domain.change.Operation;

/**
 * A desk's signature on an operation: Ed25519 over a line that says what is signed, and the operation's bytes as they are with an
 * empty signature. The last operation of each gesture has one; since each names the hash of the one before it, it covers all before.
 */
public final class OperationSignature {

    private static final byte[] WHAT = "guichet operation 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FIELD = "\"signature\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\"}".getBytes(StandardCharsets.US_ASCII);

    private OperationSignature() {}

    /** Whoever has the desk's private key. */
    public interface Signer {

        /** Base64. */
        String sign(byte[] bytes);
    }

    /** Whoever has the desk's public key. */
    public interface Checker {
        boolean holds(byte[] bytes, String signature);
    }

    public static WrittenOperation sign(WrittenOperation unsigned, Signer signer) {
        Operation is = unsigned.operation();
        return WrittenOperation.write(new Operation(
                is.id(), is.desk(), is.deskSeq(), is.prevHash(), is.site(), is.agent(), is.aggregate(), is.baseVersion(), is.act(),
                is.deskTime(), is.captures(), signer.sign(signed(unsigned.bytes())), is.second()));
    }

    /** Also false for bytes that are no operation of this form. */
    public static boolean holds(byte[] operation, String signature, Checker checker) {
        return withoutSignature(operation, signature.length())
                .map(bytes -> checker.holds(signed(bytes), signature))
                .orElse(false);
    }

    private static byte[] signed(byte[] unsigned) {
        byte[] bytes = Arrays.copyOf(WHAT, WHAT.length + unsigned.length);
        System.arraycopy(unsigned, 0, bytes, WHAT.length, unsigned.length);
        return bytes;
    }

    /** The signature is the last field, as {@link OperationBytes} writes it. */
    private static Optional<byte[]> withoutSignature(byte[] bytes, int length) {
        int field = bytes.length - END.length - length - FIELD.length;
        if (field < 0 || !Arrays.equals(bytes, field, field + FIELD.length, FIELD, 0, FIELD.length)) {
            return Optional.empty();
        }
        byte[] unsigned = Arrays.copyOf(bytes, field + FIELD.length + END.length);
        System.arraycopy(END, 0, unsigned, field + FIELD.length, END.length);
        return Optional.of(unsigned);
    }
}
