package org.guichet.domain.lookup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the index keeps of one person.
 *
 * @param id the applicant's local id, positive
 * @param foreignerNumber 9 or 10 digits, or empty
 * @param birthDate null when unknown; 1 January also stands for "only the year is known"
 * @param nationality the ISO 3166 alpha-3 code, or empty
 */
public record IndexedPerson(long id, String foreignerNumber, String surname, String givenNames, @Nullable LocalDate birthDate,
        String nationality, String phone, String email) {

    public IndexedPerson {
        if (id <= 0) {
            throw new IllegalArgumentException("a person's id is positive");
        }
    }
}
