package org.guichet.domain.convocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.convocation.ConvocationReading.Forged;
import org.guichet.domain.convocation.ConvocationReading.Genuine;
import org.guichet.domain.convocation.ConvocationReading.NewerVersion;
import org.guichet.domain.convocation.ConvocationReading.NoConvocation;
import org.guichet.domain.convocation.ConvocationReading.UnknownKey;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/** The code on a convocation: read as it was sealed, and nothing else passes. */
class ConvocationSealTest {

    private static final Convocation LEILAS =
            new Convocation("site-54", "RDV-2026-004711", "0700000042", Procedure.CARD_PICKUP, LocalDateTime.of(2026, 11, 24, 10, 20));

    private static ConvocationReading read(String scanned) {
        return ConvocationSeal.read(scanned, Convocations.RING);
    }

    private static byte[] bytes(String code) {
        return Base32.decode(code.substring(ConvocationSeal.MARK.length())).orElseThrow();
    }

    private static String code(byte[] bytes) {
        return ConvocationSeal.MARK + Base32.encode(bytes);
    }

    @Test
    void whatIsSealedIsReadAgain() {
        SeededRandom.repeat(300, random -> {
            Convocation convocation = Convocations.any(random);
            assertEquals(new Genuine(convocation, Convocations.KEY_ID), read(Convocations.sealed(convocation)));
        });
    }

    @Test
    void aScannerMayTypeSmallLettersAndLeaveALineEnd() {
        assertEquals(new Genuine(LEILAS, Convocations.KEY_ID), read(Convocations.sealed(LEILAS).toLowerCase(Locale.ROOT) + "\r\n"));
    }

    /** A QR code of version 9 with error correction Q takes 189 letters and digits (ISO/IEC 18004, table 7). */
    @Test
    void theCodeIsShortAndMadeOfLettersAndDigitsOnly() {
        String code = Convocations.sealed(LEILAS);
        assertTrue(code.matches("[A-Z2-7]+"), code);
        assertTrue(code.length() <= 178, () -> code.length() + " characters");
    }

    @Test
    void anyFlippedBitIsNoGenuineConvocation() {
        byte[] whole = bytes(Convocations.sealed(LEILAS));
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertNotEquals(Genuine.class, read(code(flipped)).getClass());
        }
    }

    @Test
    void anotherDayOnTheSamePaperIsForged() {
        byte[] whole = bytes(Convocations.sealed(LEILAS));
        byte[] tomorrow = ConvocationBytes.write(
                new Convocation(LEILAS.site(), LEILAS.appointmentNumber(), LEILAS.foreignerNumber(), LEILAS.procedure(),
                        LEILAS.slot().plusDays(1)), Convocations.KEY_ID);
        System.arraycopy(tomorrow, 0, whole, 0, tomorrow.length);
        assertEquals(new Forged(), read(code(whole)));
    }

    @Test
    void aSealOfSomebodyElseIsForgedOrOfAKeyThatIsNotKnown() {
        var others = Convocations.SOMEBODY_ELSES.getPrivate();
        assertEquals(new Forged(), read(ConvocationSeal.seal(LEILAS, Convocations.KEY_ID, others)));
        assertEquals(new UnknownKey(9), read(ConvocationSeal.seal(LEILAS, 9, others)));
        assertEquals(new UnknownKey(Convocations.KEY_ID), ConvocationSeal.read(Convocations.sealed(LEILAS), KeyRing.EMPTY));
    }

    @Test
    void whatIsCutOffIsNotTakenForAForgery() {
        String code = Convocations.sealed(LEILAS);
        for (int length = 0; length < code.length(); length++) {
            assertEquals(new NoConvocation(), read(code.substring(0, length)));
        }
        assertEquals(new NoConvocation(), read(code + "A"));
        assertEquals(new NoConvocation(), read(code + code));
    }

    @Test
    void foreignCodesAreNoConvocations() {
        for (String foreign : List.of("", "https://example.org/GUI", "HC1:6BF%RN", "DC04FR0000010F2B0F2B01", "GUI", "GUI !!!!",
                "GUI" + "A".repeat(ConvocationSeal.LONGEST), "\0\0", "\ud800")) {
            assertEquals(new NoConvocation(), read(foreign));
        }
    }

    @Test
    void aCodeOfANewerProgramSaysSo() {
        byte[] whole = bytes(Convocations.sealed(LEILAS));
        whole[0] = 2;
        assertEquals(new NewerVersion(2), read(code(whole)));
    }

    @Test
    void nothingThatIsScannedBreaksTheReader() {
        SeededRandom.repeat(3_000, random -> {
            byte[] noise = noise(random);
            switch (random.nextInt(3)) {
                case 0 -> assertInstanceOf(ConvocationReading.class, read(new String(noise, StandardCharsets.ISO_8859_1)));
                case 1 -> assertNotEquals(Genuine.class, read(code(noise)).getClass());
                default -> {
                    byte[] whole = bytes(Convocations.sealed(LEILAS));
                    byte[] patched = Arrays.copyOf(whole, random.nextInt(whole.length + 20));
                    System.arraycopy(noise, 0, patched, 0, Math.min(noise.length, patched.length));
                    assertInstanceOf(ConvocationReading.class, read(code(patched)));
                }
            }
        });
    }

    private static byte[] noise(SplittableRandom random) {
        byte[] noise = new byte[random.nextInt(200)];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) random.nextInt(256);
        }
        if (noise.length > 0 && random.nextBoolean()) {
            noise[0] = ConvocationBytes.VERSION;
        }
        return noise;
    }

    /** Bytes with a good seal that say nonsense: a fault of the store that sealed them, and still no exception. */
    @Test
    void nonsenseThatIsSealedIsNoConvocation() {
        SeededRandom.repeat(1_000, random -> {
            byte[] said = ConvocationBytes.write(LEILAS, Convocations.KEY_ID);
            said[3 + random.nextInt(said.length - 3)] = (byte) random.nextInt(256);
            ConvocationBytes.read(said).ifPresent(read -> assertEquals(said.length, ConvocationBytes.write(read, 0).length));
        });
    }

    @Test
    void aRingOfKeysIsReadAsItWasWritten() {
        KeyRing two = new KeyRing(Map.of(1, Convocations.SOMEBODY_ELSES.getPublic(), 7, Convocations.CENTRAL.getPublic()));
        KeyRing read = KeyRing.read(two.written()).orElseThrow();
        assertEquals(new Genuine(LEILAS, 7), ConvocationSeal.read(Convocations.sealed(LEILAS), read));
        assertEquals(two.written(), read.written());
        for (String damaged : List.of("", "1", "1:", "1:AAAA", "x:" + two.written(), two.written() + ";;", ":::")) {
            assertEquals(Optional.empty(), KeyRing.read(damaged).map(KeyRing::written));
        }
    }

    @Test
    void aConvocationThatNoCodeCanHoldIsNotMade() {
        LocalDateTime slot = LEILAS.slot();
        assertThrows(IllegalArgumentException.class, () -> new Convocation("", "1", "", Procedure.ASYLUM, slot));
        assertThrows(IllegalArgumentException.class, () -> new Convocation("s", "", "", Procedure.ASYLUM, slot));
        assertThrows(IllegalArgumentException.class, () -> new Convocation("s", "é", "", Procedure.ASYLUM, slot));
        assertThrows(IllegalArgumentException.class, () -> new Convocation("s", "1", "12", Procedure.ASYLUM, slot));
        assertThrows(IllegalArgumentException.class, () -> ConvocationSeal.seal(
                new Convocation("s", "1", "", Procedure.ASYLUM, LocalDateTime.of(2019, 1, 1, 0, 0)), 1, Convocations.CENTRAL.getPrivate()));
        assertThrows(IllegalArgumentException.class, () -> ConvocationSeal.seal(LEILAS, 70_000, Convocations.CENTRAL.getPrivate()));
    }
}
