package org.guichet.domain.document.chip;

import java.util.Optional;
import org.guichet.domain.document.CheckDigit;
import org.guichet.domain.document.Mrz;

/** What opens a chip: something printed on the document, so that only who holds it can read it. */
public sealed interface ChipKey {

    /**
     * Number and dates of the zone, as Doc 9303 part 11, 4.3.2 has them.
     *
     * @param documentNumber without fillers at its end
     * @param birthDate six characters, as in the zone
     */
    record OfZone(String documentNumber, String birthDate, String expiryDate) implements ChipKey {

        /** Without the person's data. */
        @Override
        public String toString() {
            return "OfZone[…]";
        }
    }

    /** The card access number: six digits on a card's front. */
    record OfCard(String digits) implements ChipKey {

        @Override
        public String toString() {
            return "OfCard[…]";
        }
    }

    /** Empty where one of the three is missing or its check digit disagrees: a chip would refuse it, and some close after refusals. */
    static Optional<ChipKey> of(Mrz zone) {
        boolean dated = zone.birthDate().text().matches("[0-9<]{6}") && zone.expiryDate().text().matches("[0-9]{6}");
        return zone.isVisa() || !dated || zone.documentNumber().isEmpty() || zone.failedChecks().stream().anyMatch(ChipKey::isOfKey)
                ? Optional.empty()
                : Optional.of(new OfZone(zone.documentNumber(), zone.birthDate().text(), zone.expiryDate().text()));
    }

    private static boolean isOfKey(CheckDigit digit) {
        return switch (digit.field()) {
            case DOCUMENT_NUMBER, BIRTH_DATE, EXPIRY_DATE -> true;
            default -> false;
        };
    }

    /** Empty for what is no card access number. */
    static Optional<ChipKey> ofCard(String typed) {
        String digits = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        return digits.matches("[0-9]{6}") ? Optional.of(new OfCard(digits)) : Optional.empty();
    }
}
