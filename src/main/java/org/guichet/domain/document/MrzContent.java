package org.guichet.domain.document;

import java.time.LocalDate;

/**
 * What a document is to say, for writing its zone. Names may be in any script that Doc 9303 transliterates.
 *
 * @param issuer three letters, or D for Germany; so is the nationality
 */
public record MrzContent(
        String documentCode, String issuer, String documentNumber, String surname, String givenNames, String nationality,
        LocalDate birthDate, MrzSex sex, LocalDate expiryDate, String optionalData1, String optionalData2) {

    /** A passport of the person. */
    public static MrzContent passport(String issuer, String number, String surname, String givenNames, LocalDate birthDate, MrzSex sex,
            LocalDate expiryDate) {
        return new MrzContent("P", issuer, number, surname, givenNames, issuer, birthDate, sex, expiryDate, "", "");
    }

    /** A French residence card in the order of the 2011 model: the foreigner number follows one filler. */
    public static MrzContent residenceCard(String serial, String foreignerNumber, String surname, String givenNames, String nationality,
            LocalDate birthDate, MrzSex sex, LocalDate expiryDate) {
        return new MrzContent("IR", "FRA", serial, surname, givenNames, nationality, birthDate, sex, expiryDate,
                "<" + foreignerNumber, "");
    }
}
