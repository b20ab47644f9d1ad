package org.guichet.desktop.biometric;

import java.util.List;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.words.Words;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.workflow.biometric.FingerRequest;
import org.guichet.workflow.biometric.FingerScanners;
import org.guichet.workflow.biometric.FoundScanner;
import org.guichet.workflow.biometric.ScannerAnswer;
import org.guichet.workflow.biometric.ScannerLook;
import org.guichet.workflow.biometric.TakenFinger;

/** The scanners of this machine, each with a button that tries it: what it takes then is shown as figures, and forgotten. */
final class ScannersPane extends VBox {

    private static final int TRY_MILLIS = 10_000;
    private static final int TRY_SCORE = 40;

    private final FingerScanners scanners;
    private final ActRunner runner;
    private final Words words;
    private final VBox lines = new VBox(4);
    private final Label tried = new Label();

    ScannersPane(FingerScanners scanners, ActRunner runner, Words words) {
        super(6);
        this.scanners = scanners;
        this.runner = runner;
        this.words = words;
        setId("scanners");
        Button again = words.button("scanners.look", "", this::look);
        again.setId("scanners-look");
        HBox head = new HBox(12, words.label("scanners.title", "section-title"), again);
        head.setAlignment(Pos.CENTER_LEFT);
        tried.setId("scanner-tried");
        tried.setWrapText(true);
        tried.managedProperty().bind(tried.textProperty().isNotEmpty());
        getChildren().addAll(head, lines, tried);
    }

    void look() {
        runner.capture(scanners::look, this::show);
    }

    private void show(ScannerLook look) {
        lines.getChildren().clear();
        look.scanners().forEach(each -> lines.getChildren().add(line(each)));
        look.troubles().forEach(each -> lines.getChildren().add(new Label(words.text(
                "scanners.trouble", Integer.toString(each.port()), words.texts().text("scannerFault", each.fault())))));
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(words.label("scanners.none", "muted"));
        }
    }

    private HBox line(FoundScanner scanner) {
        String state = scanner.fault()
                .map(fault -> words.texts().text("scannerFault", fault))
                .orElseGet(() -> words.texts().text("scannerStatus", scanner.status()));
        Label text = new Label(words.text(
                "scanners.line", scanner.name(), scanner.serial(), Integer.toString(scanner.port()), state));
        text.setWrapText(true);
        Button test = words.button("scanners.test", "", () -> test(scanner));
        test.setId("scanner-test-" + scanner.port());
        test.setDisable(!scanner.isUsable());
        HBox line = new HBox(12, test, text);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void test(FoundScanner scanner) {
        tried.setText(words.text("scanners.testing"));
        FingerRequest request = new FingerRequest(
                FingerGroup.THUMBS, FingerGroup.THUMBS.fingers(), TRY_SCORE, TRY_MILLIS, UUID.randomUUID().toString(), "");
        runner.capture(() -> scanners.take(scanner, request), answer -> tried.setText(switch (answer) {
            case ScannerAnswer.Failed failed -> words.texts().text("scannerFault", failed.fault());
            case ScannerAnswer.Taken(List<TakenFinger> fingers, String _) -> {
                String found = words.text("scanners.works", fingers.size(),
                        fingers.stream().mapToInt(TakenFinger::quality).max().orElse(0));
                fingers.forEach(TakenFinger::wipe);
                yield found;
            }
        }));
    }
}
