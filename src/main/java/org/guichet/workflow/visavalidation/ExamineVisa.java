package org.guichet.workflow.visavalidation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.document.Agreement;
import org.guichet.domain.document.DocumentComparison;
import org.guichet.domain.document.DocumentFinding;
import org.guichet.domain.document.FieldComparison;
import org.guichet.domain.document.FileIdentity;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzCorrection;
import org.guichet.domain.document.MrzCorrections;
import org.guichet.domain.document.MrzFormat;
import org.guichet.domain.document.MrzParser;
import org.guichet.domain.document.MrzReading;
import org.guichet.workflow.file.IdentityOnFile;

/** Reads a visa's zone and holds it against the person's file. Saves nothing: that is {@link ReadVisa}'s. */
public final class ExamineVisa {

    private static final String FRANCE = "FRA";

    private final Clock clock;

    public ExamineVisa(Clock clock) {
        this.clock = clock;
    }

    /** What the desk sees of the visa in hand. */
    public sealed interface Examination {

        /** @param corrections of a zone of the right size in which only letters were read as digits; for a person to accept */
        record Unreadable(MrzReading.Unreadable why, List<MrzCorrection> corrections) implements Examination {}

        /** @param corrections one-character misreadings that would make all digits agree; for a person to accept */
        record WrongDigits(Mrz mrz, List<MrzCorrection> corrections) implements Examination {}

        /** A zone, but of another kind of document: a passport, or a card. */
        record NotAVisa(MrzFormat format) implements Examination {}

        /** A visa of another State: it is never validated here. */
        record OfAnotherState(String issuer) implements Examination {}

        record Compared(Mrz mrz, List<FieldComparison> fields, Set<DocumentFinding> findings) implements Examination {

            public boolean isOfAnotherPerson() {
                return findings.contains(DocumentFinding.WRONG_PERSON);
            }

            /** Told, and no reason to stop: the deadline runs from the day of entry. */
            public boolean isExpired() {
                return findings.contains(DocumentFinding.EXPIRED);
            }

            /** The fields that the agent has to accept knowingly. */
            public List<FieldComparison> differences() {
                return fields.stream().filter(field -> field.agreement() == Agreement.DIFFERS).toList();
            }
        }
    }

    public Examination run(Applicant person, String mrzText) {
        return switch (MrzParser.read(mrzText)) {
            case MrzReading.Unreadable why -> new Examination.Unreadable(why, MrzCorrections.forText(mrzText));
            case MrzReading.Read(Mrz mrz) -> examine(person, mrz);
        };
    }

    private Examination examine(Applicant person, Mrz mrz) {
        if (!mrz.isVisa()) {
            return new Examination.NotAVisa(mrz.format());
        }
        if (!mrz.isIntact()) {
            return new Examination.WrongDigits(mrz, MrzCorrections.propose(mrz));
        }
        if (!mrz.issuer().equals(FRANCE)) {
            return new Examination.OfAnotherState(mrz.issuer());
        }
        LocalDate today = LocalDate.now(clock);
        FileIdentity file = IdentityOnFile.of(person);
        return new Examination.Compared(
                mrz, DocumentComparison.compare(mrz, file, today), DocumentComparison.findings(mrz, file, today));
    }
}
