package org.guichet.desktop.biometric;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.camera.LivePicture;
import org.guichet.desktop.words.Words;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.PhotoFinding;
import org.guichet.domain.biometric.PhotoPicture;
import org.guichet.workflow.scanner.CameraFrame;
import org.guichet.workflow.scanner.ReaderState;
import org.jspecify.annotations.Nullable;

/** The photograph: the camera with its guide, then the picture with its marks and what could be seen of it. */
final class PhotoPane extends VBox {

    private static final double WIDTH = 480;
    private static final double HEIGHT = 360;

    private final PhotoModel model;
    private final Words words;
    private final LivePicture live = new LivePicture("photo-live", WIDTH, HEIGHT);
    private final Label now = new Label();
    private final VBox findings = new VBox(6);
    private final Button take;
    private final Button keep;
    private final Button again;
    private final PhotoGuide guide;
    private boolean isKept;
    private boolean wantsKeyboard;

    PhotoPane(PhotoModel model, Words words) {
        super(12);
        this.model = model;
        this.words = words;
        setId("photo");
        guide = new PhotoGuide(model, words, WIDTH, HEIGHT);
        now.setId("photo-now");
        now.setWrapText(true);
        now.setMinHeight(USE_PREF_SIZE);
        now.getStyleClass().add("capture-now");
        take = words.button("photo.take", "⏎", model::take);
        take.setId("photo-take");
        take.getStyleClass().addAll("accent", "primary");
        keep = words.button("photo.keep", "⏎", model::keep);
        keep.setId("photo-keep");
        keep.getStyleClass().addAll("accent", "primary");
        again = words.button("photo.again", "", this::retake);
        again.setId("photo-again");
        HBox buttons = new HBox(8, take, keep, again);
        buttons.setAlignment(Pos.CENTER_LEFT);
        for (Button each : List.of(take, keep, again)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        StackPane view = new StackPane(live, guide);
        view.getStyleClass().add("camera-view");
        view.setMinSize(WIDTH, HEIGHT);
        view.setMaxSize(WIDTH, HEIGHT);
        findings.setId("photo-findings");
        findings.setMinWidth(0);
        getChildren().addAll(now, buttons, new HBox(24, view, findings));
        model.frame().addListener((_, _, frame) -> seen(frame));
        model.still().addListener((_, _, still) -> show(still));
        model.state().addListener((_, _, _) -> draw());
        model.findings().addListener((_, _, _) -> draw());
        words.current().addListener((_, _, _) -> draw());
        draw();
    }

    private void seen(@Nullable CameraFrame frame) {
        if (model.still().get() == null) {
            live.show(frame);
            take.setDisable(frame == null);
            keyboard();
        }
    }

    private void show(@Nullable PhotoPicture still) {
        live.show(still == null ? null : opaque(still));
        draw();
        if (still != null) {
            keep.requestFocus();
        }
    }

    private static CameraFrame opaque(PhotoPicture still) {
        int[] pixels = still.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= 0xff000000;
        }
        return new CameraFrame(still.width(), still.height(), pixels);
    }

    /** The part comes into view: the camera is looked through where there is no photograph yet. */
    void enter(@Nullable Enrolment enrolment) {
        show(enrolment);
        if (!isKept && model.still().get() == null && enrolment != null && !enrolment.isCompleted()) {
            model.watch();
        }
        wantsKeyboard = true;
        keyboard();
    }

    void show(@Nullable Enrolment enrolment) {
        isKept = enrolment != null && enrolment.photo() != null;
        setDisable(enrolment == null || enrolment.isCompleted());
        draw();
    }

    private void retake() {
        isKept = false;
        model.retake();
        draw();
        wantsKeyboard = true;
        keyboard();
    }

    /** A button that is disabled can't have the keyboard: it comes with the first picture. */
    private void keyboard() {
        Button next = isKept ? again : take;
        if (wantsKeyboard && getScene() != null && next.isVisible() && !next.isDisabled()) {
            wantsKeyboard = false;
            next.requestFocus();
        }
    }

    private void draw() {
        boolean taken = model.still().get() != null;
        take.setVisible(!taken && !isKept);
        take.setDisable(model.frame().get() == null);
        take.setDefaultButton(take.isVisible());
        keep.setVisible(taken);
        keep.setDefaultButton(taken);
        again.setVisible(taken || isKept);
        now.setText(sentence(taken));
        findings.getChildren().clear();
        if (taken) {
            model.findings().get().forEach(each -> findings.getChildren().add(line(each)));
            Label eyes = words.label("photo.look", "muted");
            eyes.setWrapText(true);
            eyes.getStyleClass().add("small");
            eyes.setMinHeight(USE_PREF_SIZE);
            findings.getChildren().add(eyes);
        }
    }

    private String sentence(boolean taken) {
        if (isDisabled()) {
            return words.text("photo.now.none");
        }
        if (taken) {
            boolean bad = model.findings().get().stream().anyMatch(each -> each.verdict() == PhotoFinding.Verdict.BAD);
            return words.text(bad ? "photo.now.bad" : "photo.now.marks");
        }
        if (isKept) {
            return words.text("photo.now.kept");
        }
        ReaderState state = model.state().get();
        return state == ReaderState.READY ? words.text("photo.now.live") : words.texts().text("photo.camera", state);
    }

    /** The figure is said where it asks for a look, and with the pointer on the line everywhere. */
    private Label line(PhotoFinding finding) {
        String kind = words.texts().text("photo.kind", finding.kind());
        String verdict = words.texts().text("photo.verdict", finding.verdict());
        String measured = words.text("photo.measured." + finding.kind().name(), finding.measured());
        String whole = words.text("photo.finding", kind, verdict, measured);
        Label line = new Label(finding.verdict() == PhotoFinding.Verdict.GOOD ? words.text("photo.findingGood", kind, verdict) : whole);
        line.setTooltip(new Tooltip(whole));
        line.setAccessibleText(whole);
        line.getStyleClass().addAll("photo-finding", finding.verdict().name().toLowerCase(Locale.ROOT));
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }
}
