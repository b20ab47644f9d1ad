package org.guichet.desktop.biometric;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.room.Room;
import org.guichet.desktop.words.Words;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.biometric.CaptureVault;
import org.guichet.workflow.biometric.EnrolmentActs;
import org.guichet.workflow.biometric.EnrolmentInHand;
import org.guichet.workflow.file.PersonFile;
import org.jspecify.annotations.Nullable;

/**
 * What is taken of the person in hand: ten fingers, a photograph, a signature. Enter does what comes next; a finger is chosen with the
 * keyboard or the mouse.
 */
public final class CaptureRoom extends VBox implements Room {

    private final CaptureViewModel model;
    private final ObservableValue<@Nullable PersonFile> file;
    private final Words words;
    private final CaptureSentence sentence;
    private final HandsDrawing hands;
    private final ReasonPane reasons;
    private final ScannersPane scanners;
    private final Label person = new Label();
    private final Label now = new Label();
    private final Label last = new Label();
    private final Label room = new Label();
    private final Button take;
    private final Button finish;
    private final PhotoPane photo;
    private final PhotoModel photoModel;
    private final SignPane sign;
    private final VBox fingers = new VBox(12);
    private final StackPane content = new StackPane();
    private final Map<CapturePart, ToggleButton> parts = new EnumMap<>(CapturePart.class);
    private CapturePart part = CapturePart.FINGERS;
    private boolean inView;
    private boolean wantsKeyboard;

    public CaptureRoom(
            EnrolmentActs acts, DeskSession session, ActRunner runner, Words words, ObservableValue<@Nullable PersonFile> file) {
        this.words = words;
        this.file = file;
        model = new CaptureViewModel(acts, session, runner);
        sentence = new CaptureSentence(model, words);
        hands = new HandsDrawing(words, finger -> model.choose(finger == model.chosen().get() ? null : finger));
        reasons = new ReasonPane(model, words);
        scanners = new ScannersPane(acts.scanners(), runner, words);
        take = words.button("capture.take", "Enter", model::take);
        take.setId("capture-take");
        take.getStyleClass().add("accent");
        finish = words.button("capture.finish", "", model::complete);
        finish.setId("capture-finish");
        setId("capture");
        setSpacing(12);
        getStyleClass().add("work-area");
        person.getStyleClass().add("heading");
        now.setId("capture-now");
        now.getStyleClass().add("capture-now");
        now.setWrapText(true);
        now.setMinHeight(USE_PREF_SIZE);
        last.setId("capture-last");
        last.getStyleClass().add("attention-text");
        last.setWrapText(true);
        last.managedProperty().bind(last.textProperty().isNotEmpty());
        room.setId("capture-room");
        room.getStyleClass().addAll("callout", "attention");
        room.setWrapText(true);
        room.setMaxWidth(Double.MAX_VALUE);
        room.visibleProperty().bind(room.textProperty().isNotEmpty());
        room.managedProperty().bind(room.textProperty().isNotEmpty());
        HBox buttons = new HBox(8, take, finish);
        buttons.setAlignment(Pos.CENTER_LEFT);
        fingers.getChildren().addAll(room, now, buttons, reasons, last, work());
        photoModel = model.photo();
        photo = new PhotoPane(photoModel, words);
        sign = new SignPane(model, words);
        content.setMinHeight(0);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(person, partBar(), content);
        content.getChildren().setAll(fingers);
        listen();
        draw();
    }

    /** What is taken, with a mark where it is; arrows go from one to the next. */
    private HBox partBar() {
        HBox bar = new HBox(8);
        bar.setId("capture-parts");
        ToggleGroup group = new ToggleGroup();
        for (CapturePart each : CapturePart.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("part-" + each.name());
            button.setToggleGroup(group);
            button.setSelected(each == part);
            button.setOnAction(_ -> open(each));
            parts.put(each, button);
            bar.getChildren().add(button);
        }
        return bar;
    }

    private void open(CapturePart next) {
        if (part == CapturePart.PHOTO && next != part) {
            photoModel.leave();
        }
        part = next;
        ToggleButton button = parts.get(next);
        if (button != null) {
            button.setSelected(true);
        }
        content.getChildren().setAll(switch (next) {
            case FINGERS -> fingers;
            case PHOTO -> photo;
            case SIGNATURE -> sign;
        });
        switch (next) {
            case FINGERS -> wantsKeyboard = true;
            case PHOTO -> photo.enter(model.enrolment().get());
            case SIGNATURE -> sign.focusFirst();
        }
        draw();
    }

    private boolean isDone(CapturePart each, @Nullable Enrolment enrolment) {
        return enrolment != null && switch (each) {
            case FINGERS -> enrolment.open().isEmpty();
            case PHOTO -> enrolment.photo() != null;
            case SIGNATURE -> enrolment.signature() != null;
        };
    }

    private Node work() {
        FlowPane seen = new FlowPane(24, 12, hands, new ScannerPreview(model, words));
        ScrollPane scrolled = new ScrollPane(new VBox(12, seen, scanners));
        scrolled.getStyleClass().add("edge-to-edge");
        scrolled.setFitToWidth(true);
        scrolled.setMinHeight(0);
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        return scrolled;
    }

    private void listen() {
        model.enrolment().addListener((_, _, _) -> goOn());
        model.chosen().addListener((_, _, _) -> goOn());
        model.said().addListener((_, _, _) -> draw());
        model.busy().addListener((_, _, _) -> draw());
        model.room().addListener((_, _, _) -> draw());
        model.scanner().addListener((_, _, _) -> draw());
        words.current().addListener((_, _, _) -> draw());
        file.addListener((_, before, now) -> {
            if (inView) {
                if (!isSamePerson(before, now)) { // the file is read anew after each act
                    open(CapturePart.FINGERS);
                }
                model.begin(now);
            }
        });
        hands.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.chosen().get() != null) {
                model.choose(null);
                take.requestFocus();
                event.consume();
            }
        });
    }

    /** What was pressed for a reason goes with its pane, and the keyboard would end up anywhere. */
    private void goOn() {
        wantsKeyboard |= inView && model.chosen().get() == null;
        draw();
    }

    private static boolean isSamePerson(@Nullable PersonFile one, @Nullable PersonFile other) {
        return one != null && other != null && one.person().id() == other.person().id();
    }

    private void draw() {
        Enrolment enrolment = model.enrolment().get();
        EnrolmentInHand hand = model.hand().get();
        person.setText(hand == null ? words.text("capture.title") : words.text("capture.of", hand.person().fullName()));
        now.setText(sentence.now());
        last.setText(sentence.last());
        boolean atWork = enrolment != null && hand != null;
        hands.setVisible(atWork);
        if (enrolment != null) {
            hands.show(enrolment, model.wanted(), model.chosen().get());
        }
        boolean goesOn = enrolment != null && !enrolment.isCompleted();
        take.setVisible(goesOn);
        take.setDisable(model.busy().get() || model.wanted().isEmpty());
        finish.setVisible(goesOn);
        finish.setDisable(enrolment == null || !enrolment.open().isEmpty());
        boolean here = part == CapturePart.FINGERS;
        finish.setDefaultButton(here && goesOn && enrolment.open().isEmpty());
        take.setDefaultButton(here && goesOn && !enrolment.open().isEmpty());
        keyboard();
        CaptureVault.Room left = model.room().get();
        room.setText(left == CaptureVault.Room.ENOUGH ? "" : words.texts().text("capture.room", left));
        reasons.show();
        parts.forEach((each, button) -> {
            String name = words.texts().text("capture.part", each);
            button.setText(isDone(each, enrolment) ? words.text("capture.partDone", name) : name);
        });
        photo.show(enrolment);
        sign.show(enrolment);
    }

    /** A button that is disabled loses the keyboard: it comes back with what is to be done next. */
    private void keyboard() {
        wantsKeyboard |= inView && model.busy().get();
        Button next = take.isDisabled() || !take.isVisible() ? finish : take;
        if (part == CapturePart.FINGERS && wantsKeyboard && inView && next.isVisible() && !next.isDisabled()) {
            wantsKeyboard = false;
            next.requestFocus();
        }
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void enter() {
        inView = true;
        wantsKeyboard = true;
        open(CapturePart.FINGERS);
        scanners.look(); // before a preview begins: some services do one thing at a time
        model.begin(file.getValue());
        draw();
    }

    @Override
    public void leave() {
        inView = false;
        photoModel.leave();
        model.leave();
    }

    @Override
    public void refresh() {
        if (!model.busy().get()) {
            model.refresh();
        }
    }
}
