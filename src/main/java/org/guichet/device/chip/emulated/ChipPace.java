package org.guichet.device.chip.emulated;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.teletrust.TeleTrusTNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;
import org.guichet.domain.document.chip.Tlv;
import org.jspecify.annotations.Nullable;

/** The chip's side of PACE with generic mapping on brainpoolP256r1 and AES-128 (Doc 9303 part 11, 4.4; BSI TR-03110-3, A.3.4.1). */
final class ChipPace {

    /** id-PACE-ECDH-GM-AES-CBC-CMAC-128, 0.4.0.127.0.7.2.2.4.2.2. */
    static final byte[] PROTOCOL = HexFormat.of().parseHex("04007f00070202040202");

    /** brainpoolP256r1 among the standardised parameters. */
    static final int PARAMETERS = 13;

    private static final X9ECParameters CURVE = TeleTrusTNamedCurves.getByName("brainpoolP256r1");
    private static final ChipCipher CIPHER = ChipCipher.AES_128;
    private static final int OF_ZONE = 1;
    private static final int OF_CARD = 2;
    private static final int DYNAMIC = 0x7c;
    private static final int NONCE = 16;
    private static final int PUBLIC_KEY = 0x7f49;

    private final byte[] password;
    private final Ephemeral random;
    private byte[] nonce = new byte[0];
    private @Nullable ECPoint mapped;
    private byte[] ourPoint = new byte[0];
    private byte[] theirPoint = new byte[0];
    private byte[] shared = new byte[0];

    private ChipPace(byte[] password, Ephemeral random) {
        this.password = password;
        this.random = random;
    }

    /** What begins it: protocol, password and parameters; empty where the chip has no such. */
    static Optional<ChipPace> begun(byte[] environment, ChipSecrets secrets, Ephemeral random) {
        Tlv parts = Tlv.first(Bytes.object(0x30, environment)).orElseThrow();
        boolean protocol = parts.child(0x80).filter(each -> Arrays.equals(each.value(), PROTOCOL)).isPresent();
        boolean parameters = parts.child(0x84).filter(each -> !Arrays.equals(each.value(), new byte[] {PARAMETERS})).isEmpty();
        int which = parts.child(0x83).filter(each -> each.value().length == 1).map(each -> (int) each.value()[0]).orElse(0);
        byte[] secret = which == OF_ZONE ? secrets.ofZone() : which == OF_CARD ? secrets.ofCard() : new byte[0];
        return protocol && parameters && secret.length > 0
                ? Optional.of(new ChipPace(CIPHER.key(secret, ChipCipher.FOR_PASSWORDS), random)) : Optional.empty();
    }

    /** @param session once the last step is done */
    record Step(Answer answer, Optional<ChipMessaging> session) {}

    Step next(byte[] data) {
        Optional<Tlv> all = Tlv.first(data).filter(each -> each.tag() == DYNAMIC);
        try {
            return all.map(this::next).orElse(failed(Answer.WRONG_DATA));
        } catch (IllegalArgumentException | ArithmeticException noPoint) {
            // what is no point of the curve
            return failed(Answer.WRONG_DATA);
        }
    }

    private Step next(Tlv all) {
        if (nonce.length == 0 && all.children().isEmpty()) {
            nonce = random.bytes(NONCE);
            return answer(0x80, CIPHER.encrypted(password, new byte[CIPHER.block()], nonce));
        }
        if (nonce.length > 0 && mapped == null) {
            return all.child(0x81).map(part -> map(part.value())).orElse(failed(Answer.WRONG_DATA));
        }
        ECPoint generator = mapped;
        if (generator != null && shared.length == 0) {
            return all.child(0x83).map(part -> agree(generator, part.value())).orElse(failed(Answer.WRONG_DATA));
        }
        return shared.length == 0 ? failed(Answer.OUT_OF_ORDER)
                : all.child(0x85).map(part -> finish(part.value())).orElse(failed(Answer.WRONG_DATA));
    }

    private Step map(byte[] theirs) {
        BigInteger secret = random.scalar(CURVE.getN());
        ECPoint common = point(theirs).multiply(secret).normalize();
        mapped = CURVE.getG().multiply(new BigInteger(1, nonce)).add(common).normalize();
        return answer(0x82, CURVE.getG().multiply(secret).normalize().getEncoded(false));
    }

    private Step agree(ECPoint generator, byte[] theirs) {
        BigInteger secret = random.scalar(CURVE.getN());
        ourPoint = generator.multiply(secret).normalize().getEncoded(false);
        theirPoint = theirs.clone();
        ECPoint common = point(theirs).multiply(secret).normalize();
        shared = BigIntegers.asUnsignedByteArray(
                (CURVE.getCurve().getFieldSize() + 7) / 8, common.getAffineXCoord().toBigInteger());
        return Arrays.equals(ourPoint, theirPoint) ? failed(Answer.NOT_AUTHENTICATED) : answer(0x84, ourPoint);
    }

    private static ECPoint point(byte[] encoded) {
        ECPoint point = CURVE.getCurve().decodePoint(encoded);
        if (point.isInfinity() || !point.isValid()) {
            throw new IllegalArgumentException("no point of the curve");
        }
        return point;
    }

    private Step finish(byte[] token) {
        byte[] forCodes = CIPHER.key(shared, ChipCipher.FOR_CODES);
        if (!MessageDigest.isEqual(token, token(forCodes, ourPoint))) {
            return failed(Answer.NOT_AUTHENTICATED);
        }
        ChipMessaging session = new ChipMessaging(
                CIPHER, CIPHER.key(shared, ChipCipher.FOR_ENCRYPTION), forCodes, new byte[CIPHER.block()]);
        return new Step(Answer.of(Bytes.object(DYNAMIC, Bytes.object(0x86, token(forCodes, theirPoint)))), Optional.of(session));
    }

    /** Over the other side's public key. */
    private static byte[] token(byte[] forCodes, byte[] point) {
        return CIPHER.code(forCodes, Bytes.object(PUBLIC_KEY, Bytes.object(0x06, PROTOCOL), Bytes.object(0x86, point)));
    }

    private static Step answer(int tag, byte[] value) {
        return new Step(Answer.of(Bytes.object(DYNAMIC, Bytes.object(tag, value))), Optional.empty());
    }

    private static Step failed(int status) {
        return new Step(Answer.of(status), Optional.empty());
    }
}
