package org.guichet.domain.document;

/** What documents of different kinds say alike, so that it can be held against a file. Names are stored: append only. */
public enum DatumKind {
    SURNAME("surname"),
    USED_NAME("usedName"),
    GIVEN_NAMES("givenNames"),
    /** Both names in one, in an order that the document does not tell. */
    FULL_NAME("fullName"),
    BIRTH_DATE("birthDate"),
    SEX("sex"),
    NATIONALITY("nationality"),
    BIRTH_PLACE("birthPlace"),
    BIRTH_COUNTRY("birthCountry"),
    FOREIGNER_NUMBER("foreignerNumber"),
    DOCUMENT_NUMBER("documentNumber"),
    VISA_NUMBER("visaNumber"),
    EXPIRY_DATE("expiryDate"),
    /** Street and what comes before it; lines apart by a comma. */
    ADDRESS("address"),
    POSTAL_CODE("postalCode"),
    CITY("city"),
    COUNTRY("addressCountry"),
    PHONE("phone"),
    EMPLOYER("employer"),
    EMAIL("email");

    private final String reportName;

    DatumKind(String reportName) {
        this.reportName = reportName;
    }

    /** As the command's report calls it. */
    public String reportName() {
        return reportName;
    }
}
