package org.guichet.domain.document.seal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What seals are on: Doc 9303 part 13 for visas and emergency papers, BSI TR-03137 for German documents. */
public enum SealType {
    VISA("5d01", Map.of(1, Feature.MRZ_MRV_A, 2, Feature.MRZ_MRV_B, 3, Feature.NUMBER_OF_ENTRIES, 4, Feature.DURATION_OF_STAY,
            5, Feature.PASSPORT_NUMBER, 6, Feature.VISA_TYPE, 7, Feature.ADDITIONAL)),
    EMERGENCY_TRAVEL_DOCUMENT("5e03", Map.of(2, Feature.MRZ)),
    RESIDENCE_PERMIT("fb06", Map.of(2, Feature.MRZ, 3, Feature.PASSPORT_NUMBER)),
    SUPPLEMENTARY_SHEET("fa06", Map.of(4, Feature.MRZ, 5, Feature.SHEET_NUMBER)),
    ARRIVAL_ATTESTATION("fd02", Map.of(2, Feature.MRZ, 3, Feature.ARRIVAL_NUMBER)),
    SOCIAL_INSURANCE_CARD("fc04", Map.of(1, Feature.SOCIAL_INSURANCE_NUMBER, 2, Feature.SURNAME, 3, Feature.GIVEN_NAMES,
            4, Feature.BIRTH_NAME)),
    ADDRESS_STICKER_IDENTITY_CARD("f908", Map.of(1, Feature.DOCUMENT_NUMBER, 2, Feature.MUNICIPALITY, 3, Feature.ADDRESS)),
    ADDRESS_STICKER_RESIDENCE_PERMIT("f90c", Map.of(1, Feature.DOCUMENT_NUMBER, 2, Feature.MUNICIPALITY, 3, Feature.ADDRESS)),
    ADDRESS_STICKER_PASSPORT("f80a", Map.of(1, Feature.DOCUMENT_NUMBER, 2, Feature.MUNICIPALITY, 3, Feature.POSTAL_CODE));

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

    private final String code;
    private final Map<Integer, Feature> features;

    SealType(String code, Map<Integer, Feature> features) {
        this.code = code;
        this.features = features;
    }

    static Optional<SealType> find(String code) {
        return List.of(values()).stream().filter(type -> type.code.equals(code)).findFirst();
    }

    Optional<Feature> feature(int tag) {
        return Optional.ofNullable(features.get(tag));
    }

    /** As the report calls the kind of document. */
    String kind() {
        return "vds-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
