package org.guichet.device.chip.emulated;

import java.util.Arrays;
import java.util.Optional;

/**
 * A command as it reaches a chip (ISO/IEC 7816-4, 5.1).
 *
 * @param expected bytes of answer at most; 0 where none are expected
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Command(int cla, int ins, int p1, int p2, byte[] data, int expected) {

    static final int SELECT = 0xa4;
    static final int READ_BINARY = 0xb0;
    static final int READ_BINARY_FAR = 0xb1;
    static final int GET_CHALLENGE = 0x84;
    static final int EXTERNAL_AUTHENTICATE = 0x82;
    static final int SET_ENVIRONMENT = 0x22;
    static final int GENERAL_AUTHENTICATE = 0x86;

    private static final int HEAD = 4;
    private static final int SHORT_ALL = 256;
    private static final int EXTENDED_ALL = 65_536;
    private static final int SECURED = 0x0c;

    /** Empty where the lengths are not those of a command. */
    static Optional<Command> of(byte[] bytes) {
        if (bytes.length < HEAD) {
            return Optional.empty();
        }
        if (bytes.length == HEAD) {
            return command(bytes, HEAD, 0, 0);
        }
        int first = bytes[HEAD] & 0xff;
        if (bytes.length == HEAD + 1) {
            return command(bytes, HEAD, 0, first == 0 ? SHORT_ALL : first);
        }
        if (first != 0) {
            int rest = bytes.length - HEAD - 1 - first;
            int expected = rest == 1 ? bytes[bytes.length - 1] & 0xff : 0;
            return rest < 0 || rest > 1 ? Optional.empty()
                    : command(bytes, HEAD + 1, first, rest == 1 && expected == 0 ? SHORT_ALL : expected);
        }
        if (bytes.length < HEAD + 3) {
            return Optional.empty();
        }
        int length = word(bytes, HEAD + 1);
        if (bytes.length == HEAD + 3) {
            return command(bytes, HEAD, 0, length == 0 ? EXTENDED_ALL : length);
        }
        int rest = bytes.length - HEAD - 3 - length;
        int expected = rest == 2 ? word(bytes, bytes.length - 2) : 0;
        return rest != 0 && rest != 2 ? Optional.empty()
                : command(bytes, HEAD + 3, length, rest == 2 && expected == 0 ? EXTENDED_ALL : expected);
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }

    private static Optional<Command> command(byte[] bytes, int from, int length, int expected) {
        return Optional.of(new Command(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff, bytes[3] & 0xff,
                Arrays.copyOfRange(bytes, from, from + length), expected));
    }

    boolean isSecured() {
        return (cla & SECURED) == SECURED;
    }

    byte[] head() {
        return new byte[] {(byte) cla, (byte) ins, (byte) p1, (byte) p2};
    }

    int position() {
        return p1 << 8 | p2;
    }
}
