package org.guichet.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.guichet.domain.document.MrzCorrection.Change;
import org.junit.jupiter.api.Test;

class MrzCorrectionsTest {

    @Test
    void theMisreadSerialIsProposedWithItsLetter() {
        Mrz misread = MrzSpecimens.read(MrzSpecimens.MISREAD_CARD);
        List<MrzCorrection> proposals = MrzCorrections.propose(misread);
        assertEquals(List.of(List.of(new Change(MrzField.DOCUMENT_NUMBER, 1, 14, '0', 'O'))),
                proposals.stream().map(MrzCorrection::changes).toList());
        assertEquals(MrzSpecimens.read(MrzSpecimens.RESIDENCE_CARD), proposals.getFirst().corrected());
        assertFalse(misread.isIntact(), "the zone itself stays as it was read");
    }

    @Test
    void aLetterInADateIsProposedAsItsDigit() {
        Mrz misread = MrzSpecimens.read(MrzSpecimens.PASSPORT.replace("7408122", "74O8122"));
        assertEquals(List.of(new Change(MrzField.BIRTH_DATE, 2, 16, 'O', '0')), MrzCorrections.propose(misread).getFirst().changes());
    }

    @Test
    void twoFieldsMisreadAreMendedTogether() {
        Mrz misread = MrzSpecimens.read(MrzSpecimens.PASSPORT.replace("7408122", "74O8122").replace("1204159", "12O4159"));
        assertEquals(1, MrzCorrections.propose(misread).size());
        assertEquals(2, MrzCorrections.propose(misread).getFirst().changes().size());
    }

    @Test
    void aMisreadForeignerNumberFailsTheCompositeDigitAloneAndIsProposed() {
        Mrz misread = MrzSpecimens.read(MrzSpecimens.RESIDENCE_CARD.replace("1105040043", "11O5040043"));
        assertEquals(List.of(MrzField.COMPOSITE), misread.failedChecks().stream().map(CheckDigit::field).toList());
        assertEquals(List.of(new Change(MrzField.COMPOSITE, 1, 19, 'O', '0')), MrzCorrections.propose(misread).getFirst().changes());
    }

    @Test
    void nothingIsProposedForAnotherDigitOrAnIntactZone() {
        assertEquals(List.of(), MrzCorrections.propose(MrzSpecimens.read(MrzSpecimens.PASSPORT)));
        assertEquals(List.of(), MrzCorrections.propose(MrzSpecimens.read(MrzSpecimens.PASSPORT.replace("7408122", "7408132"))));
    }
}
