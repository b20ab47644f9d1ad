package org.guichet.domain.convocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/** The code on a receipt: read as it was sealed, and nothing else passes. */
class PaperSealTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final KeyPair KEYS = keys();
    private static final KeyRing RING = new KeyRing(Map.of(7, KEYS.getPublic()));
    private static final SealedPaper RECEIPT = new SealedPaper(
            SealedPaper.Kind.CARD_RECEIPT, "site-54", "R-20261124-K682T8YLO", "K682T8YLO", LocalDateTime.of(2026, 11, 24, 10, 20));

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String sealed(SealedPaper paper) {
        return PaperSeal.seal(paper, 7, KEYS.getPrivate());
    }

    @Test
    void whatIsSealedIsReadAgain() {
        for (SealedPaper.Kind kind : SealedPaper.Kind.values()) {
            SealedPaper paper = new SealedPaper(kind, "-", "P-1", "", LocalDateTime.of(2020, 1, 1, 0, 0));
            assertEquals(new PaperReading.Genuine(paper), PaperSeal.read(sealed(paper), RING));
        }
        assertEquals(new PaperReading.Genuine(RECEIPT), PaperSeal.read(sealed(RECEIPT).toLowerCase(Locale.ROOT) + "\r", RING));
    }

    /** Letters and digits of QR's alphanumeric mode, few enough for a code of 3 cm. */
    @Test
    void theCodeIsShortAndOfPlainSigns() {
        String code = sealed(RECEIPT);
        assertTrue(code.matches("[A-Z2-7]+"), code);
        assertTrue(code.length() < 200, () -> code.length() + " signs");
    }

    @Test
    void anyFlippedBitIsNoGenuinePaper() {
        byte[] whole = Base32.decode(sealed(RECEIPT).substring(PaperSeal.MARK.length())).orElseThrow();
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            PaperReading reading = PaperSeal.read(PaperSeal.MARK + Base32.encode(flipped), RING);
            assertNotEquals(PaperReading.Genuine.class, reading.getClass());
        }
    }

    @Test
    void anothersSealIsForgedAndAnotherKeyIsSaid() {
        String others = PaperSeal.seal(RECEIPT, 7, keys().getPrivate());
        assertEquals(new PaperReading.Forged(), PaperSeal.read(others, RING));
        assertEquals(new PaperReading.UnknownKey(RECEIPT), PaperSeal.read(sealed(RECEIPT), KeyRing.EMPTY));
    }

    @Test
    void nothingThatIsScannedBreaksTheReader() {
        String whole = sealed(RECEIPT);
        for (int length = 0; length < whole.length(); length++) {
            assertInstanceOf(PaperReading.NoPaper.class, PaperSeal.read(whole.substring(0, length), RING));
        }
        SeededRandom.repeat(3_000, random -> {
            StringBuilder scanned = new StringBuilder(random.nextBoolean() ? PaperSeal.MARK : "");
            int length = random.nextInt(600);
            for (int i = 0; i < length; i++) {
                boolean stray = random.nextInt(20) == 0;
                scanned.append(stray ? (char) random.nextInt(0x10000) : LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            assertNotEquals(PaperReading.Genuine.class, PaperSeal.read(scanned.toString(), RING).getClass());
        });
    }

    @Test
    void whatFitsIntoNoCodeIsNotSealed() {
        assertThrows(IllegalArgumentException.class,
                () -> new SealedPaper(SealedPaper.Kind.CARD_RECEIPT, "préfecture", "R", "", RECEIPT.at()));
        SealedPaper tooOld = new SealedPaper(SealedPaper.Kind.CARD_RECEIPT, "s", "R", "", LocalDateTime.of(2019, 12, 31, 23, 59));
        assertThrows(IllegalArgumentException.class, () -> sealed(tooOld));
    }
}
