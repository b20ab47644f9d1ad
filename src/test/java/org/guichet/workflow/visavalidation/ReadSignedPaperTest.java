package org.guichet.workflow.visavalidation;

import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.guichet.domain.visavalidation.AddressProof;
import org.guichet.domain.visavalidation.HomeAddress;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.visavalidation.ReadSignedPaper.Proof;
import org.junit.jupiter.api.Test;

class ReadSignedPaperTest {

    private static final LocalDate ISSUED = Synthetic.DAY.minusDays(30);

    private final ReadSignedPaper papers = new DeskFixture().acts.validation().signedPaper();

    private static String proof(String name) {
        String days = String.format(Locale.ROOT, "%04X", LocalDate.of(2000, 1, 1).until(ISSUED, ChronoUnit.DAYS));
        return "DC04FR000001" + days + days + "0101FR26FR2475019" + "10MME/" + name + "\u001d20CHEZ DUPONT\u001d22BIS 1 RUE DU PORT\u001d"
                + "25PARIS\u001f" + "A".repeat(103);
    }

    @Test
    void aProofFillsTheAddressAndSaysWhatItIsWorth() {
        Proof proof = papers.address(LEILA, proof("QUILLFEATHER/LEILA")).orElseThrow();
        assertEquals(AddressProof.Kind.UNVERIFIABLE, proof.proof().kind(), "no certificates are loaded");
        assertEquals(ISSUED, proof.proof().issuedOn());
        assertEquals(new HomeAddress("BIS 1 RUE DU PORT", "CHEZ DUPONT", "75019", "PARIS"), proof.address());
        assertTrue(proof.inTheirName());
        assertFalse(papers.address(LEILA, proof("BRACKWATER/AMADOU")).orElseThrow().inTheirName());
    }

    @Test
    void whatIsNoProofIsNone() {
        assertEquals(Optional.of(new ReadSignedPaper.Dated(false, Optional.of(ISSUED))), papers.dated(proof("QUILLFEATHER/LEILA")));
        assertEquals(Optional.empty(), papers.dated("https://example.org"));
        assertEquals(Optional.empty(), papers.address(LEILA, "https://example.org"));
        assertEquals(Optional.empty(), papers.address(LEILA, Synthetic.passport(LEILA)));
    }
}
