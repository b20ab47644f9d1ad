package org.guichet.desktop.reception;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.words.Words;
import org.guichet.domain.change.RefusalReason;
import org.guichet.domain.door.DoorRefusal;
import org.guichet.domain.door.EntryRefusal;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Whatever the door answers, the band says it and what to do next. */
@ExtendWith(ApplicationExtension.class)
class AnswerBandTest {

    private final DeskFixture fixture = new DeskFixture();
    private final Background background = new Background(fault -> {
        throw new IllegalStateException(fault);
    });

    @AfterEach
    void close() {
        background.close();
    }

    private static List<RefusalReason> refusals() {
        return Stream.of(
                        Arrays.stream(EntryRefusal.values()),
                        Arrays.stream(DoorRefusal.values()),
                        Stream.of(TicketRefusal.NO_APPOINTMENT_TODAY))
                .<RefusalReason>flatMap(each -> each)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRefusalSaysWhyAndWhatToDoNext(Language language) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
            for (RefusalReason reason : refusals()) {
                check(language, reason, "");
                check(language, reason, "2026-11-27");
            }
            return null;
        }).get();
    }

    private void check(Language language, RefusalReason reason, String detail) {
        ReceptionViewModel model = new ReceptionViewModel(
                fixture.acts, fixture.site.session(Role.RECEPTION, DeskFixture.DESK), new ActRunner(background), _ -> false);
        AnswerBand band = new AnswerBand(model, new Words(language), () -> {}, () -> {});
        String idle = text(band, "door-title");
        model.tell(ActRunner.refusal(reason, detail));
        assertFalse(text(band, "door-title").isBlank(), reason.name());
        assertFalse(text(band, "door-title").equals(idle), reason.name());
        assertFalse(text(band, "door-next").isBlank(), reason.name());
        assertFalse(text(band, "door-title").matches(".*[:(]\\h*\\)?$"), text(band, "door-title"));
        assertTrue(band.getStyleClass().contains("attention"), reason.name());
    }

    private static String text(AnswerBand band, String id) {
        return ((Label) band.lookup("#" + id)).getText();
    }
}
