package org.guichet.domain.applicant;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person who has a file (usager).
 *
 * @param id positive; given by the site's base data, or out of the desk's reserved range
 * @param foreignerNumber absent for a person who has none yet
 * @param nationality ICAO Doc 9303 three-letter code, such as MAR, or UTO in specimens
 * @param phone as given, international form where known; may be empty
 * @param email may be empty
 */
public record Applicant(
        long id,
        Optional<ForeignerNumber> foreignerNumber,
        String surname,
        String givenNames,
        @Nullable LocalDate birthDate,
        Sex sex,
        String nationality,
        String phone,
        String email) {

    /** As the machine-readable zone codes it (ICAO Doc 9303 part 3); unspecified is {@code <} there. */
    public enum Sex {
        F,
        M,
        UNSPECIFIED
    }

    /** Surname in capitals, given names as written: the way a French file names a person. */
    public String fullName() {
        return (surname.toUpperCase(Locale.ROOT) + " " + givenNames).strip();
    }
}
