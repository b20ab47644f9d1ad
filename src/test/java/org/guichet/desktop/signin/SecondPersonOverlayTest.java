package org.guichet.desktop.signin;

import static org.guichet.inmemory.DeskFixture.DESK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.thread.FxThread;
import org.guichet.desktop.words.Words;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.TwoPersonAct;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.SiteData;
import org.guichet.language.Language;
import org.guichet.workflow.DeskSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Whoever gives up, is locked out or leaves is answered no more, whatever a password that is being checked comes to. */
@ExtendWith(ApplicationExtension.class)
class SecondPersonOverlayTest {

    private final DeskFixture fixture = new DeskFixture();
    private final Background background = new Background(fault -> {
        throw new IllegalStateException(fault);
    });
    private final ActRunner runner = new ActRunner(background);
    private final List<String> answers = new ArrayList<>();
    private final CountDownLatch held = new CountDownLatch(1);

    @AfterEach
    void close() {
        held.countDown();
        background.close();
    }

    /** What is asked waits behind this until {@code held} lets go. */
    private SecondPersonOverlay asked(String login, String password) {
        SecondPersonOverlay[] overlay = new SecondPersonOverlay[1];
        runner.read(() -> await(held), _ -> {});
        FxThread.runAndWait(() -> {
            SecondPersonOverlay.Needs needs = new SecondPersonOverlay.Needs(
                    fixture.acts.accounts().second(), runner, new Words(Language.ENGLISH), List.of());
            overlay[0] = new SecondPersonOverlay(
                    fixture.site.session(Role.ADMINISTRATOR, DESK), TwoPersonAct.CHANGE_POLICY_LIMITS, needs, new Answers());
            ((TextField) overlay[0].lookup("#second-login")).setText(login);
            ((TextField) overlay[0].lookup("#second-password")).setText(password);
            ((Button) overlay[0].lookup("#second-agree")).fire();
        });
        return overlay[0];
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void letGo() throws Exception {
        held.countDown();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, background::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void whoeverSignsIsGivenOnce() throws Exception {
        SecondPersonOverlay overlay = asked("supervisor", SiteData.PASSWORD);
        letGo();
        FxThread.runAndWait(overlay::giveUp);
        assertEquals(List.of("given supervisor"), answers);
    }

    @Test
    void aPasswordStillBeingCheckedCountsNoMoreAfterSomebodyGaveUp() throws Exception {
        SecondPersonOverlay overlay = asked("supervisor", SiteData.PASSWORD);
        FxThread.runAndWait(overlay::giveUp);
        FxThread.runAndWait(overlay::giveUp);
        letGo();
        assertEquals(List.of("given up"), answers);
    }

    @Test
    void aRefusalIsToldAndTheActWaits() throws Exception {
        SecondPersonOverlay overlay = asked("agent", SiteData.PASSWORD);
        letGo();
        assertEquals(List.of(), answers);
        String told = WaitForAsyncUtils.asyncFx(() -> ((Label) overlay.lookup("#second-trouble")).getText()).get();
        assertTrue(told.contains("role does not allow"), told);
    }

    private final class Answers implements SecondPersonOverlay.Answer {

        @Override
        public void given(DeskSession both) {
            DeskSession.Second second = both.second();
            answers.add("given " + (second == null ? "" : second.agent().login()));
        }

        @Override
        public void givenUp() {
            answers.add("given up");
        }
    }
}
