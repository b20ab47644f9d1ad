package org.guichet.desktop.biometric;

import java.util.List;
import java.util.stream.Collectors;
import org.guichet.desktop.words.Words;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.Finger;
import org.guichet.workflow.biometric.EnrolmentInHand;
import org.guichet.workflow.biometric.TakeOutcome.Note;
import org.jspecify.annotations.Nullable;

/** The one sentence that says what to do now, and the line under it about what was done last. */
final class CaptureSentence {

    private final CaptureViewModel model;
    private final Words words;

    CaptureSentence(CaptureViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    String now() {
        Enrolment enrolment = model.enrolment().get();
        EnrolmentInHand hand = model.hand().get();
        if (enrolment == null || hand == null) {
            return words.text("capture.now.nobody");
        }
        if (enrolment.isCompleted()) {
            return words.text("capture.now.completed");
        }
        if (model.busy().get()) {
            return words.text("capture.now.busy");
        }
        if (hand.isUnderAge() && enrolment.open().size() == Finger.values().length) {
            return words.text("capture.now.underAge", hand.policy().fromAge());
        }
        Finger chosen = model.chosen().get();
        if (chosen != null) {
            return words.text("capture.now.one", name(chosen));
        }
        return model.group()
                .map(group -> model.wanted().size() == group.fingers().size()
                        ? words.texts().text("capture.now", group) : words.text("capture.now.some", names(model.wanted())))
                .orElseGet(() -> words.text("capture.now.finish"));
    }

    /** Empty where there is nothing to say. */
    String last() {
        CaptureViewModel.Said said = model.said().get();
        if (said.fault().isPresent()) {
            return words.texts().text("scannerFault", said.fault().get());
        }
        List<Note.TakenAs> twice = said.notes().stream().filter(Note.TakenAs.class::isInstance).map(Note.TakenAs.class::cast).toList();
        if (!twice.isEmpty()) {
            boolean hand = twice.stream().allMatch(each -> each.as() == each.finger().opposite());
            Note.TakenAs first = twice.getFirst();
            return hand
                    ? words.text("capture.last.wrongHand")
                    : words.text("capture.last.repeated", name(first.finger()), name(first.as()));
        }
        List<Finger> undecoded = fingers(said.notes(), Note.NotDecoded.class);
        if (!undecoded.isEmpty()) {
            return words.text("capture.last.notDecoded", names(undecoded));
        }
        List<Finger> below = fingers(said.notes(), Note.Below.class);
        List<Finger> unseen = fingers(said.notes(), Note.NotSeen.class);
        if (!below.isEmpty()) {
            return words.text("capture.last.below", names(below));
        }
        if (!unseen.isEmpty()) {
            return words.text("capture.last.notSeen", names(unseen));
        }
        return said.notes().isEmpty() ? "" : words.text("capture.last.good");
    }

    private static List<Finger> fingers(List<Note> notes, Class<? extends Note> kind) {
        return notes.stream().filter(kind::isInstance).map(Note::finger).toList();
    }

    private String names(List<Finger> fingers) {
        return fingers.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(@Nullable Finger finger) {
        return finger == null ? "" : words.texts().text("finger", finger);
    }
}
