package org.guichet.workflow.cardpickup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.document.Agreement;
import org.guichet.domain.document.DocumentComparison;
import org.guichet.domain.document.FieldComparison;
import org.guichet.domain.document.MrzParser;
import org.guichet.domain.document.MrzReading;
import org.guichet.workflow.file.IdentityOnFile;

/** What a made card says otherwise than the file does: a card that is wrong goes back to manufacture. Saves nothing. */
public final class ExamineCard {

    private final Clock clock;

    public ExamineCard(Clock clock) {
        this.clock = clock;
    }

    /** Nothing for a zone that can't be read. */
    public List<FieldComparison> differences(Applicant person, String mrzText) {
        return MrzParser.read(mrzText) instanceof MrzReading.Read(var mrz)
                ? DocumentComparison.compare(mrz, IdentityOnFile.of(person), LocalDate.now(clock)).stream()
                        .filter(field -> field.agreement() == Agreement.DIFFERS)
                        .toList()
                : List.of();
    }
}
