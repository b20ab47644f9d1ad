package org.guichet.launch;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.Applicant.Sex;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.store.local.BaseData;

/** Reads one line of a file of people. Each reason for refusal names the column and what is expected. */
final class ApplicantCsv {

    static final List<String> COLUMNS =
            List.of("foreigner_number", "surname", "given_names", "birth_date", "nationality", "phone", "email");

    private ApplicantCsv() {}

    /** What a line holds: a person, or the reason why it holds none. */
    sealed interface Line {

        record Person(Applicant applicant) implements Line {}

        record Rejected(String reason) implements Line {}
    }

    /** @param id for a person who is new */
    static Line read(CSVRecord record, long id) {
        if (!record.isConsistent()) {
            return new Line.Rejected("columns: " + record.size() + " found, " + record.getParser().getHeaderNames().size() + " expected");
        }
        Optional<ForeignerNumber> number = ForeignerNumber.parse(record.get("foreigner_number"));
        if (number.isEmpty()) {
            return new Line.Rejected("foreigner_number: 9 or 10 digits expected");
        }
        String surname = record.get("surname").strip();
        if (surname.isEmpty()) {
            return new Line.Rejected("surname: missing");
        }
        String nationality = record.get("nationality").strip();
        if (!nationality.matches("[A-Z]{1,3}")) {
            return new Line.Rejected("nationality: up to three capital letters expected, such as MAR");
        }
        return person(record, id, number.get(), surname, nationality);
    }

    private static Line person(CSVRecord record, long id, ForeignerNumber number, String surname, String nationality) {
        String birth = record.get("birth_date").strip();
        LocalDate date = null;
        if (!birth.isEmpty()) {
            try {
                date = LocalDate.parse(birth);
            } catch (DateTimeParseException e) {
                return new Line.Rejected("birth_date: a day that exists as YYYY-MM-DD expected");
            }
        }
        Applicant applicant = new Applicant(
                id,
                Optional.of(number),
                surname,
                record.get("given_names").strip(),
                date,
                Sex.UNSPECIFIED,
                nationality,
                record.get("phone").strip(),
                record.get("email").strip());
        return BaseData.fits(applicant) ? new Line.Person(applicant) : new Line.Rejected("a field is longer than the file allows");
    }
}
