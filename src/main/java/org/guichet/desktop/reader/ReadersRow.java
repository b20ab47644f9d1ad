package org.guichet.desktop.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.guichet.desktop.words.Words;
import org.guichet.workflow.scanner.Device;
import org.guichet.workflow.scanner.ReaderState;
import org.guichet.workflow.scanner.SerialLine;
import org.jspecify.annotations.Nullable;

/** Which scanner and which camera this desk has. Opens by a key, and by itself when the scanner is gone; wraps in little room. */
public final class ReadersRow extends FlowPane {

    private static final double WIDE = 190;

    private final ReadersViewModel model;
    private final Words words;
    private final Runnable leave;
    private final ComboBox<Device> ports = new ComboBox<>();
    private final ComboBox<Integer> speeds = new ComboBox<>();
    private final ComboBox<Device> cameras = new ComboBox<>();
    private final Label state = new Label();
    private final Button connect;

    /** @param leave gives the keyboard back to where it was */
    public ReadersRow(ReadersViewModel model, Words words, Runnable leave) {
        this.model = model;
        this.words = words;
        this.leave = leave;
        setId("readers");
        setHgap(24);
        setVgap(8);
        getStyleClass().addAll("panel", "readers-row");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        connect = words.button("reader.connect", "", this::connectOrNot);
        connect.setId("serial-connect");
        connect.setMinWidth(USE_PREF_SIZE);
        state.setId("serial-state");
        state.setMinWidth(USE_PREF_SIZE);
        prepare(ports, "serial-port", "reader.serial");
        prepare(cameras, "camera-choice", "reader.camera");
        speeds.setId("serial-speed");
        speeds.getItems().setAll(SerialLine.SPEEDS);
        speeds.setValue(SerialLine.USUAL_SPEED);
        words.bind(speeds.accessibleTextProperty(), "reader.speed");
        speeds.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(
                group(name("reader.serial"), ports, speeds, name("reader.baud"), connect, state), group(name("reader.camera"), cameras));
        cameras.setOnAction(_ -> Optional.ofNullable(cameras.getValue()).ifPresent(model::choose));
        model.ports().addListener((_, _, found) -> fill(ports, withChosen(found), model.line().get().map(SerialLine::port)));
        model.cameras().addListener((_, _, found) -> fill(cameras, found, Optional.empty()));
        model.line().addListener((_, _, line) -> line.ifPresent(chosen -> speeds.setValue(chosen.baud())));
        model.serial().addListener((_, _, now) -> show(now));
        words.current().addListener((_, _, _) -> inOtherWords());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        show(model.serial().get());
    }

    private static HBox group(Node... nodes) {
        HBox group = new HBox(10, nodes);
        group.setAlignment(Pos.CENTER_LEFT);
        return group;
    }

    private Label name(String key) {
        Label name = words.label(key, "muted");
        name.setMinWidth(USE_PREF_SIZE);
        return name;
    }

    private void prepare(ComboBox<Device> box, String id, String key) {
        box.setId(id);
        box.setMinWidth(WIDE);
        box.setPrefWidth(WIDE);
        words.bind(box.accessibleTextProperty(), key);
        words.bind(box.promptTextProperty(), "reader.none");
        box.setConverter(converter());
    }

    private StringConverter<Device> converter() {
        return new StringConverter<>() {

            @Override
            public String toString(@Nullable Device device) {
                return device == null ? "" : device.simulated() ? words.text("reader.simulated") : device.name();
            }

            @Override
            public @Nullable Device fromString(String name) {
                return null; // the boxes are not typed into
            }
        };
    }

    /** Opens with the keyboard in it, or closes. */
    public void toggle() {
        if (isVisible()) {
            close();
        } else {
            setVisible(true);
            model.list();
            ports.requestFocus();
        }
    }

    private void close() {
        setVisible(false);
        leave.run();
    }

    private void onKey(KeyEvent event) {
        boolean boxIsOpen = ports.isShowing() || speeds.isShowing() || cameras.isShowing();
        if (event.getCode() == KeyCode.ESCAPE && !boxIsOpen) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && (ports.isFocused() || speeds.isFocused()) && !boxIsOpen) {
            connectOrNot();
            event.consume();
        }
    }

    private void connectOrNot() {
        Device port = ports.getValue();
        Integer speed = speeds.getValue();
        Optional<SerialLine> now = model.line().get();
        boolean same = now.filter(line -> port != null && line.port().equals(port.id()) && speed == line.baud()).isPresent();
        if (same && model.serial().get() != ReaderState.OFF) {
            model.disconnect();
        } else if (port != null && speed != null) {
            model.connect(new SerialLine(port.id(), speed));
        }
    }

    /** A scanner that was chosen stays chosen while it is unplugged. */
    private List<Device> withChosen(List<Device> found) {
        List<Device> all = new ArrayList<>(found);
        model.line().get()
                .filter(line -> found.stream().noneMatch(device -> device.id().equals(line.port())))
                .ifPresent(line -> all.add(new Device(line.port(), line.port(), false)));
        return all;
    }

    private static void fill(ComboBox<Device> box, List<Device> devices, Optional<String> chosen) {
        Device before = box.getValue();
        box.getItems().setAll(devices);
        String wanted = before == null ? chosen.orElse("") : before.id();
        devices.stream().filter(device -> device.id().equals(wanted)).findFirst()
                .or(() -> devices.stream().findFirst())
                .ifPresent(box::setValue);
    }

    private void show(ReaderState now) {
        state.setText(words.texts().text("serial", now));
        state.getStyleClass().setAll("label", "chip", switch (now) {
            case OFF, OPENING -> "status-WITHDRAWN";
            case READY -> "status-SERVED";
            case GONE, REFUSED, NO_LIBRARY -> "attention";
        });
        words.bind(connect.textProperty(), now == ReaderState.OFF ? "reader.connect" : "reader.disconnect");
        if (now == ReaderState.GONE || now == ReaderState.REFUSED || now == ReaderState.NO_LIBRARY) {
            setVisible(true);
            model.list();
        }
    }

    private void inOtherWords() {
        show(model.serial().get());
        ports.setConverter(converter());
        cameras.setConverter(converter());
    }
}
