package org.guichet.domain.biometric;

/** An edition of a part of ISO/IEC 19794, by the version number that its records begin with. */
public enum RecordEdition {
    OF_2005("010"),
    OF_2011("020");

    private final String number;

    RecordEdition(String number) {
        this.number = number;
    }

    /** Three digits; a zero byte follows them. */
    String number() {
        return number;
    }
}
