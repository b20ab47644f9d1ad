package org.guichet.domain.document.seal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What seals are on: Doc 9303 part 13 for visas and emergency papers, BSI TR-03137 for German documents. */
public enum SealType {
    VISA("5d01"),
    EMERGENCY_TRAVEL_DOCUMENT("5e03"),
    RESIDENCE_PERMIT("fb06"),
    SUPPLEMENTARY_SHEET("fa06"),
    ARRIVAL_ATTESTATION("fd02"),
    SOCIAL_INSURANCE_CARD("fc04"),
    ADDRESS_STICKER_IDENTITY_CARD("f908"),
    ADDRESS_STICKER_RESIDENCE_PERMIT("f90c"),
    ADDRESS_STICKER_PASSPORT("f80a");

    /** What a tag means, by the name of the report. */
    public enum Feature {
        MRZ("mrz"),
        MRZ_MRV_A("mrz"),
        MRZ_MRV_B("mrz"),
        NUMBER_OF_ENTRIES("numberOfEntries"),
        DURATION_OF_STAY("durationOfStay"),
        PASSPORT_NUMBER("passportNumber"),
        VISA_TYPE("visaType"),
        ADDITIONAL("additional"),
        SHEET_NUMBER("sheetNumber"),
        /** The number under which Germany registered an asylum seeker's arrival (AZR). */
        ARRIVAL_NUMBER("azr"),
        SOCIAL_INSURANCE_NUMBER("socialInsuranceNumber"),
        SURNAME("surname"),
        GIVEN_NAMES("givenNames"),
        BIRTH_NAME("birthName"),
        DOCUMENT_NUMBER("documentNumber"),
        /** The German municipality's key (AGS). */
        MUNICIPALITY("municipality"),
        ADDRESS("address"),
        POSTAL_CODE("postalCode");

        private final String reportName;

        Feature(String reportName) {
            this.reportName = reportName;
        }

        public String reportName() {
            return reportName;
        }
    }

    private static final Map<Integer, Feature> STICKER =
            Map.of(1, Feature.DOCUMENT_NUMBER, 2, Feature.MUNICIPALITY, 3, Feature.ADDRESS);

    private static final Map<SealType, Map<Integer, Feature>> FEATURES = Map.of(
            VISA, Map.of(1, Feature.MRZ_MRV_A, 2, Feature.MRZ_MRV_B, 3, Feature.NUMBER_OF_ENTRIES, 4, Feature.DURATION_OF_STAY,
                    5, Feature.PASSPORT_NUMBER, 6, Feature.VISA_TYPE, 7, Feature.ADDITIONAL),
            EMERGENCY_TRAVEL_DOCUMENT, Map.of(2, Feature.MRZ),
            RESIDENCE_PERMIT, Map.of(2, Feature.MRZ, 3, Feature.PASSPORT_NUMBER),
            SUPPLEMENTARY_SHEET, Map.of(4, Feature.MRZ, 5, Feature.SHEET_NUMBER),
            ARRIVAL_ATTESTATION, Map.of(2, Feature.MRZ, 3, Feature.ARRIVAL_NUMBER),
            SOCIAL_INSURANCE_CARD, Map.of(1, Feature.SOCIAL_INSURANCE_NUMBER, 2, Feature.SURNAME, 3, Feature.GIVEN_NAMES,
                    4, Feature.BIRTH_NAME),
            ADDRESS_STICKER_IDENTITY_CARD, STICKER,
            ADDRESS_STICKER_RESIDENCE_PERMIT, STICKER,
            ADDRESS_STICKER_PASSPORT, Map.of(1, Feature.DOCUMENT_NUMBER, 2, Feature.MUNICIPALITY, 3, Feature.POSTAL_CODE));

    private final String code;

    SealType(String code) {
        this.code = code;
    }

    static Optional<SealType> find(String code) {
        return List.of(values()).stream().filter(type -> type.code.equals(code)).findFirst();
    }

    Optional<Feature> feature(int tag) {
        return Optional.ofNullable(FEATURES.getOrDefault(this, Map.of()).get(tag));
    }

    /** As the report calls the kind of document. */
    String kind() {
        return "vds-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
