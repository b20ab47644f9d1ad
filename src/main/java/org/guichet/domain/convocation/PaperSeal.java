package org.guichet.domain.convocation;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The code on a receipt or a provisional paper: {@value #MARK}, then in Base32 what it says and its Ed25519 signature (RFC 8032), as on
 * a convocation. Big-endian: version (1 byte), key id (2), kind (1), minutes since 1 January 2020 local time (4), then site, reference
 * and number, each with its length in a byte before it.
 */
public final class PaperSeal {

    /** What a scanner's text starts with when it is such a paper. */
    public static final String MARK = "GUP";

    /** More than any paper has: what is longer is not looked at. */
    public static final int LONGEST = 500;

    private static final int VERSION = 1;
    private static final int SIGNATURE_BYTES = 64;
    private static final LocalDateTime EPOCH = LocalDateTime.of(2020, 1, 1, 0, 0);
    private static final long MOST_MINUTES = 0xffff_ffffL;

    private PaperSeal() {}

    public static boolean looksLikeOne(String scanned) {
        return scanned.strip().toUpperCase(Locale.ROOT).startsWith(MARK);
    }

    /** @param keyId 0 to 65535, under which the public key is found */
    public static String seal(SealedPaper paper, int keyId, PrivateKey key) {
        byte[] said = write(paper, keyId);
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(said);
            byte[] seal = signature.sign();
            byte[] whole = Arrays.copyOf(said, said.length + seal.length);
            System.arraycopy(seal, 0, whole, said.length, seal.length);
            return MARK + Base32.encode(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key", e);
        }
    }

    private static byte[] write(SealedPaper paper, int keyId) {
        long minutes = ChronoUnit.MINUTES.between(EPOCH, paper.at());
        if (minutes < 0 || minutes > MOST_MINUTES || keyId < 0 || keyId > 0xffff) {
            throw new IllegalArgumentException("a moment from 2020 on and a key id of two bytes");
        }
        List<byte[]> texts = List.of(bytes(paper.site()), bytes(paper.reference()), bytes(paper.about()));
        ByteBuffer out = ByteBuffer.allocate(8 + texts.stream().mapToInt(text -> 1 + text.length).sum());
        out.put((byte) VERSION).putShort((short) keyId).put((byte) paper.kind().code()).putInt((int) minutes);
        texts.forEach(text -> out.put((byte) text.length).put(text));
        return out.array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Never throws, whatever was scanned. */
    public static PaperReading read(String scanned, KeyRing ring) {
        if (scanned.length() > LONGEST || !looksLikeOne(scanned)) {
            return new PaperReading.NoPaper();
        }
        return Base32.decode(scanned.strip().substring(MARK.length()))
                .filter(bytes -> bytes.length > SIGNATURE_BYTES)
                .map(bytes -> read(bytes, ring))
                .orElseGet(PaperReading.NoPaper::new);
    }

    private static PaperReading read(byte[] bytes, KeyRing ring) {
        byte[] said = Arrays.copyOf(bytes, bytes.length - SIGNATURE_BYTES);
        Optional<SealedPaper> paper = paper(said);
        if (paper.isEmpty()) {
            return new PaperReading.NoPaper();
        }
        Optional<PublicKey> key = ring.find(((said[1] & 0xff) << 8) | (said[2] & 0xff));
        if (key.isEmpty()) {
            return new PaperReading.UnknownKey(paper.get());
        }
        byte[] seal = Arrays.copyOfRange(bytes, said.length, bytes.length);
        return ConvocationSeal.isSealed(said, seal, key.get())
                ? new PaperReading.Genuine(paper.get())
                : new PaperReading.Forged();
    }

    /** Empty for bytes that {@link #write} never makes. */
    private static Optional<SealedPaper> paper(byte[] said) {
        ByteBuffer in = ByteBuffer.wrap(said);
        try {
            byte version = in.get();
            in.getShort();
            Optional<SealedPaper.Kind> kind = SealedPaper.Kind.of(in.get());
            LocalDateTime at = EPOCH.plusMinutes(in.getInt() & MOST_MINUTES);
            if (version != VERSION || kind.isEmpty()) {
                return Optional.empty();
            }
            SealedPaper paper = new SealedPaper(kind.get(), text(in), text(in), text(in), at);
            return in.hasRemaining() ? Optional.empty() : Optional.of(paper);
        } catch (BufferUnderflowException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static String text(ByteBuffer in) {
        byte[] text = new byte[in.get() & 0xff];
        in.get(text);
        return new String(text, StandardCharsets.US_ASCII);
    }
}
