package org.guichet.device.chip.emulated;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Where a chip takes its random numbers from; a test gives those of a worked example. */
interface Ephemeral {

    byte[] bytes(int count);

    /** From 1 to below the order. */
    BigInteger scalar(BigInteger order);

    static Ephemeral secure() {
        SecureRandom random = new SecureRandom();
        return new Ephemeral() {
            @Override
            public byte[] bytes(int count) {
                byte[] bytes = new byte[count];
                random.nextBytes(bytes);
                return bytes;
            }

            @Override
            public BigInteger scalar(BigInteger order) {
                BigInteger scalar = BigInteger.ZERO;
                while (scalar.signum() == 0 || scalar.compareTo(order) >= 0) {
                    scalar = new BigInteger(order.bitLength(), random);
                }
                return scalar;
            }
        };
    }
}
