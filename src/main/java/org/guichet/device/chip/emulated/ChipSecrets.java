package org.guichet.device.chip.emulated;

import java.nio.charset.StandardCharsets;
import org.guichet.domain.document.chip.ChipKey;

/** What opens a chip, as it knows it (Doc 9303 part 11, 4.3.2 and 4.4.4.1). */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record ChipSecrets(byte[] ofZone, byte[] ofCard) {

    private static final int NUMBER = 9;
    private static final int[] WEIGHTS = {7, 3, 1};

    /** @param card number on the front; empty where the document has none */
    static ChipSecrets of(ChipKey.OfZone zone, String card) {
        StringBuilder number = new StringBuilder(zone.documentNumber());
        while (number.length() < NUMBER) {
            number.append('<');
        }
        String all = checked(number.toString()) + checked(zone.birthDate()) + checked(zone.expiryDate());
        return new ChipSecrets(
                ChipCipher.sha1(all.getBytes(StandardCharsets.US_ASCII)), card.getBytes(StandardCharsets.US_ASCII));
    }

    private static String checked(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            int value = c == '<' ? 0 : Character.digit(c, Character.MAX_RADIX);
            sum += WEIGHTS[i % WEIGHTS.length] * value;
        }
        return field + sum % 10;
    }
}
