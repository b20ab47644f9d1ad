package org.guichet.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentComparisonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    private static final LocalDate BIRTH = LocalDate.of(1979, 6, 12);
    private static final FileIdentity CHRISTELLE =
            new FileIdentity("Martin", "Christelle Hélène Laura", BIRTH, "SEN", MrzSex.FEMALE);

    @Test
    void theCutGivenNamesOfTheSpecimenAreTheBeginningOfTheFiles() {
        Mrz card = MrzSpecimens.read(MrzSpecimens.RESIDENCE_CARD);
        assertEquals(List.of(
                new FieldComparison(MrzField.SURNAME, "MARTIN", "Martin", Agreement.AGREES),
                new FieldComparison(MrzField.GIVEN_NAMES, "CHRISTELLE HELENE LAUR", "Christelle Hélène Laura",
                        Agreement.TRUNCATED_AGREES),
                new FieldComparison(MrzField.BIRTH_DATE, "1979-06-12", "1979-06-12", Agreement.AGREES),
                new FieldComparison(MrzField.NATIONALITY, "SEN", "SEN", Agreement.AGREES),
                new FieldComparison(MrzField.SEX, "F", "F", Agreement.AGREES)),
                DocumentComparison.compare(card, CHRISTELLE, TODAY));
        assertEquals(Set.of(DocumentFinding.EXPIRED), DocumentComparison.findings(card, CHRISTELLE, TODAY));
        assertEquals(Set.of(), DocumentComparison.findings(card, CHRISTELLE, LocalDate.of(2014, 1, 7)));
    }

    @Test
    void aDocumentOfSomebodyElseIsNamedSo() {
        Mrz passport = MrzSpecimens.read(MrzSpecimens.PASSPORT);
        assertEquals(Set.of(DocumentFinding.WRONG_PERSON, DocumentFinding.EXPIRED),
                DocumentComparison.findings(passport, CHRISTELLE, TODAY));
    }

    @Test
    void oneFieldThatDiffersIsToldWithoutCallingItAnotherPerson() {
        Mrz card = MrzSpecimens.read(MrzSpecimens.MISREAD_CARD);
        FileIdentity otherNationality = new FileIdentity("Martin", "Christelle Hélène Laura", BIRTH, "MLI", null);
        assertEquals(Set.of(DocumentFinding.NOT_INTACT, DocumentFinding.EXPIRED, DocumentFinding.FIELD_DIFFERS),
                DocumentComparison.findings(card, otherNationality, TODAY));
    }

    @Test
    void namesInEachOthersPlaceAreADifferenceNotAnotherPerson() {
        Mrz passport = MrzSpecimens.read(MrzSpecimens.PASSPORT);
        LocalDate birth = LocalDate.of(1974, 8, 12);
        LocalDate then = LocalDate.of(2012, 4, 15);
        assertEquals(Set.of(DocumentFinding.FIELD_DIFFERS),
                DocumentComparison.findings(passport, new FileIdentity("Anna Maria", "Eriksson", birth, "UTO", null), then));
        assertEquals(Set.of(DocumentFinding.WRONG_PERSON),
                DocumentComparison.findings(passport, new FileIdentity("Anna Maria", "Eriksson", birth.plusDays(1), "UTO", null), then));
    }

    @Test
    void whatTheFileDoesNotKnowIsNoDifference() {
        Mrz card = MrzSpecimens.read(MrzSpecimens.RESIDENCE_CARD);
        FileIdentity bare = new FileIdentity("MARTIN", "", null, null, null);
        assertEquals(List.of(Agreement.AGREES, Agreement.NOT_ON_FILE, Agreement.NOT_ON_FILE, Agreement.NOT_ON_FILE,
                Agreement.NOT_ON_FILE), DocumentComparison.compare(card, bare, TODAY).stream().map(FieldComparison::agreement).toList());
    }

    @Test
    void aPersonOfMoreThanAHundredYearsAgreesWithTheirTwoDigits() {
        MrzContent passport = MrzContent.passport("SEN", "A01234567", "Diop", "Awa", LocalDate.of(1921, 5, 6), MrzSex.FEMALE,
                LocalDate.of(2030, 1, 2));
        Mrz mrz = MrzSpecimens.read(String.join("\n", MrzWriter.td3(passport)));
        FileIdentity file = new FileIdentity("Diop", "Awa", LocalDate.of(1921, 5, 6), "SEN", MrzSex.FEMALE);
        assertEquals(new FieldComparison(MrzField.BIRTH_DATE, "1921-05-06", "1921-05-06", Agreement.AGREES),
                DocumentComparison.compare(mrz, file, TODAY).get(2));
    }

    @Test
    void germanyIsTheSameByEitherCode() {
        MrzContent passport = MrzContent.passport("D", "C01X00T47", "Müller", "Jörg", BIRTH, MrzSex.MALE, LocalDate.of(2030, 1, 2));
        Mrz mrz = MrzSpecimens.read(String.join("\n", MrzWriter.td3(passport)));
        assertEquals(Set.of(),
                DocumentComparison.findings(mrz, new FileIdentity("MULLER", "JORG", BIRTH, "DEU", MrzSex.MALE), TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "MUELLER, Müller, AGREES", "MULLER, Müller, AGREES", "MUELLER, MULLER, AGREES", "MULLER, MUELLER, AGREES",
        "NUNEZ, Núñez, AGREES", "NUNXXEZ, Nuñez, AGREES", "STRASSE, Straße, AGREES", "OSTERGAARD, Østergård, AGREES",
        "DARTAGNAN, D'Artagnan, AGREES", "D ARTAGNAN, d’Artagnan, AGREES", "JEAN PIERRE, Jean-Pierre, AGREES",
        "IULIIA, Юлия, AGREES", "HRYHORII, Григорий, AGREES", "NGUYEN, NGUYỄN, AGREES", "ILHAM, İlham, AGREES",
        "MARTIN, Martinez, DIFFERS", "MARTINEZ, Martin, DIFFERS", "PIERRE JEAN, Jean Pierre, DIFFERS", "JEAN, Jean Pierre, DIFFERS",
        "'', Jean, DIFFERS", "'', '', AGREES", "ANNA, Anne, DIFFERS",
    })
    void aWholeNameIsTheSameInEverySpellingOfTheStandard(String onDocument, String onFile, Agreement agreement) {
        assertEquals(agreement, NameMatch.compare(onDocument, onFile, false));
    }

    @ParameterizedTest
    @CsvSource({
        "CHRISTELLE HELENE LAUR, Christelle Hélène Laura, TRUNCATED_AGREES",
        "CHRISTELLE HELENE, Christelle Hélène Laura, TRUNCATED_AGREES",
        "CHAYAPA DEJ K, Chayapa Dejthamrong Krasuang, TRUNCATED_AGREES",
        "BENNELONG WOOLOOM WARRAND WARNAM, Bennelong Wooloomooloo Warrandyte Warnambool, TRUNCATED_AGREES",
        "CHRISTELLE LAUR, Christelle Hélène Laura, DIFFERS",
        "CHRISTELLE HELENE LAURA, Christelle Hélène Laura, AGREES",
        "CHRISTELLE HELENE LAURA B, Christelle Hélène Laura, DIFFERS",
        "MU, Müller, TRUNCATED_AGREES", "MUE, Müller, TRUNCATED_AGREES",
    })
    void aCutNameIsTheBeginningOfEachWordInOrder(String onDocument, String onFile, Agreement agreement) {
        assertEquals(agreement, NameMatch.compare(onDocument, onFile, true));
    }

    @Test
    void aShortSurnameIsNotTakenAsCutWhereOnlyTheGivenNamesAre() {
        Mrz card = MrzSpecimens.read(MrzSpecimens.RESIDENCE_CARD);
        FileIdentity martinez = new FileIdentity("Martinez", "Christelle Hélène Laura", BIRTH, "SEN", MrzSex.FEMALE);
        assertEquals(Agreement.DIFFERS, DocumentComparison.compare(card, martinez, TODAY).getFirst().agreement());
    }
}
