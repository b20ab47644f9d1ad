package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javax.imageio.ImageIO;
import org.guichet.desktop.thread.FxThread;
import org.guichet.device.scanner.ZxingQrWriter;
import org.guichet.domain.document.ModuleGrid;
import org.guichet.domain.document.reading.DocumentSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All the ways in which a document comes to the desk, one after another in one window; and certificates that are dropped. */
class DocumentWaysTest extends WindowTest {

    private static final String CERTIFICATE = "2d-doc-test-certificate-FR00-0001.pem";

    @TempDir
    private Path folder;

    @Test
    void copiedDroppedSeenAndAlongTheLine() throws Exception {
        window.desk().acts().documents().trust().load("administrator", DocumentSamples.certificates(CERTIFICATE), CERTIFICATE);
        signIn("bernard");

        copy(content -> content.putString(DocumentSamples.antsExample()));
        press(KeyCode.V, true);
        expect("Authentic", "2D-Doc");

        copy(content -> content.putString(HexFormat.of().formatHex(DocumentSamples.seal()).toUpperCase(Locale.ROOT)));
        press(KeyCode.V, true);
        expect("Can’t be verified", "residence permit");

        Path page = picture();
        copy(content -> content.putFiles(List.of(page.toFile())));
        press(KeyCode.V, true);
        expect("Authentic", "2D-Doc");
        assertTrue(window.isShown("document-others"), "the other code of the page");

        copy(content -> content.putImage(new Image(page.toUri().toString())));
        press(KeyCode.ESCAPE);
        press(KeyCode.V, true);
        expect("Authentic", "2D-Doc");

        Path passport = Files.writeString(
                folder.resolve("passport.txt"),
                "P<UTOER1KSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n");
        drop("desk", passport.toFile());
        expect("Altered or forged", "passport");
        window.until(() -> window.isShown("take-correction"));
        fire("take-correction");
        expect("Can’t be verified", "passport");
        window.until(() -> !window.isShown("take-correction"));

        byTheDemonstrationsReaders();
    }

    /** Each specimen in turn: authentic, changed, of an unknown signer, a seal, a seal that was changed. */
    private void byTheDemonstrationsReaders() throws Exception {
        press(KeyCode.ESCAPE);
        press(KeyCode.D, true);
        window.until(() -> window.isShown("document-specimen"));
        fire("document-specimen");
        expect("Authentic", "bill");
        fire("document-specimen");
        expect("Altered or forged", "bill");
        press(KeyCode.M, true);
        window.until(() -> asked(() -> window.scene().lookup("#camera-picture") instanceof ImageView view && view.getImage() != null));
        fire("document-specimen");
        expect("Can’t be verified", "bill");
        fire("document-specimen");
        expect("Authentic", "visa");
        press(KeyCode.M, true);
        window.until(() -> !window.isShown("camera-view"));
        press(KeyCode.I, true);
        window.until(() -> window.isShown("readers"));
        press(KeyCode.ENTER);
        window.until(() -> text("serial-state").equals("ready"));
        fire("document-specimen");
        expect("Altered or forged", "visa");
    }

    @Test
    void droppedCertificatesAreLoadedAndAListThatWasChangedIsNot() throws Exception {
        type("lefevre\tdemo\r");
        window.until(() -> window.isShown("queue"));
        for (int i = 0; i < 14 && !window.isShown("trust-list"); i++) {
            press(KeyCode.PAGE_DOWN, true);
        }
        int before = certificates();
        assertTrue(before >= 1, "the demonstration's own");
        Path file = Files.write(folder.resolve(CERTIFICATE), DocumentSamples.file(CERTIFICATE));
        drop("trust", file.toFile());
        window.until(() -> certificates() == before + 1);
        Path nothing = Files.writeString(folder.resolve("letter.txt"), "Dear colleague");
        drop("trust", nothing.toFile());
        window.until(() -> notice().contains("no certificate"));
        assertEquals(before + 1, certificates());
    }

    private int certificates() throws Exception {
        return asked(() -> window.scene().lookup("#trust-list") instanceof TableView<?> table ? table.getItems().size() : 0);
    }

    private void copy(Consumer<ClipboardContent> fill) throws Exception {
        FxThread.runAndWait(() -> {
            ClipboardContent content = new ClipboardContent();
            fill.accept(content);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void expect(String outcome, String kind) throws Exception {
        try {
            window.until(() -> text("document-outcome-word").equals(outcome) && text("document-kind").contains(kind));
        } catch (TimeoutException late) {
            throw new AssertionError(outcome + " " + kind + " expected, shown is " + text("document-outcome-word") + " "
                    + text("document-kind") + " " + text("document-nothing") + " " + text("camera-said") + " " + notice(), late);
        }
    }

    private String text(String id) throws Exception {
        return asked(() -> window.scene().lookup("#" + id) instanceof Labeled label ? label.getText() : "");
    }

    private void fire(String id) throws Exception {
        FxThread.runAndWait(() -> ((ButtonBase) Objects.requireNonNull(window.scene().lookup("#" + id))).fire());
        window.settle();
    }

    /** The headless toolkit has no drag and drop of its own: what would come with one stands on the clipboard. */
    private void drop(String id, File file) throws Exception {
        copy(content -> content.putFiles(List.of(file)));
        FxThread.runAndWait(() -> {
            Dragboard board = dragboard();
            Node target = id.equals("desk") ? window.scene().lookup(".desk") : window.scene().lookup("#" + id);
            Event.fireEvent(target, event(DragEvent.DRAG_OVER, board));
            Event.fireEvent(target, event(DragEvent.DRAG_DROPPED, board));
        });
        window.settle();
    }

    private static Dragboard dragboard() {
        try {
            Field peer = Clipboard.class.getDeclaredField("peer");
            peer.setAccessible(true);
            Method make = Stream.of(Dragboard.class.getDeclaredMethods())
                    .filter(method -> method.getName().equals("createDragboard")).findFirst().orElseThrow();
            make.setAccessible(true);
            return (Dragboard) make.invoke(null, peer.get(Clipboard.getSystemClipboard()));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("JavaFX makes its dragboards in another way", e);
        }
    }

    private static DragEvent event(EventType<DragEvent> type, Dragboard board) {
        return new DragEvent(type, board, 10, 10, 10, 10, TransferMode.COPY, null, null, null);
    }

    /** A page with the specification's example and a link beside it. */
    private Path picture() throws Exception {
        BufferedImage page = new BufferedImage(1_000, 700, BufferedImage.TYPE_INT_RGB);
        var pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1_000, 700);
        pen.setColor(Color.BLACK);
        draw(new ZxingQrWriter().dataMatrix(DocumentSamples.antsExample()), pen, 60, 60, 7);
        draw(new ZxingQrWriter().qr("HTTPS://EXAMPLE.ORG/BILL"), pen, 700, 400, 6);
        pen.dispose();
        Path file = folder.resolve("page.png");
        ImageIO.write(page, "png", file.toFile());
        return file;
    }

    private static void draw(ModuleGrid code, Graphics2D pen, int left, int top, int module) {
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                if (code.isDark(column, row)) {
                    pen.fillRect(left + column * module, top + row * module, module, module);
                }
            }
        }
    }
}
