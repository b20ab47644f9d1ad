package org.guichet.desktop.shell;

import org.guichet.desktop.applicant.RegistrationScreen;
import org.guichet.desktop.applicant.RegistrationViewModel;
import org.guichet.desktop.file.WorkInHand;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.PersonDraft;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.applicant.DraftReading;
import org.guichet.workflow.desk.DeskActs;
import org.jspecify.annotations.Nullable;

/** The form for a person without a file: it stands before the room in view, and keeps what was typed when it is left. */
final class RegistrationForm {

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final Words words;
    private final WorkInHand work;
    private final Rooms rooms;
    private final Runnable left;
    private @Nullable RegistrationViewModel open;
    private PersonDraft unfinished = PersonDraft.EMPTY;

    /** @param left once nothing stands before the room any more */
    RegistrationForm(
            DeskActs acts, DeskSession session, ActRunner runner, Words words, WorkInHand work, Rooms rooms, Runnable left) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.words = words;
        this.work = work;
        this.rooms = rooms;
        this.left = left;
    }

    /** @param typed what was searched for; blank for what was left in the form */
    void open(String typed) {
        leave();
        PersonDraft first = typed.isBlank() ? unfinished : DraftReading.of(typed);
        RegistrationViewModel model = new RegistrationViewModel(acts, session, runner, work, first, this::end);
        open = model;
        RegistrationScreen screen = new RegistrationScreen(model, words);
        rooms.front(screen);
        screen.focusFirst();
    }

    /** Somebody else is served now: what was typed waits. */
    void leave() {
        if (open != null) {
            open.cancel();
        }
    }

    private void end(PersonDraft rest) {
        open = null;
        unfinished = rest;
        left.run();
    }
}
