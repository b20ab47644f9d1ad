package org.guichet.workflow.file;

import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.document.FileIdentity;
import org.guichet.domain.document.MrzSex;

/** Who the file says a person is, in the form in which documents are held against it. */
public final class IdentityOnFile {

    private IdentityOnFile() {}

    public static FileIdentity of(Applicant person) {
        MrzSex sex = switch (person.sex()) {
            case F -> MrzSex.FEMALE;
            case M -> MrzSex.MALE;
            case UNSPECIFIED -> MrzSex.UNSPECIFIED;
        };
        return new FileIdentity(person.surname(), person.givenNames(), person.birthDate(), person.nationality(), sex);
    }
}
