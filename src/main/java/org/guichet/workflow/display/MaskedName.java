package org.guichet.workflow.display;

import java.util.Locale;
import org.guichet.domain.applicant.Applicant;

/** A name that its bearer recognises on the wall, and nobody else can use: DI… A. for Diallo Aminata. */
final class MaskedName {

    private static final int SHOWN = 2;

    private MaskedName() {}

    static String of(Applicant person) {
        String surname = person.surname().strip().toUpperCase(Locale.ROOT);
        String given = person.givenNames().strip();
        int shown = surname.codePointCount(0, surname.length()) > SHOWN ? SHOWN : 1;
        String start = surname.isEmpty() ? "" : surname.substring(0, surname.offsetByCodePoints(0, shown)) + "…";
        String initial = given.isEmpty() ? "" : given.substring(0, given.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".";
        return (start + " " + initial).strip();
    }
}
