package org.guichet.workflow;

import static org.guichet.inmemory.DeskFixture.LEILA;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.domain.biometric.Untaken;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.InMemoryScanner;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.biometric.EnrolmentInHand;
import org.guichet.workflow.biometric.TakeFingers;

/** What is done to enrol a person; all of it needs one right. */
final class EnrolmentPermissions {

    private static final List<Finger> THUMBS = FingerGroup.THUMBS.fingers();

    private EnrolmentPermissions() {}

    static Map<String, BiFunction<DeskFixture, DeskSession, Result<?>>> acts() {
        Map<String, BiFunction<DeskFixture, DeskSession, Result<?>>> acts = new LinkedHashMap<>();
        acts.put("begin an enrolment", (d, s) -> d.acts.enrolment().read().begin(s, LEILA.id(), Procedure.BIOMETRICS));
        acts.put("scan fingers", (d, s) -> d.acts.enrolment().take().scan(s, hand(d), InMemoryScanner.SCANNER, FingerGroup.THUMBS, THUMBS));
        acts.put("keep fingers", (d, s) -> d.acts.enrolment().take().keep(s, hand(d), scanned(d)));
        acts.put("account for a finger", (d, s) -> d.acts.enrolment().account().run(
                s, hand(d), THUMBS, Untaken.Reason.MISSING, Untaken.Lasting.PERMANENT, Optional.empty()));
        acts.put("take a finger after all", (d, s) -> d.acts.enrolment().account().reopen(s, hand(d), Finger.LEFT_RING));
        acts.put("sign an enrolment", (d, s) -> d.acts.enrolment().finish().sign(s, hand(d), Synthetic.signature()));
        acts.put("finish an enrolment", (d, s) -> d.acts.enrolment().finish().complete(s, hand(d)));
        return acts;
    }

    private static EnrolmentInHand hand(DeskFixture desk) {
        DeskSession agent = desk.site.session(Role.AGENT, DeskFixture.DESK);
        return DeskFixture.done(desk.acts.enrolment().read().begin(agent, LEILA.id(), Procedure.BIOMETRICS));
    }

    private static TakeFingers.Scanned scanned(DeskFixture desk) {
        DeskSession agent = desk.site.session(Role.AGENT, DeskFixture.DESK);
        return DeskFixture.done(desk.acts.enrolment().take().scan(
                agent, hand(desk), InMemoryScanner.SCANNER, FingerGroup.THUMBS, THUMBS));
    }
}
