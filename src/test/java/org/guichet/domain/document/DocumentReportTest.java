package org.guichet.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.guichet.domain.document.DocumentReport.Change;
import org.guichet.domain.document.DocumentReport.Outcome;
import org.junit.jupiter.api.Test;

class DocumentReportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);

    @Test
    void anIntactZoneCanNotBeVerifiedBecauseNothingSignsIt() {
        DocumentReport report = DocumentReport.of(MrzSpecimens.read(MrzSpecimens.RESIDENCE_CARD), TODAY);
        assertEquals("mrz-td1", report.kind());
        assertTrue(report.intact());
        assertEquals(Outcome.UNVERIFIABLE, report.outcome());
        assertEquals("an MRZ carries no signature", report.reason());
        assertEquals("1105040043", report.fields().get("foreignerNumber"));
        assertEquals("1979-06-12", report.fields().get("birthDate"));
        assertEquals("2014-01-07", report.fields().get("expiryDate"));
        assertFalse(report.fields().containsKey("optionalData2"));
        assertEquals(List.of("documentCode", "issuer", "documentNumber"), report.fields().keySet().stream().limit(3).toList());
    }

    @Test
    void aMisreadZoneIsCalledAlteredWithTheDigitAndAProposal() {
        DocumentReport report = DocumentReport.of(MrzSpecimens.read(MrzSpecimens.MISREAD_CARD), TODAY);
        assertFalse(report.intact());
        assertEquals(Outcome.ALTERED, report.outcome());
        assertEquals("check digit disagrees: document-number, composite", report.reason());
        assertEquals(new DocumentReport.Check("document-number", false, "check digit 0 where 6 belongs"), report.checks().getFirst());
        assertEquals(List.of(new Change("document-number", 1, 14, "0", "O")), report.corrections().getFirst().changes());
    }
}
