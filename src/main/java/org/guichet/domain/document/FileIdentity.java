package org.guichet.domain.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who the file says the person is. What it does not know is null.
 *
 * @param nationality three letters, ISO 3166-1 alpha-3
 */
public record FileIdentity(
        String surname, String givenNames, @Nullable LocalDate birthDate, @Nullable String nationality, @Nullable MrzSex sex) {

    /** Keeps names out of logs. */
    @Override
    public String toString() {
        return "FileIdentity[…]";
    }
}
