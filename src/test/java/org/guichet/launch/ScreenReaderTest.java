package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.language.Language;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every screen as a screen reader meets it: whatever takes the keyboard has a name and a role, and no two names are the same. */
class ScreenReaderTest extends WindowTest {

    private static final Set<AccessibleRole> SILENT = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT, AccessibleRole.IMAGE_VIEW);

    private final List<String> found = new ArrayList<>();

    @Test
    void everyScreenOfAnAgentSpeaksBothLanguages() throws Exception {
        inspect("sign-in");
        type("bernard\twrong\r");
        inspect("sign-in refused");
        type("demo\r");
        window.until(() -> window.isShown("queue"));
        inspect("desk");
        press(KeyCode.F3);
        type("dial");
        window.until(() -> window.isShown("lookup-panel") && somebodyIsListed());
        inspect("search open");
        press(KeyCode.ENTER);
        window.until(() -> window.isShown("purposes"));
        inspect("purpose");
        type("1");
        openedFile();
        inspect("file");
        pickup();
        press(KeyCode.F1);
        inspect("help");
        press(KeyCode.F1);
        FxThread.runAndWait(() -> window.root().showTrouble("GUI-00000", "nothing"));
        inspect("trouble");
        assertTrue(found.isEmpty(), () -> "\n" + String.join("\n", found));
    }

    /** Whoever comes first in the list may have a card waiting today, and then that is shown first. */
    private void openedFile() throws Exception {
        window.until(() -> window.isShown("file") || window.isShown("passport-mrz"));
        if (!window.isShown("file")) {
            press(KeyCode.F10);
            window.until(() -> window.isShown("file"));
        }
    }

    /** Names are found once the index has come to them. */
    private boolean somebodyIsListed() {
        return window.scene().lookup("#lookup-results") instanceof ListView<?> list && !list.getItems().isEmpty();
    }

    @Test
    void theTrailSpeaksBothLanguages() throws Exception {
        signIn("lefevre");
        press(KeyCode.F11);
        window.until(() -> window.isShown("audit"));
        inspect("trail");
        assertTrue(found.isEmpty(), () -> "\n" + String.join("\n", found));
    }

    @Test
    void theBoardSpeaksBothLanguages() throws Exception {
        signIn("lefevre");
        press(KeyCode.J, true);
        window.until(() -> window.isShown("decision"));
        inspect("board");
        FxThread.runAndWait(() -> window.scene().lookup("#replay").requestFocus());
        press(KeyCode.PAGE_DOWN);
        window.until(() -> window.isShown("past"));
        inspect("board turned back");
        press(KeyCode.TAB, true);
        inspect("queue to move in");
        press(KeyCode.TAB, true);
        press(KeyCode.TAB, true);
        inspect("decisions");
        assertTrue(found.isEmpty(), () -> "\n" + String.join("\n", found));
    }

    private void pickup() throws Exception {
        String serial = callPickup(ScreenReaderTest::asksForEverything).card().serial();
        inspect("pickup: identity");
        typeMrz(window.papers().passport(window.card(serial).card().applicantId()).orElseThrow());
        window.until(() -> window.isShown("confirm-identity"));
        inspect("pickup: identity compared");
        press(KeyCode.ENTER);
        window.until(() -> window.isShown("card-mrz"));
        inspect("pickup: card");
        typeMrz(window.papers().card(serial).orElseThrow());
        window.until(() -> window.isShown("stamp-number"));
        inspect("pickup: stamp");
        type("4321 8765 2109 6543\r");
        window.until(() -> window.isShown("save-old-documents"));
        inspect("pickup: old documents");
        press(KeyCode.ENTER);
        window.until(() -> window.isShown("signature-pad"));
        inspect("pickup: signature");
    }

    private static boolean asksForEverything(CardPickup card) {
        return card.card().stampDueCents() > 0 && card.card().oldCard().isPresent() && card.card().provisionalPaper();
    }

    /** Names in both languages; a name that stays French in English is its own text or a person's. */
    private void inspect(String screen) throws Exception {
        window.settle();
        for (Language language : List.of(Language.FRENCH, Language.ENGLISH)) {
            FxThread.runAndWait(() -> {
                window.words().setLanguage(language);
                window.scene().getRoot().applyCss();
                window.scene().getRoot().layout();
                inspect(screen + " in " + language.code(), window.scene().getRoot());
            });
            window.settle();
        }
    }

    private void inspect(String screen, Parent root) {
        Map<String, Node> names = new HashMap<>();
        Set<Node> seen = new HashSet<>();
        List<Node> nodes = new ArrayList<>(List.of(root));
        while (!nodes.isEmpty()) {
            Node node = nodes.removeLast();
            if (!node.isVisible() || !seen.add(node)) {
                continue;
            }
            if (node instanceof FontIcon icon && icon.getAccessibleText() != null && !icon.getAccessibleText().isEmpty()) {
                found.add(screen + ": an icon says " + icon.getAccessibleText());
            }
            if (node.isFocusTraversable() && !node.isDisabled()) {
                focusable(screen, node, names);
            }
            if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
                nodes.addAll(parent.getChildrenUnmodifiable());
            }
        }
    }

    private void focusable(String screen, Node node, Map<String, Node> names) {
        String name = nameOf(node);
        if (name.isBlank()) {
            found.add(screen + ": no name: " + described(node));
            return;
        }
        if (!(node instanceof Control) && SILENT.contains(node.getAccessibleRole())) {
            found.add(screen + ": no role: " + described(node));
        }
        Node other = names.put(node.getAccessibleRole() + " " + name, node);
        if (other != null) {
            found.add(screen + ": one name, " + name + ", for " + described(node) + " and " + described(other));
        }
    }

    private static String nameOf(Node node) {
        Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        if (node instanceof TextInputControl || text == null || text.toString().isBlank()) {
            text = node.getAccessibleText();
        }
        if ((text == null || text.toString().isBlank())
                && node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Node label) {
            text = label.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        }
        return text == null ? "" : text.toString();
    }

    private static String described(Node node) {
        return node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass()
                + (node instanceof ScrollPane ? " of " + node.getParent().getClass().getSimpleName() : "");
    }
}
