package org.guichet.desktop.biometric;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.HeadMarks;
import org.guichet.domain.biometric.PhotoChecks;
import org.guichet.domain.biometric.PhotoFinding;
import org.guichet.domain.biometric.PhotoPicture;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.biometric.EnrolmentActs;
import org.guichet.workflow.biometric.EnrolmentInHand;
import org.guichet.workflow.biometric.PhotoCamera;
import org.guichet.workflow.scanner.CameraFrame;
import org.guichet.workflow.scanner.ReaderState;
import org.jspecify.annotations.Nullable;

/** The photograph of the person in hand: what the camera sees, the picture that was taken, where its head is, and what was found of it. */
final class PhotoModel {

    private final EnrolmentActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final Supplier<@Nullable EnrolmentInHand> hand;
    private final Consumer<Enrolment> kept;
    private final ObjectProperty<ReaderState> state = new SimpleObjectProperty<>(ReaderState.OFF);
    private final ObjectProperty<@Nullable CameraFrame> frame = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable PhotoPicture> still = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable HeadMarks> marks = new SimpleObjectProperty<>();
    private final ObjectProperty<List<PhotoFinding>> findings = new SimpleObjectProperty<>(List.of());
    private final AtomicReference<@Nullable CameraFrame> arrived = new AtomicReference<>();
    private boolean watching;

    /** @param kept told of the enrolment once a photograph is saved */
    PhotoModel(
            EnrolmentActs acts, DeskSession session, ActRunner runner, Supplier<@Nullable EnrolmentInHand> hand,
            Consumer<Enrolment> kept) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.hand = hand;
        this.kept = kept;
    }

    ReadOnlyObjectProperty<ReaderState> state() {
        return state;
    }

    ReadOnlyObjectProperty<@Nullable CameraFrame> frame() {
        return frame;
    }

    /** Null while the camera is looked through. */
    ReadOnlyObjectProperty<@Nullable PhotoPicture> still() {
        return still;
    }

    /** Of the picture that was taken; null without one. */
    ReadOnlyObjectProperty<@Nullable HeadMarks> marks() {
        return marks;
    }

    /** Of the picture and its marks; empty while they are being worked out. */
    ReadOnlyObjectProperty<List<PhotoFinding>> findings() {
        return findings;
    }

    void watch() {
        if (watching) {
            return;
        }
        watching = true;
        state.set(ReaderState.OPENING);
        acts.camera().start("", new PhotoCamera.Watcher() {
            @Override
            public void is(ReaderState now) {
                FxThread.run(() -> told(now));
            }

            @Override
            public void saw(CameraFrame seen) {
                // one at a time: a screen that is slow misses pictures, and never falls behind
                if (arrived.getAndSet(seen) == null) {
                    FxThread.run(PhotoModel.this::show);
                }
            }
        });
    }

    private void told(ReaderState now) {
        if (watching) {
            state.set(now);
            if (now != ReaderState.READY) {
                frame.set(null);
            }
        }
    }

    private void show() {
        CameraFrame seen = arrived.getAndSet(null);
        if (watching && seen != null) {
            frame.set(seen);
        }
    }

    /** The camera is let go of; nothing of a picture that was not kept is left. */
    void leave() {
        stop();
        forget();
    }

    private void stop() {
        watching = false;
        acts.camera().stop();
        state.set(ReaderState.OFF);
        frame.set(null);
    }

    private void forget() {
        PhotoPicture before = still.get();
        still.set(null);
        marks.set(null);
        findings.set(List.of());
        if (before != null) {
            before.wipe();
        }
    }

    void take() {
        CameraFrame seen = frame.get();
        if (seen != null && still.get() == null) {
            stop();
            still.set(new PhotoPicture(seen.width(), seen.height(), seen.pixels().clone()));
            mark(HeadMarks.usual(seen.width(), seen.height()));
        }
    }

    /** What was taken is dropped; the camera is looked through again. */
    void retake() {
        forget();
        watch();
    }

    void mark(HeadMarks now) {
        PhotoPicture picture = still.get();
        if (picture == null || now.height() < 1) {
            return;
        }
        marks.set(now);
        runner.capture(() -> PhotoChecks.of(picture, now), found -> {
            if (now.equals(marks.get())) {
                findings.set(found);
            }
        });
    }

    void keep() {
        PhotoPicture picture = still.get();
        HeadMarks now = marks.get();
        EnrolmentInHand person = hand.get();
        if (picture != null && now != null && person != null) {
            runner.run(() -> acts.photo().run(session, person, picture, now), after -> {
                forget();
                kept.accept(after);
                runner.tell(Notice.done("photo.kept", person.person().fullName()));
            });
        }
    }
}
