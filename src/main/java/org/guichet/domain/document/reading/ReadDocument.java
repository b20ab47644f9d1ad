package org.guichet.domain.document.reading;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.document.BarcodeText;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.DocumentReport;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzParser;
import org.guichet.domain.document.MrzSex;
import org.guichet.domain.document.chip.ChipJudge;
import org.guichet.domain.document.seal.Seal;
import org.guichet.domain.document.twoddoc.TwoDDoc;
import org.guichet.domain.document.twoddoc.TwoDDocPerson;
import org.jspecify.annotations.Nullable;

/**
 * A document as read and judged.
 *
 * @param data whom it is about, dates as ISO dates, states by three letters; what it does not say is left out
 * @param cut those of the data that may end before the person's real ones
 * @param mrz the zone it is, or has in it
 * @param twoDDoc null for all else, and for one too broken to be read; so is {@code seal}
 */
public record ReadDocument(
        DocumentReport report, Map<DatumKind, String> data, Set<DatumKind> cut, @Nullable Mrz mrz, @Nullable TwoDDoc twoDDoc,
        @Nullable Seal seal) {

    public ReadDocument {
        Map<DatumKind, String> ordered = new EnumMap<>(DatumKind.class);
        ordered.putAll(data);
        data = Collections.unmodifiableMap(ordered);
        cut = Set.copyOf(cut);
    }

    static ReadDocument of(Mrz mrz, LocalDate today) {
        return new ReadDocument(DocumentReport.of(mrz, today), data(mrz, today), cut(mrz), mrz, null, null);
    }

    /** Nothing of it is known for sure: it has no zone to compare and nothing to take over. */
    static ReadDocument of(MrzParser.Misread misread, LocalDate today) {
        return new ReadDocument(DocumentReport.of(misread, today), Map.of(), Set.of(), null, null, null);
    }

    /** A code whose content nothing here judges. */
    static ReadDocument of(BarcodeText barcode) {
        return new ReadDocument(DocumentReport.of(barcode), Map.of(), Set.of(), null, null, null);
    }

    /** Whether it is a machine-readable zone and nothing else: it is not signed. */
    public boolean isZoneAlone() {
        return report.kind().startsWith("mrz-");
    }

    public boolean isSigned() {
        return twoDDoc != null || seal != null || isChip();
    }

    /** What a chip says; its zone is the chip's own. */
    public boolean isChip() {
        return report.kind().startsWith(ChipJudge.KIND);
    }

    public static ReadDocument of(ChipJudge.Judged chip, LocalDate today) {
        Mrz zone = chip.zone();
        return zone == null ? new ReadDocument(chip.report(), Map.of(), Set.of(), null, null, null)
                : new ReadDocument(chip.report(), data(zone, today), cut(zone), zone, null, null);
    }

    /** When the paper was made out, as its signed code says; empty for a zone. */
    public Optional<LocalDate> issuedOn() {
        if (twoDDoc != null) {
            return Optional.ofNullable(twoDDoc.header().issuedOn());
        }
        return seal == null ? Optional.empty() : Optional.of(seal.header().issuedOn());
    }

    static Map<DatumKind, String> data(Mrz mrz, LocalDate today) {
        Map<DatumKind, String> data = new EnumMap<>(DatumKind.class);
        put(data, DatumKind.SURNAME, mrz.names().surname());
        put(data, DatumKind.GIVEN_NAMES, mrz.names().givenNames());
        put(data, DatumKind.BIRTH_DATE, mrz.birthDate().isStated() ? mrz.birthDate().birthText(today) : "");
        put(data, DatumKind.SEX, mrz.sex() == MrzSex.UNSPECIFIED ? "X" : Character.toString(mrz.sex().code()));
        put(data, DatumKind.NATIONALITY, mrz.nationality());
        put(data, DatumKind.FOREIGNER_NUMBER, mrz.foreignerNumber().orElse(""));
        put(data, mrz.isVisa() ? DatumKind.VISA_NUMBER : DatumKind.DOCUMENT_NUMBER, mrz.documentNumber());
        put(data, DatumKind.EXPIRY_DATE, mrz.expiryDate().isStated() ? mrz.expiryDate().expiryText(today) : "");
        return data;
    }

    static Set<DatumKind> cut(Mrz mrz) {
        EnumSet<DatumKind> cut = EnumSet.noneOf(DatumKind.class);
        if (mrz.names().surnameMayBeCut()) {
            cut.add(DatumKind.SURNAME);
        }
        if (mrz.names().givenNamesMayBeCut()) {
            cut.add(DatumKind.GIVEN_NAMES);
        }
        return cut;
    }

    /** Names that the code itself says were cut. */
    static Set<DatumKind> cut(TwoDDoc document) {
        Set<DatumKind> cut = EnumSet.noneOf(DatumKind.class);
        Map<DatumKind, String> person = TwoDDocPerson.of(document);
        document.fields().stream().filter(field -> field.truncated() && !field.readable().isBlank()).forEach(field ->
                person.forEach((kind, value) -> {
                    if (field.readable().replace('/', ' ').contains(value)) {
                        cut.add(kind);
                    }
                }));
        return cut;
    }

    /** Of several codes on one page: signed documents first, then zones. */
    public static Comparator<ReadDocument> worthiestFirst() {
        return Comparator.comparing((ReadDocument each) -> !each.isSigned()).thenComparing(each -> !each.isZoneAlone());
    }

    private static void put(Map<DatumKind, String> data, DatumKind kind, String value) {
        if (!value.isEmpty()) {
            data.put(kind, value);
        }
    }
}
