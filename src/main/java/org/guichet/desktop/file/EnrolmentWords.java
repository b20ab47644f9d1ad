package org.guichet.desktop.file;

import org.guichet.desktop.words.Words;
import org.guichet.domain.biometric.EnrolmentAct;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.Untaken;

/** What was done in an enrolment, in a line. */
final class EnrolmentWords {

    private EnrolmentWords() {}

    static String of(EnrolmentAct act, Words words) {
        return switch (act) {
            case EnrolmentAct.FingerTried tried ->
                words.text("act.FingerTried", words.texts().text("finger", tried.finger()), tried.quality());
            case EnrolmentAct.FingerUntaken(Finger finger, Untaken untaken) -> words.text(
                    "act.FingerUntaken", words.texts().text("finger", finger), words.texts().text("untaken", untaken.reason()));
            case EnrolmentAct.FingerReopened(Finger finger) ->
                words.text("act.FingerReopened", words.texts().text("finger", finger));
            default -> words.text("act." + act.getClass().getSimpleName());
        };
    }
}
