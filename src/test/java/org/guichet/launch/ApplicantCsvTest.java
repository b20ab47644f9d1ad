package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.launch.ApplicantCsv.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicantCsvTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    private static final String HEADER = "id,foreigner_number,surname,given_names,birth_date,nationality,phone,email";

    private static Line read(String header, String line) {
        return new ApplicantCsv(header, TODAY).read(line, 7);
    }

    private static Applicant person(String header, String line) {
        return assertInstanceOf(Line.Person.class, read(header, line)).applicant();
    }

    @Test
    void aLineIsAPerson() {
        Applicant person = person(HEADER, "1,8136559096,Zhao,Chunglong,1972-08-23,CHN,+33639987379,z@example.org");
        assertEquals("8136559096", person.foreignerNumber().map(ForeignerNumber::digits).orElseThrow());
        assertEquals("ZHAO Chunglong", person.fullName());
        assertEquals(LocalDate.of(1972, 8, 23), person.birthDate());
        assertEquals(Applicant.Sex.UNSPECIFIED, person.sex());
        assertEquals(List.of("CHN", "+33639987379", "z@example.org"), List.of(person.nationality(), person.phone(), person.email()));
    }

    @Test
    void columnsAreFoundByTheirNamesInAnyOrderAndWithFrenchSemicolons() {
        String header = "email;phone;nationality;birth_date;given_names;surname;foreigner_number";
        Applicant person = person(header, "a@example.org;;MAR;;\"Zoé, Ana\";\"El \"\"B\"\"\";813 655 909");
        assertEquals("El \"B\"", person.surname());
        assertEquals("Zoé, Ana", person.givenNames());
        assertNull(person.birthDate());
    }

    @Test
    void theSexIsReadWhereTheFileTellsIt() {
        String header = HEADER + ",sex";
        assertFalse(new ApplicantCsv(HEADER, TODAY).tellsSex());
        assertTrue(new ApplicantCsv(header, TODAY).tellsSex());
        String line = "1,813655909,Zhao,Li,1972-08-23,CHN,1,a,";
        assertEquals(Applicant.Sex.F, person(header, line + "F").sex());
        assertEquals(Applicant.Sex.M, person(header, line + " m ").sex());
        assertEquals(Applicant.Sex.UNSPECIFIED, person(header, line + "X").sex());
        assertEquals(Applicant.Sex.UNSPECIFIED, person(header, line).sex());
        assertEquals("cli.import.reason.sex", assertInstanceOf(Line.Rejected.class, read(header, line + "W")).textKey());
    }

    @Test
    void missingColumnsAreNamed() {
        assertEquals(List.of("phone", "email"), new ApplicantCsv(HEADER.replace(",phone,email", ""), TODAY).missingColumns());
        assertEquals(ApplicantCsv.COLUMNS, new ApplicantCsv("", TODAY).missingColumns());
        assertEquals(List.of(), new ApplicantCsv(HEADER, TODAY).missingColumns());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1,813655909,Zhao,Li,1972-08-23,CHN,1                | columns",
            "1,813655909,Zhao,Li,1972-08-23,CHN,1,a,b            | columns",
            "1,813655909,\"Zhao,Li,1972-08-23,CHN,1,a            | quote",
            "1,813655909,\"Zhao\"x,Li,1972-08-23,CHN,1,a         | quote",
            "1,81365590X,Zhao,Li,1972-08-23,CHN,1,a              | foreignerNumber",
            "1,,Zhao,Li,1972-08-23,CHN,1,a                       | foreignerNumber",
            "1,813655909, ,Li,1972-08-23,CHN,1,a                 | surname",
            "1,813655909,Zhao,Li,1972-02-30,CHN,1,a              | birthDate",
            "1,813655909,Zhao,Li,23/08/1972,CHN,1,a              | birthDate",
            "1,813655909,Zhao,Li,2026-03-15,CHN,1,a              | birthDate",
            "1,813655909,Zhao,Li,1972-08-23,China,1,a            | nationality",
            "1,813655909,Zh\ufffdo,Li,1972-08-23,CHN,1,a         | character"})
    void aMalformedLineSaysWhatIsWrong(String line, String reason) {
        Line.Rejected rejected = assertInstanceOf(Line.Rejected.class, read(HEADER, line));
        assertEquals("cli.import.reason." + reason, rejected.textKey());
        for (Language language : Language.values()) {
            String text = Texts.in(language).text(rejected.textKey(), rejected.arguments().toArray());
            assertTrue(text.length() > 20 && !text.contains("{"), text);
        }
    }

    @Test
    void aNameThatHasNoRoomInTheDatabaseIsRefused() {
        Line line = read(HEADER, "1,813655909," + "Z".repeat(5_000) + ",Li,1972-08-23,CHN,1,a");
        assertEquals("cli.import.reason.tooLong", assertInstanceOf(Line.Rejected.class, line).textKey());
    }
}
