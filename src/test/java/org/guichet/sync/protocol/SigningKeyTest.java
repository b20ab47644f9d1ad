package org.guichet.sync.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/** Signatures and keys are those of everybody else: of RFC 8032 and of the platform's own implementation. */
class SigningKeyTest {

    private static final HexFormat HEX = HexFormat.of();

    /** What stands before the 32 bytes of a key (RFC 8410). */
    private static final String PRIVATE = "302e020100300506032b657004220420";
    private static final String PUBLIC = "302a300506032b6570032100";

    /** RFC 8032, 7.1, tests 2 and 3. */
    @Test
    void itSignsAsTheStandardDoes() throws InvalidKeyException {
        signs(
                "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                "72",
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        signs(
                "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
                "af82",
                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
    }

    private static void signs(String secret, String known, String message, String expected) throws InvalidKeyException {
        String signature = SigningKey.read(HEX.parseHex(PRIVATE + secret)).sign(HEX.parseHex(message));
        assertEquals(expected, HEX.formatHex(Base64.getDecoder().decode(signature)));
        assertTrue(VerifyingKey.holds(HEX.parseHex(PUBLIC + known), HEX.parseHex(message), signature));
    }

    @Test
    void thePlatformTakesItsSignaturesAndItThePlatforms() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] known = pair.getPublic().getEncoded();
        SigningKey key = SigningKey.read(pair.getPrivate().getEncoded());
        SeededRandom.repeat(50, random -> {
            byte[] what = new byte[random.nextInt(700)];
            random.nextBytes(what);
            assertTrue(platformTakes(pair, what, Base64.getDecoder().decode(key.sign(what))));
            assertTrue(VerifyingKey.holds(known, what, Base64.getEncoder().encodeToString(platformSigns(pair, what))));
        });
    }

    private static boolean platformTakes(KeyPair pair, byte[] what, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(pair.getPublic());
            check.update(what);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] platformSigns(KeyPair pair, byte[] what) {
        try {
            Signature made = Signature.getInstance("Ed25519");
            made.initSign(pair.getPrivate());
            made.update(what);
            return made.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anAlteredMessageSignatureOrKeyDoesNotHold() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] known = pair.getPublic().getEncoded();
        byte[] what = {1, 2, 3, 4, 5, 6, 7, 8};
        byte[] signature = Base64.getDecoder().decode(SigningKey.read(pair.getPrivate().getEncoded()).sign(what));
        SeededRandom.repeat(200, random -> {
            byte[] message = what.clone();
            byte[] signed = signature.clone();
            byte[] key = known.clone();
            byte[] altered = List.of(message, signed, key).get(random.nextInt(3));
            altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
            assertFalse(VerifyingKey.holds(key, message, Base64.getEncoder().encodeToString(signed)));
        });
        assertFalse(VerifyingKey.holds(known, what, "no Base64!"));
        assertFalse(VerifyingKey.holds(known, what, ""));
    }

    @Test
    void whatIsNoSuchKeyIsRefused() throws Exception {
        KeyPair other = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        assertThrows(InvalidKeyException.class, () -> SigningKey.read(other.getPrivate().getEncoded()));
        assertThrows(InvalidKeyException.class, () -> VerifyingKey.read(other.getPublic().getEncoded()));
        byte[] whole = HEX.parseHex(PRIVATE + "00".repeat(32));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(InvalidKeyException.class, () -> SigningKey.read(cut));
            assertThrows(InvalidKeyException.class, () -> VerifyingKey.read(cut));
        }
    }
}
