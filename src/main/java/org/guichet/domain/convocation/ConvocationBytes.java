package org.guichet.domain.convocation;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.appointment.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * The signed part of a convocation's code, version 1. Big-endian: version (1 byte), key id (2), procedure (1), slot in minutes since
 * 1 January 2020 local time (4), digits of the foreigner number (1: 0, 9 or 10), its value (5, only where there are digits), then
 * site and appointment number, each with its length in a byte before it.
 */
final class ConvocationBytes {

    static final int VERSION = 1;

    private static final LocalDateTime EPOCH = LocalDateTime.of(2020, 1, 1, 0, 0);
    private static final long MOST_MINUTES = 0xffff_ffffL;

    /** Numbers on paper that is out in the world: append only. */
    private static final Map<Procedure, Integer> CODES = new EnumMap<>(Map.of(
            Procedure.CARD_PICKUP, 1,
            Procedure.VISA_VALIDATION, 2,
            Procedure.BIOMETRICS, 3,
            Procedure.FIRST_FILING, 4,
            Procedure.RENEWAL, 5,
            Procedure.ASYLUM, 6,
            Procedure.NATURALISATION, 7));

    private ConvocationBytes() {}

    static byte[] write(Convocation convocation, int keyId) {
        long minutes = ChronoUnit.MINUTES.between(EPOCH, convocation.slot());
        if (minutes < 0 || minutes > MOST_MINUTES || keyId < 0 || keyId > 0xffff) {
            throw new IllegalArgumentException("a slot from 2020 on and a key id of two bytes");
        }
        byte[] site = convocation.site().getBytes(StandardCharsets.US_ASCII);
        byte[] number = convocation.appointmentNumber().getBytes(StandardCharsets.US_ASCII);
        String digits = convocation.foreignerNumber();
        ByteBuffer bytes = ByteBuffer.allocate(9 + (digits.isEmpty() ? 0 : 5) + 1 + site.length + 1 + number.length);
        bytes.put((byte) VERSION).putShort((short) keyId).put(CODES.getOrDefault(convocation.procedure(), 0).byteValue());
        bytes.putInt((int) minutes).put((byte) digits.length());
        if (!digits.isEmpty()) {
            long value = Long.parseLong(digits);
            bytes.put((byte) (value >>> 32)).putInt((int) value);
        }
        bytes.put((byte) site.length).put(site).put((byte) number.length).put(number);
        return bytes.array();
    }

    static int keyId(byte[] bytes) {
        return ((bytes[1] & 0xff) << 8) | (bytes[2] & 0xff);
    }

    /** How many bytes say what the convocation is for, by the lengths within them; -1 where they end before. */
    static int lengthOf(byte[] bytes) {
        int digitsAt = 8;
        if (bytes.length <= digitsAt) {
            return -1;
        }
        int siteAt = digitsAt + 1 + (bytes[digitsAt] == 0 ? 0 : 5);
        int numberAt = siteAt < bytes.length ? siteAt + 1 + (bytes[siteAt] & 0xff) : bytes.length;
        return numberAt < bytes.length ? numberAt + 1 + (bytes[numberAt] & 0xff) : -1;
    }

    /** Empty for bytes that {@link #write} never makes. */
    static Optional<Convocation> read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            in.position(3);
            Procedure procedure = procedure(in.get());
            LocalDateTime slot = EPOCH.plusMinutes(in.getInt() & MOST_MINUTES);
            String digits = digits(in);
            String site = text(in);
            String number = text(in);
            if (procedure == null || in.hasRemaining()) {
                return Optional.empty();
            }
            return Optional.of(new Convocation(site, number, digits, procedure, slot));
        } catch (BufferUnderflowException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static @Nullable Procedure procedure(byte code) {
        for (Map.Entry<Procedure, Integer> each : CODES.entrySet()) {
            if (each.getValue() == code) {
                return each.getKey();
            }
        }
        return null;
    }

    private static String digits(ByteBuffer in) {
        int count = in.get();
        if (count == 0) {
            return "";
        }
        long value = ((in.get() & 0xffL) << 32) | (in.getInt() & 0xffff_ffffL);
        String digits = String.valueOf(value);
        if (count > 10 || digits.length() > count) {
            throw new IllegalArgumentException("more digits than there are");
        }
        return "0".repeat(count - digits.length()) + digits;
    }

    private static String text(ByteBuffer in) {
        byte[] text = new byte[in.get() & 0xff];
        in.get(text);
        return new String(text, StandardCharsets.US_ASCII);
    }
}
