package org.guichet.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The desk's keys: one list for what they do and for the page that tells them, so that both agree. */
final class DeskKeys {

    /** One or more keys for one act. */
    record Binding(String name, List<Stroke> strokes, Predicate<KeyEvent> act) {

        /** As printed on the keys: F3 · Ctrl+K. */
        String caps() {
            return strokes.stream().map(Stroke::cap).collect(Collectors.joining(" · "));
        }
    }

    /** A key, alone or with Control; Shift may change what it does. */
    record Stroke(KeyCode code, boolean control) {

        boolean matches(KeyEvent event) {
            boolean others = event.isAltDown() || event.isMetaDown();
            return event.getCode() == code && event.isControlDown() == control && !others;
        }

        private String cap() {
            return (control ? "Ctrl+" : "") + code.getName();
        }
    }

    private final List<Binding> bindings = new ArrayList<>();

    static Stroke key(KeyCode code) {
        return new Stroke(code, false);
    }

    static Stroke control(KeyCode code) {
        return new Stroke(code, true);
    }

    void bind(String name, Runnable act, Stroke... strokes) {
        bindWhere(name, _ -> {
            act.run();
            return true;
        }, strokes);
    }

    /** @param act says whether the key was for it, or is left to whatever has the cursor */
    void bindWhere(String name, Predicate<KeyEvent> act, Stroke... strokes) {
        bindings.add(new Binding(name, List.of(strokes), act));
    }

    List<Binding> bindings() {
        return List.copyOf(bindings);
    }

    void handle(KeyEvent event) {
        for (Binding each : bindings) {
            if (each.strokes().stream().anyMatch(stroke -> stroke.matches(event)) && each.act().test(event)) {
                event.consume();
                return;
            }
        }
    }
}
