package org.guichet.workflow.demonstration;

import java.util.Optional;
import org.guichet.workflow.biometric.FingerScanners;
import org.guichet.workflow.chip.ChipReaders;

/** The papers that a synthetic person carries, and their fingers, so that a newcomer can "scan" them in a demonstration. */
public interface SpecimenPapers {

    /** The two lines of the passport's MRZ; empty for somebody who is no person of the demonstration. */
    Optional<String> passport(long applicantId);

    /** Empty for somebody who is no person of the demonstration. */
    Optional<SpecimenVisa> visa(long applicantId);

    /**
     * A signed document that somebody hands over, of that person where they are one of the demonstration: in turn one that is
     * authentic, one that was changed, one of an unknown signer, a seal, and a seal that was changed.
     */
    String signed(long applicantId, int nth);

    /**
     * The zone of a document with a chip that somebody hands over and lays on the twin of a chip reader: in turn one that is authentic, one
     * whose page was changed, one whose photograph was exchanged, one of an unknown authority, an old and slow one, one that is lifted
     * in the middle, and a copy.
     */
    String chipped(long applicantId, int nth);

    /** Lays the document of that zone on the twin of a chip reader. */
    void layOnReader(String zone);

    /** The three lines of the residence card's MRZ. */
    Optional<String> card(String serial);

    /** The card on top of a delivery that has just come; empty once all of it is put away. */
    Optional<String> delivered();

    /** The readers of this machine, and one on which synthetic people lay their documents. */
    ChipReaders chips();

    /** What synthetic people lay their fingers on. */
    FingerScanners scanner();

    /** The next finger on it is somebody else's. */
    void layAnothersFinger();

    /** A stamp number that has not been used in this demonstration. */
    String freshStamp(String serial);
}
