package org.guichet.device.chip.emulated;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.teletrust.TeleTrusTNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;
import org.guichet.domain.document.chip.Tlv;

/**
 * What a chip has and nobody can read out of it: the chip's side of chip authentication with ECDH on brainpoolP256r1 and AES-128 (Doc 9303
 * part 11, 6.2; BSI TR-03110-3, A.4).
 */
final class ChipSecret {

    /** id-CA-ECDH-AES-CBC-CMAC-128, 0.4.0.127.0.7.2.2.3.2.2. */
    static final byte[] PROTOCOL = HexFormat.of().parseHex("04007f00070202030202");

    private static final byte[] PUBLIC_KEY = HexFormat.of().parseHex("04007f000702020102");
    private static final byte[] EC_KEY = HexFormat.of().parseHex("2a8648ce3d0201");
    private static final byte[] CURVE_NAME = HexFormat.of().parseHex("2b2403030208010107");
    private static final X9ECParameters CURVE = TeleTrusTNamedCurves.getByName("brainpoolP256r1");
    private static final ChipCipher CIPHER = ChipCipher.AES_128;
    private static final int DYNAMIC = 0x7c;
    private static final int POINT = 0x80;

    private final BigInteger secret;

    private ChipSecret(BigInteger secret) {
        this.secret = secret;
    }

    static ChipSecret made() {
        return new ChipSecret(Ephemeral.secure().scalar(CURVE.getN()));
    }

    /** For DG14: how it is proved, and the public half. */
    byte[] infos() {
        byte[] point = CURVE.getG().multiply(secret).normalize().getEncoded(false);
        byte[] how = Bytes.object(0x30, Bytes.object(0x06, PROTOCOL), Bytes.object(0x02, new byte[] {1}));
        byte[] key = Bytes.object(0x30,
                Bytes.object(0x30, Bytes.object(0x06, EC_KEY), Bytes.object(0x06, CURVE_NAME)),
                Bytes.object(0x03, new byte[1], point));
        return Bytes.join(how, Bytes.object(0x30, Bytes.object(0x06, PUBLIC_KEY), key));
    }

    /** The session that follows from the other side's key; empty for what is none. */
    Optional<ChipMessaging> proved(byte[] data) {
        Optional<byte[]> theirs = Tlv.first(data).filter(each -> each.tag() == DYNAMIC).flatMap(each -> each.child(POINT)).map(Tlv::value);
        try {
            return theirs.map(encoded -> session(CURVE.getCurve().decodePoint(encoded)));
        } catch (IllegalArgumentException noPoint) {
            return Optional.empty();
        }
    }

    private ChipMessaging session(ECPoint theirs) {
        if (theirs.isInfinity() || !theirs.isValid()) {
            throw new IllegalArgumentException("no point of the curve");
        }
        byte[] shared = BigIntegers.asUnsignedByteArray(
                (CURVE.getCurve().getFieldSize() + 7) / 8,
                theirs.multiply(secret).normalize().getAffineXCoord().toBigInteger());
        return new ChipMessaging(
                CIPHER, CIPHER.key(shared, ChipCipher.FOR_ENCRYPTION), CIPHER.key(shared, ChipCipher.FOR_CODES),
                new byte[CIPHER.block()]);
    }
}
