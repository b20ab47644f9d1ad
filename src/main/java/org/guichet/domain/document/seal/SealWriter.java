package org.guichet.domain.document.seal;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.guichet.domain.document.MrzFormat;

/** Writes the bytes of a visa's seal, for demonstration documents and tests; signing them is the caller's. */
public final class SealWriter {

    /** Magic and version 4; then the type of document, after country, signer and dates. */
    private static final String BEGINNING = "dc03";
    private static final String VISA = "5d01";
    private static final int ZONE_MRV_A = 1;
    private static final int ZONE_MRV_B = 2;
    private static final int PASSPORT_NUMBER = 5;
    private static final int SIGNATURE = 0xff;
    private static final int LONGEST_SHORT = 0x7f;
    private static final String LONG_FORM = "81";
    private static final HexFormat HEX = HexFormat.of();

    private SealWriter() {}

    /**
     * Header of version 4 and features, as they are signed.
     *
     * @param signer four capitals or digits; {@code reference} is its certificate's serial number in capital hexadecimal digits
     * @param zone the two lines of the visa; of the second one a seal has the first 28 characters (Doc 9303 part 13, table 5)
     * @param passport number of the passport that the visa is in; empty for a seal that does not say
     */
    public static byte[] visa(String signer, String reference, LocalDate day, List<String> zone, String passport) {
        boolean large = zone.getFirst().length() == MrzFormat.MRV_A.lineLength();
        String date = HEX.formatHex(SealDate.encode(day));
        String seal = BEGINNING + c40("FRA") + c40(signer + String.format(Locale.ROOT, "%02X", reference.length())) + c40(reference)
                + date + date + VISA
                + feature(large ? ZONE_MRV_A : ZONE_MRV_B,
                        C40.encode(zone.getFirst() + zone.getLast().substring(0, SealContent.SECOND_LINE)))
                + (passport.isEmpty() ? "" : feature(PASSPORT_NUMBER, C40.encode(passport)));
        return HEX.parseHex(seal);
    }

    /** @param signature r and s one after the other */
    public static byte[] signed(byte[] unsigned, byte[] signature) {
        return HEX.parseHex(HEX.formatHex(unsigned) + feature(SIGNATURE, signature));
    }

    private static String c40(String text) {
        return HEX.formatHex(C40.encode(text));
    }

    private static String feature(int tag, byte[] value) {
        return HEX.toHexDigits((byte) tag) + (value.length > LONGEST_SHORT ? LONG_FORM : "") + HEX.toHexDigits((byte) value.length)
                + HEX.formatHex(value);
    }
}
