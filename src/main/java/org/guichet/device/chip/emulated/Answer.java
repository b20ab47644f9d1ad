package org.guichet.device.chip.emulated;

/** What a chip answers: data and a status. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Answer(byte[] data, int status) {

    static final int DONE = 0x9000;
    static final int END_OF_FILE = 0x6282;
    static final int NOT_AUTHENTICATED = 0x6300;
    static final int WRONG_LENGTH = 0x6700;
    static final int SECURITY_STATUS = 0x6982;
    static final int OUT_OF_ORDER = 0x6985;
    static final int NOT_SECURED_RIGHT = 0x6988;
    static final int WRONG_DATA = 0x6a80;
    static final int NO_FILE = 0x6a82;
    static final int BEYOND = 0x6b00;
    static final int NO_COMMAND = 0x6d00;

    static Answer of(int status) {
        return new Answer(new byte[0], status);
    }

    static Answer of(byte[] data) {
        return new Answer(data, DONE);
    }

    byte[] bytes() {
        return Bytes.join(data, new byte[] {(byte) (status >> 8), (byte) status});
    }
}
