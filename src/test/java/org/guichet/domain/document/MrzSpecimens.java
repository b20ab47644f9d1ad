package org.guichet.domain.document;

import org.junit.jupiter.api.Assertions;

/** Public specimens; the people in them never lived. */
final class MrzSpecimens {

    /** PRADO, French residence card of 2011. */
    static final String RESIDENCE_CARD = """
            IRFRAK682T8YLO0<1105040043<<<<
            7906123F1401073SEN<<<<<<<<<<<6
            MARTIN<<CHRISTELLE<HELENE<LAUR
            """;
    /** The same, with the serial's letter O read as zero. */
    static final String MISREAD_CARD = RESIDENCE_CARD.replace("K682T8YLO0", "K682T8YL00");
    static final String FRENCH_VISA = """
            VCFRASPECIMEN<<SPECIMEN<<<<<<<<<<<<<
            F000000005UTO0311063M1401143<M300703
            """;
    /** Doc 9303 part 4. */
    static final String PASSPORT = """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10
            """;
    /** Doc 9303 part 5. */
    static final String CARD = """
            I<UTOD231458907<<<<<<<<<<<<<<<
            7408122F1204159UTO<<<<<<<<<<<6
            ERIKSSON<<ANNA<MARIA<<<<<<<<<<
            """;
    /** Doc 9303 part 6. */
    static final String TD2_CARD = """
            I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
            D231458907UTO7408122F1204159<<<<<<<6
            """;
    /** Doc 9303 part 7. */
    static final String FULL_PAGE_VISA = """
            V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L8988901C4XXX4009078F96121096ZE184226B<<<<<<
            """;
    /** The specimen made out to Corinne Berthier. */
    static final String OLD_FRENCH_IDENTITY_CARD = """
            IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<
            8806923102858CORINNE<<<<<<<6512068F6
            """;

    private MrzSpecimens() {}

    static Mrz read(String text) {
        return MrzParser.parse(text).orElseGet(() -> Assertions.fail("not read: " + MrzParser.read(text)));
    }
}
