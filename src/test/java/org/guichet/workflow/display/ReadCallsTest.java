package org.guichet.workflow.display;

import static org.guichet.inmemory.DeskFixture.AMADOU;
import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.OTHER_DESK;
import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.queue.Ticket;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.display.ReadCalls.Call;
import org.guichet.workflow.display.ReadCalls.Shows;
import org.guichet.workflow.display.ReadCalls.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the waiting room reads: calls, newest first, and no more of a name than its bearer needs. */
class ReadCallsTest {

    private static final int MOST = 10;

    private final DeskFixture desk = new DeskFixture();

    private View view() {
        return desk.acts.calls().run(MOST);
    }

    private List<Integer> desks() {
        return view().calls().stream().map(Call::desk).toList();
    }

    private Ticket called(boolean other) {
        desk.clock.passMinutes(1);
        return done(desk.acts.queue().call().run(other ? desk.colleague : desk.agent));
    }

    private void bothAreAdmitted() {
        done(desk.acts.queue().admit().run(desk.agent, LEILA.id(), false));
        done(desk.acts.queue().admit().run(desk.agent, AMADOU.id(), false));
    }

    @Test
    void theNewestCallStandsOnTopAndARecallBringsAnOldOneBack() {
        bothAreAdmitted();
        Ticket first = called(false);
        called(true);
        assertEquals(List.of(OTHER_DESK.number(), DESK.number()), desks());
        View before = view();
        assertFalse(view().hasNewCallSince(before));
        desk.clock.passMinutes(1);
        done(desk.acts.queue().move().recall(desk.agent, first.id()));
        assertEquals(List.of(DESK.number(), OTHER_DESK.number()), desks());
        assertTrue(view().hasNewCallSince(before));
    }

    @Test
    void whoeverWaitsAgainIsNoLongerOnTheWallAndWhoeverWasServedIs() {
        bothAreAdmitted();
        Ticket first = called(false);
        Ticket second = called(true);
        done(desk.acts.queue().move().putBack(desk.agent, first.id()));
        done(desk.acts.queue().move().finish(desk.colleague, second.id()));
        assertEquals(List.of(OTHER_DESK.number()), desks());
    }

    @Test
    void anUndoneCallIsNone() {
        bothAreAdmitted();
        called(false);
        done(desk.acts.queue().undo().run(desk.agent));
        assertEquals(List.of(), view().calls());
    }

    @Test
    void whereTheSiteShowsNumbersNoNameIsRead() {
        bothAreAdmitted();
        called(false);
        ReadCalls numbers = new ReadCalls(desk.site.queue(), unread(), () -> Shows.NUMBERS, desk.clock);
        assertEquals(List.of(""), numbers.run(MOST).calls().stream().map(Call::name).toList());
    }

    private static ApplicantRegister unread() {
        return (ApplicantRegister) Proxy.newProxyInstance(
                ApplicantRegister.class.getClassLoader(), new Class<?>[] {ApplicantRegister.class}, (_, method, _) -> {
                    throw new AssertionError(method.getName());
                });
    }

    @ParameterizedTest
    @CsvSource({"Diallo,Aminata,DI… A.", "Ng,Ÿ,N… Ÿ.", "Xu,'',X…", "Ólafsdóttir,émile,ÓL… É."})
    void aNameIsMasked(String surname, String given, String masked) {
        assertEquals(masked, MaskedName.of(Synthetic.person(5, surname, given)));
    }
}
