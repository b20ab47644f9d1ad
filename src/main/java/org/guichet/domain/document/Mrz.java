package org.guichet.domain.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A machine-readable zone as read: fields without their fillers, every check digit judged, and the lines themselves. An intact zone
 * is a well-read one, not a genuine one: it carries no signature.
 *
 * @param documentNumber all of it, also where it overflows into the optional data
 * @param optionalData1 without what belongs to a long document number
 */
public record Mrz(
        MrzFormat format,
        String documentCode,
        String issuer,
        String documentNumber,
        MrzNames names,
        MrzDate birthDate,
        MrzSex sex,
        MrzDate expiryDate,
        String nationality,
        String optionalData1,
        String optionalData2,
        List<CheckDigit> checks,
        List<String> lines) {

    public Mrz {
        checks = List.copyOf(checks);
        lines = List.copyOf(lines);
    }

    /** Whether every check digit agrees. */
    public boolean isIntact() {
        return checks.stream().allMatch(CheckDigit::agrees);
    }

    /** The digits that don't agree, a field's own before the composite one. */
    public List<CheckDigit> failedChecks() {
        return checks.stream().filter(check -> !check.agrees()).toList();
    }

    public boolean isFrenchResidenceCard() {
        return format == MrzFormat.TD1 && documentCode.equals("IR") && issuer.equals("FRA");
    }

    public boolean isVisa() {
        return format == MrzFormat.MRV_A || format == MrzFormat.MRV_B;
    }

    /**
     * The holder's foreigner number, which the French residence card of 2011 prints in the first optional data, columns 17-26. Empty
     * on any other document, and where those columns hold no 9 or 10 digits.
     */
    public Optional<String> foreignerNumber() {
        boolean digits = optionalData1.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean length = optionalData1.length() == 9 || optionalData1.length() == 10;
        return isFrenchResidenceCard() && digits && length ? Optional.of(optionalData1) : Optional.empty();
    }

    /** Whether the document's last day lies before today. A document without a readable expiry date is not called expired. */
    public boolean isExpired(LocalDate today) {
        return expiryDate.asExpiry(today).filter(last -> last.isBefore(today)).isPresent();
    }

    /** Without names and numbers: what may stand in a log. */
    @Override
    public String toString() {
        return "Mrz[" + format + " " + documentCode + " " + issuer + (isIntact() ? " intact]" : " not intact]");
    }
}
