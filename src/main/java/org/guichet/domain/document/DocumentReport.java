package org.guichet.domain.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was read of a document and what can be said of it, for scripts: the answer of {@code read-document}.
 *
 * @param kind such as mrz-td3 or barcode-qr
 * @param fields in the order of the document; those that are empty are left out
 * @param reason in words, for scripts
 * @param intact whether every check on the text itself holds
 */
public record DocumentReport(
        String kind, Map<String, String> fields, List<Check> checks, OutcomeReason why, String reason, boolean intact,
        List<Correction> corrections) {

    public DocumentReport {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        checks = List.copyOf(checks);
        corrections = List.copyOf(corrections);
    }

    public Outcome outcome() {
        return why.outcome();
    }

    /** The three outcomes an agent is told. */
    public enum Outcome { AUTHENTIC, ALTERED, UNVERIFIABLE }

    public record Check(String name, boolean ok, String detail) {}

    /** One way to read the document with all digits agreeing. */
    public record Correction(List<Change> changes, List<String> lines) {
        public Correction {
            changes = List.copyOf(changes);
            lines = List.copyOf(lines);
        }
    }

    public record Change(String field, int line, int column, String read, String proposed) {}

    /** A zone carries no signature, so at best it can't be verified; a wrong digit says altered, or misread. */
    public static DocumentReport of(Mrz mrz, LocalDate today) {
        List<Check> checks = new ArrayList<>(checks(mrz));
        checks.addAll(noSuchDays(mrz, today));
        boolean intact = checks.stream().allMatch(Check::ok);
        String reason = mrz.isIntact() ? "an MRZ carries no signature"
                : "check digit disagrees: " + String.join(", ", mrz.failedChecks().stream().map(c -> name(c.field())).toList());
        return new DocumentReport("mrz-" + name(mrz.format()), fields(mrz, today), checks,
                mrz.isIntact() ? OutcomeReason.NOTHING_SIGNED : OutcomeReason.CHECK_DIGIT, reason, intact,
                MrzCorrections.propose(mrz).stream().map(DocumentReport::correction).toList());
    }

    /** A zone with a digit in a name or the like: misread, or made by somebody who does not know zones. */
    public static DocumentReport of(MrzParser.Misread misread, LocalDate today) {
        Mrz mrz = misread.mrz();
        List<Check> checks = new ArrayList<>(checks(mrz));
        misread.offences().forEach(each -> checks.add(new Check(
                name(each.reason()), false, "line " + each.line() + ", column " + each.column() + ": "
                        + mrz.lines().get(each.line() - 1).charAt(each.column() - 1) + " stands where none of its kind belongs")));
        return new DocumentReport("mrz-" + name(mrz.format()), fields(mrz, today), checks, OutcomeReason.ZONE_MISREAD,
                OutcomeReason.ZONE_MISREAD.sentence(), false,
                MrzCorrections.propose(misread).stream().map(DocumentReport::correction).toList());
    }

    /** A barcode whose contents nothing here judges. */
    public static DocumentReport of(BarcodeText barcode) {
        return new DocumentReport("barcode-" + name(barcode.kind()), Map.of("text", barcode.text()), List.of(),
                OutcomeReason.NOTHING_SIGNED, "nothing in the barcode's text is signed in a way known here", true, List.of());
    }

    /** What a zone says, by the names of the report; what is empty is left out. */
    public static Map<String, String> fields(Mrz mrz, LocalDate today) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "documentCode", mrz.documentCode());
        put(fields, "issuer", mrz.issuer());
        put(fields, "documentNumber", mrz.documentNumber());
        put(fields, "surname", mrz.names().surname());
        put(fields, "givenNames", mrz.names().givenNames());
        put(fields, "namesMayBeTruncated", Boolean.toString(mrz.names().mayBeTruncated()));
        put(fields, "nationality", mrz.nationality());
        put(fields, "birthDate", mrz.birthDate().birthText(today));
        put(fields, "sex", mrz.sex() == MrzSex.UNSPECIFIED ? "X" : Character.toString(mrz.sex().code()));
        put(fields, "expiryDate", mrz.expiryDate().isStated() ? mrz.expiryDate().expiryText(today) : "");
        put(fields, "foreignerNumber", mrz.foreignerNumber().orElse(""));
        put(fields, "optionalData1", mrz.optionalData1());
        put(fields, "optionalData2", mrz.optionalData2());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    /** A zone's check digits, each by itself. */
    public static List<Check> checks(Mrz mrz) {
        return mrz.checks().stream().map(DocumentReport::check).toList();
    }

    /** A date can have the right check digit and be on no calendar. */
    private static List<Check> noSuchDays(Mrz mrz, LocalDate today) {
        List<Check> checks = new ArrayList<>();
        if (mrz.birthDate().isNoBirth(today)) {
            checks.add(new Check("birth-date-exists", false, "there is no day " + mrz.birthDate().text()));
        }
        if (mrz.expiryDate().isNoExpiry(today)) {
            checks.add(new Check("expiry-date-exists", false, "there is no day " + mrz.expiryDate().text()));
        }
        return checks;
    }

    private static Check check(CheckDigit digit) {
        String detail = digit.agrees() ? "check digit " + digit.found()
                : "check digit " + digit.found() + " where " + digit.expected() + " belongs";
        return new Check(name(digit.field()), digit.agrees(), detail);
    }

    private static Correction correction(MrzCorrection correction) {
        List<Change> changes = correction.changes().stream()
                .map(c -> new Change(name(c.field()), c.line(), c.column(), Character.toString(c.read()), Character.toString(c.proposed())))
                .toList();
        return new Correction(changes, correction.corrected().lines());
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
