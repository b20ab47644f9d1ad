package org.guichet.workflow.biometric;

import java.util.List;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.Finger;

/** What laying fingers on the scanner came to. */
public sealed interface TakeOutcome {

    /** What was kept is saved. */
    record Tried(Enrolment now, List<Note> notes) implements TakeOutcome {
        public Tried {
            notes = List.copyOf(notes);
        }
    }

    /** The scanner failed; what was taken before is as it was. */
    record ScannerFailed(ScannerFault fault, String detail) implements TakeOutcome {}

    /** About one finger that was asked for. */
    sealed interface Note {

        Finger finger();

        record Good(Finger finger, int quality) implements Note {}

        record Below(Finger finger, int quality) implements Note {}

        /** It was taken before as another finger: the wrong hand, or one finger twice. Not kept, and no try. */
        record TakenAs(Finger finger, Finger as) implements Note {}

        /** Its image can't be read back: worth nothing to anybody. Not kept, and no try. */
        record NotDecoded(Finger finger) implements Note {}

        /** The scanner sent nothing of it. */
        record NotSeen(Finger finger) implements Note {}
    }
}
