package org.guichet.domain.document.seal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.document.seal.SealReading.Broken;
import org.guichet.domain.document.seal.SealReading.Fault;
import org.guichet.domain.document.seal.SealReading.Other;
import org.guichet.domain.document.seal.SealReading.Read;

/** Reads the bytes of a seal, exactly: every one of them is signed, or the signature. */
public final class SealParser {

    public static final int MAGIC = 0xdc;

    /** More than any DataMatrix holds. */
    private static final int LONGEST = 4_096;

    private static final int SHORTEST = 20;
    private static final int SIGNATURE_TAG = 0xff;
    private static final int COUNTRY_AT = 2;
    private static final int SIGNER_AT = 4;

    /** Bytes of the signer and its reference: of a fixed length in version 3, of what length follows in version 4. */
    private static final int OLD_SIGNER = 6;
    private static final int NEW_SIGNER = 4;
    private static final int SIGNER_LETTERS = 4;

    private SealParser() {}

    public static SealReading read(byte[] bytes) {
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            return bytes.length > 2 && (bytes[0] & 0xff) == MAGIC && isVersion(bytes[1]) ? new Broken(Fault.HEADER) : new Other();
        }
        if ((bytes[0] & 0xff) != MAGIC) {
            byte[] mended = bytes.clone();
            mended[0] = (byte) MAGIC;
            return isVersion(bytes[1]) && header(mended).flatMap(head -> Optional.of(body(mended, head))).orElse(new Other())
                    instanceof Read ? new Broken(Fault.MAGIC) : new Other();
        }
        if (!isVersion(bytes[1])) {
            return new Broken(Fault.VERSION);
        }
        return header(bytes).map(header -> body(bytes, header)).orElse(new Broken(Fault.HEADER));
    }

    /** Doc 9303 part 13, 2.2: the byte 2 means version 3, 3 means 4. */
    private static boolean isVersion(byte raw) {
        return raw == 2 || raw == 3;
    }

    private static Optional<SealHeader> header(byte[] bytes) {
        Optional<String> country = C40.decode(Arrays.copyOfRange(bytes, COUNTRY_AT, SIGNER_AT));
        Optional<Signer> signer = bytes[1] == 2 ? oldSigner(bytes) : newSigner(bytes);
        if (country.isEmpty() || signer.isEmpty() || signer.get().end() + 2 * SealDate.LENGTH + 2 > bytes.length) {
            return Optional.empty();
        }
        int at = signer.get().end();
        Optional<LocalDate> issued = SealDate.read(bytes, at);
        Optional<LocalDate> signed = SealDate.read(bytes, at + SealDate.LENGTH);
        int type = at + 2 * SealDate.LENGTH;
        return issued.isEmpty() || signed.isEmpty() ? Optional.empty()
                : Optional.of(new SealHeader(bytes[1] + 1, country.get().strip(), signer.get().name(), signer.get().reference(),
                        issued.get(), signed.get(), HexFormat.of().formatHex(bytes, type, type + 2), type + 2));
    }

    private record Signer(String name, String reference, int end) {}

    private static Optional<Signer> oldSigner(byte[] bytes) {
        return C40.decode(Arrays.copyOfRange(bytes, SIGNER_AT, SIGNER_AT + OLD_SIGNER))
                .map(text -> new Signer(text.substring(0, SIGNER_LETTERS), text.substring(SIGNER_LETTERS).strip(),
                        SIGNER_AT + OLD_SIGNER));
    }

    /** After four letters come two hexadecimal digits: how many characters the reference has. */
    private static Optional<Signer> newSigner(byte[] bytes) {
        int from = SIGNER_AT + NEW_SIGNER;
        Optional<String> text = C40.decode(Arrays.copyOfRange(bytes, SIGNER_AT, from)).filter(six -> six.matches("[A-Z0-9]{4}[0-9A-F]{2}"));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int characters = Integer.parseInt(text.get().substring(SIGNER_LETTERS), 16);
        int end = from + (characters + 2) / 3 * 2;
        return end > bytes.length ? Optional.empty() : C40.decode(Arrays.copyOfRange(bytes, from, end))
                .filter(reference -> reference.length() == characters)
                .map(reference -> new Signer(text.get().substring(0, SIGNER_LETTERS), reference, end));
    }

    private static SealReading body(byte[] bytes, SealHeader header) {
        List<SealFeature> features = new ArrayList<>();
        int at = header.length();
        while (at < bytes.length) {
            int tag = bytes[at] & 0xff;
            Optional<Span> value = value(bytes, at + 1);
            if (value.isEmpty()) {
                return new Broken(Fault.FEATURES);
            }
            byte[] content = Arrays.copyOfRange(bytes, value.get().from(), value.get().to());
            if (tag == SIGNATURE_TAG) {
                return signed(bytes, header, features, at, content, value.get().to());
            }
            features.add(new SealFeature(tag, HexFormat.of().formatHex(content)));
            at = value.get().to();
        }
        return new Broken(Fault.NO_SIGNATURE);
    }

    private static SealReading signed(byte[] bytes, SealHeader header, List<SealFeature> features, int end, byte[] signature, int last) {
        if (signature.length == 0 || signature.length % 2 != 0) {
            return new Broken(Fault.SIGNATURE_FORM);
        }
        return last < bytes.length ? new Broken(Fault.TRAILING)
                : new Read(new Seal(header, features, HexFormat.of().formatHex(bytes, 0, end), HexFormat.of().formatHex(signature)));
    }

    private record Span(int from, int to) {}

    /** The length is as in DER: up to 127 in one byte, else 0x81 or 0x82 and as many bytes (Doc 9303 part 13, 2.3). */
    private static Optional<Span> value(byte[] bytes, int at) {
        if (at >= bytes.length) {
            return Optional.empty();
        }
        int first = bytes[at] & 0xff;
        int more = first < 0x80 ? 0 : first - 0x80;
        if (first == 0x80 || more > 2 || at + more >= bytes.length) {
            return Optional.empty();
        }
        int length = first;
        if (more > 0) {
            length = 0;
            for (int i = 1; i <= more; i++) {
                length = length << 8 | (bytes[at + i] & 0xff);
            }
        }
        int from = at + 1 + more;
        return from + length > bytes.length ? Optional.empty() : Optional.of(new Span(from, from + length));
    }
}
