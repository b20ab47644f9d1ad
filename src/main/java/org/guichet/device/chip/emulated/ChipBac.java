package org.guichet.device.chip.emulated;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/** The chip's side of BAC (Doc 9303 part 11, 4.3). */
final class ChipBac {

    private static final int CHALLENGE = 8;
    private static final int SECRET = 16;
    private static final int SEALED = 32;
    private static final int SEED = 16;

    private final byte[] forEncryption;
    private final byte[] forCodes;
    private final Ephemeral random;
    private byte[] challenge = new byte[0];

    ChipBac(ChipSecrets secrets, Ephemeral random) {
        byte[] seed = Arrays.copyOf(secrets.ofZone(), SEED);
        forEncryption = ChipCipher.TRIPLE_DES.key(seed, ChipCipher.FOR_ENCRYPTION);
        forCodes = ChipCipher.TRIPLE_DES.key(seed, ChipCipher.FOR_CODES);
        this.random = random;
    }

    byte[] challenge() {
        challenge = random.bytes(CHALLENGE);
        return challenge.clone();
    }

    /** @param answer to the terminal, and the session that follows it */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Opened(byte[] answer, ChipMessaging session) {}

    /** Empty where the other side does not know the key. */
    Optional<Opened> authenticated(byte[] data) {
        ChipCipher cipher = ChipCipher.TRIPLE_DES;
        if (challenge.length == 0 || data.length != SEALED + CHALLENGE) {
            return Optional.empty();
        }
        byte[] sealed = Arrays.copyOf(data, SEALED);
        byte[] zeros = new byte[cipher.block()];
        byte[] code = cipher.code(forCodes, Bytes.padded(sealed, cipher.block()));
        byte[] said = cipher.decrypted(forEncryption, zeros, sealed);
        byte[] theirs = Arrays.copyOf(said, CHALLENGE);
        byte[] ours = Arrays.copyOfRange(said, CHALLENGE, 2 * CHALLENGE);
        boolean known = MessageDigest.isEqual(code, Arrays.copyOfRange(data, SEALED, data.length))
                && MessageDigest.isEqual(ours, challenge);
        challenge = new byte[0];
        if (!known) {
            return Optional.empty();
        }
        byte[] secret = random.bytes(SECRET);
        byte[] answer = cipher.encrypted(forEncryption, zeros, Bytes.join(ours, theirs, secret));
        byte[] seed = Bytes.xor(secret, Arrays.copyOfRange(said, 2 * CHALLENGE, SEALED));
        byte[] counter = Bytes.join(
                Arrays.copyOfRange(ours, CHALLENGE / 2, CHALLENGE), Arrays.copyOfRange(theirs, CHALLENGE / 2, CHALLENGE));
        return Optional.of(new Opened(
                Bytes.join(answer, cipher.code(forCodes, Bytes.padded(answer, cipher.block()))),
                new ChipMessaging(
                        cipher, cipher.key(seed, ChipCipher.FOR_ENCRYPTION), cipher.key(seed, ChipCipher.FOR_CODES), counter)));
    }
}
