package org.guichet.device.chip.emulated;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.guichet.domain.document.chip.Tlv;

/** Secure messaging as a chip has it: commands are taken apart and checked, answers wrapped (Doc 9303 part 11, 9.8). */
final class ChipMessaging {

    private static final int ENCRYPTED = 0x87;
    private static final int ENCRYPTED_OBJECTS = 0x85;
    private static final int EXPECTED = 0x97;
    private static final int STATUS = 0x99;
    private static final int CODE = 0x8e;
    private static final int PADDING_TOLD = 1;
    private static final int ALL = 256;

    private final ChipCipher cipher;
    private final byte[] forEncryption;
    private final byte[] forCodes;
    private final byte[] counter;

    /** @param counter as it stands before the first command */
    ChipMessaging(ChipCipher cipher, byte[] forEncryption, byte[] forCodes, byte[] counter) {
        this.cipher = cipher;
        this.forEncryption = forEncryption.clone();
        this.forCodes = forCodes.clone();
        this.counter = counter.clone();
    }

    /** Empty where the code is wrong or the parts are none of a secured command: the session ends then. */
    Optional<Command> plain(Command secured) {
        count();
        Tlv parts = Tlv.first(Bytes.object(0x30, secured.data())).orElseThrow();
        Optional<Tlv> code = parts.child(CODE);
        Optional<Tlv> encrypted = parts.child(ENCRYPTED).or(() -> parts.child(ENCRYPTED_OBJECTS));
        Optional<Tlv> expected = parts.child(EXPECTED);
        byte[] coded = Bytes.join(
                Bytes.padded(secured.head(), cipher.block()),
                encrypted.map(part -> Bytes.object(part.tag(), part.value())).orElse(new byte[0]),
                expected.map(part -> Bytes.object(EXPECTED, part.value())).orElse(new byte[0]));
        if (code.isEmpty() || !MessageDigest.isEqual(code.get().value(), code(coded, encrypted.isPresent() || expected.isPresent()))) {
            return Optional.empty();
        }
        Optional<byte[]> data = encrypted.isEmpty() ? Optional.of(new byte[0]) : decrypted(encrypted.get());
        return data.map(bytes -> new Command(
                secured.cla() & ~0x0c, secured.ins(), secured.p1(), secured.p2(), bytes, expected.map(ChipMessaging::number).orElse(0)));
    }

    /** A command of its head alone is padded already. */
    private byte[] code(byte[] coded, boolean padded) {
        byte[] whole = Bytes.join(counter, coded);
        return cipher.code(forCodes, padded ? Bytes.padded(whole, cipher.block()) : whole);
    }

    private static int number(Tlv expected) {
        int number = 0;
        for (byte each : expected.value()) {
            number = number << 8 | (each & 0xff);
        }
        return number == 0 ? ALL : number & 0xffff;
    }

    private Optional<byte[]> decrypted(Tlv part) {
        byte[] value = part.value();
        int from = part.tag() == ENCRYPTED ? 1 : 0;
        if (value.length <= from || (value.length - from) % cipher.block() != 0 || (from == 1 && value[0] != PADDING_TOLD)) {
            return Optional.empty();
        }
        byte[] bytes = Arrays.copyOfRange(value, from, value.length);
        return Bytes.unpadded(cipher.decrypted(forEncryption, cipher.start(forEncryption, counter), bytes));
    }

    /** @param objects whether the answer is one of an instruction with an odd number, whose data are objects */
    byte[] wrapped(Answer answer, boolean objects) {
        count();
        byte[] data = new byte[0];
        if (answer.data().length > 0) {
            byte[] encrypted = cipher.encrypted(
                    forEncryption, cipher.start(forEncryption, counter), Bytes.padded(answer.data(), cipher.block()));
            data = objects ? Bytes.object(ENCRYPTED_OBJECTS, encrypted)
                    : Bytes.object(ENCRYPTED, new byte[] {PADDING_TOLD}, encrypted);
        }
        byte[] status = Bytes.object(STATUS, Answer.of(answer.status()).bytes());
        byte[] code = Bytes.object(CODE, code(Bytes.join(data, status), true));
        return new Answer(Bytes.join(data, status, code), answer.status()).bytes();
    }

    private void count() {
        for (int i = counter.length - 1; i >= 0 && ++counter[i] == 0; i--) {
            // the carry goes on
        }
    }
}
