package org.guichet.desktop.board;

import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.thread.Background;
import org.guichet.domain.queue.HeadStart;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.workflow.DeskSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** How the board reads the day, and how what was done in it is taken back. */
@ExtendWith(ApplicationExtension.class)
class BoardViewModelTest {

    private final DeskFixture fixture = new DeskFixture();
    private final DeskSession supervisor = fixture.site.session(Role.SUPERVISOR, DESK);
    private final Background background = new Background(fault -> {
        throw new IllegalStateException(fault);
    });
    private final ActRunner runner = new ActRunner(background);
    private final BoardViewModel board = new BoardViewModel(fixture.acts, supervisor, runner);

    @AfterEach
    void close() {
        background.close();
    }

    private void onScreen(Runnable action) throws Exception {
        WaitForAsyncUtils.asyncFx(action).get();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, background::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String told() {
        return Objects.requireNonNull(runner.notice().get()).key();
    }

    @Test
    void manyRequestsDuringOneReadingMakeOneMore() throws Exception {
        AtomicInteger readings = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        onScreen(() -> {
            board.view().addListener(_ -> {
                board.view().get(); // asked for, so that the next reading is told too
                readings.incrementAndGet();
            });
            background.forecast(() -> awaited(begun), _ -> {});
            for (int i = 0; i < 5; i++) {
                board.refresh();
            }
            begun.countDown();
        });
        assertEquals(2, readings.get());
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void aForecastIsReadAgainWhenItIsAMinuteOld() throws Exception {
        onScreen(board::refresh);
        var first = Objects.requireNonNull(board.view().get());
        fixture.clock.pass(Duration.ofSeconds(50));
        onScreen(board::refreshIfOld);
        assertEquals(first.at(), Objects.requireNonNull(board.view().get()).at());
        fixture.clock.pass(Duration.ofSeconds(11));
        onScreen(board::refreshIfOld);
        assertEquals(first.at().plusSeconds(61), Objects.requireNonNull(board.view().get()).at());
    }

    @Test
    void whatWasDoneIsTakenBackFromTheLastToTheFirst() throws Exception {
        Ticket ticket = done(fixture.acts.queue().admit().run(fixture.agent, LEILA.id(), false));
        MoveViewModel moves = new MoveViewModel(board);
        onScreen(() -> board.closeDoors("full"));
        onScreen(() -> moves.give(ticket, 20, "with an infant", fixture.clock.instant().plusSeconds(600)));
        onScreen(() -> assertTrue(board.undo()));
        assertEquals("move.undone", told());
        assertTrue(fixture.site.steering().moves(ticket.id()).last().isEmpty());
        assertFalse(fixture.acts.door().read().run().doors().areOpen());
        onScreen(() -> assertTrue(board.undo()));
        assertTrue(fixture.acts.door().read().run().doors().areOpen());
        onScreen(() -> assertFalse(board.undo(), "nothing is left: the window undoes what was done in the queue"));
    }

    @Test
    void aMoveThatSomebodyElseMadeSinceIsNotTakenBack() throws Exception {
        Ticket ticket = done(fixture.acts.queue().admit().run(fixture.agent, LEILA.id(), false));
        MoveViewModel moves = new MoveViewModel(board);
        Instant end = fixture.clock.instant().plusSeconds(600);
        onScreen(() -> moves.give(ticket, 20, "with an infant", end));
        done(fixture.acts.steering().move().pinNext(fixture.site.session(Role.SUPERVISOR, DESK), ticket.id(), "faints", end));
        onScreen(() -> assertTrue(board.undo()));
        assertEquals("refusal.MOVED_SINCE", told());
        assertEquals(2, fixture.site.steering().moves(ticket.id()).moves().size());
    }

    @Test
    void whatWasTakenBackByItsOwnButtonIsNotTakenBackAgain() throws Exception {
        Ticket ticket = done(fixture.acts.queue().admit().run(fixture.agent, LEILA.id(), false));
        MoveViewModel moves = new MoveViewModel(board);
        onScreen(() -> board.closeDoors("full"));
        onScreen(() -> moves.give(ticket, 20, "with an infant", fixture.clock.instant().plusSeconds(600)));
        onScreen(board::refresh);
        onScreen(() -> moves.takeBack(Objects.requireNonNull(board.view().get()).waiting().rows().getFirst()));
        onScreen(() -> assertTrue(board.undo()));
        assertTrue(fixture.acts.door().read().run().doors().areOpen(), "the doors are next");
        onScreen(() -> assertFalse(board.undo()));
    }

    @Test
    void aPolicyThatSomebodyElseChangedSinceIsNotTakenBack() throws Exception {
        PolicyViewModel policy = new PolicyViewModel(board);
        onScreen(board::refresh);
        onScreen(() -> policy.startFrom(policy.inForce().with(HeadStart.RENEWAL, 40)));
        assertTrue(policy.isChanged());
        onScreen(() -> policy.apply("", "many renewals"));
        assertFalse(policy.isChanged());
        PriorityPolicy others = PriorityPolicy.recommended().with(HeadStart.ASYLUM, 60);
        done(fixture.acts.steering().applyPolicy().run(fixture.site.session(Role.SUPERVISOR, DESK), others, "", "other"));
        onScreen(() -> assertTrue(board.undo()));
        assertEquals("refusal.POLICY_CHANGED_SINCE", told());
        assertEquals(others, fixture.site.steering().policy().current());
    }

    @Test
    void aDraftStaysWhereItIsWhileTheDayIsReadAgain() throws Exception {
        PolicyViewModel policy = new PolicyViewModel(board);
        onScreen(board::refresh);
        PriorityPolicy draft = policy.inForce().with(HeadStart.RENEWAL, 40);
        onScreen(() -> policy.startFrom(draft));
        onScreen(board::refresh);
        assertEquals(draft, policy.draft().getValue());
        var compared = Objects.requireNonNull(policy.comparison().get());
        assertEquals(draft, compared.proposed().policy());
        onScreen(policy::reset);
        assertFalse(policy.isChanged());
        assertNull(policy.comparison().get());
    }
}
