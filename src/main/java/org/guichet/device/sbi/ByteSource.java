package org.guichet.device.sbi;

import java.io.IOException;

/** Bytes of an answer, as they come. */
interface ByteSource {

    /** @return how many came, at least one; -1 at the end */
    int read(byte[] into, int from, int most) throws IOException;
}
