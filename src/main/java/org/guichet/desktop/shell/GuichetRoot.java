package org.guichet.desktop.shell;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.signin.SignInScreen;
import org.guichet.desktop.signin.SignInViewModel;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.thread.FxThread;
import org.guichet.desktop.words.Words;
import org.guichet.language.Language;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.DeskSession;
import org.jspecify.annotations.Nullable;

/** Everything inside the window: sign-in, then the desk, and what may lie over both. Works in any scene, shown or not. */
public final class GuichetRoot extends StackPane implements WindowActs {

    private final DeskActs acts;
    private final Words words;
    private final ActRunner runner;
    private final Consumer<String> documents;
    private final ObjectProperty<Appearance> appearance;
    private final TroubleOverlay trouble;
    private @Nullable DeskScreen desk;
    private volatile @Nullable DeskSession session;

    /** @param documents shows a file by its URI with the platform's own viewer */
    public GuichetRoot(DeskActs acts, Words words, Appearance appearance, Background background, Consumer<String> documents) {
        this.acts = acts;
        this.words = words;
        this.documents = documents;
        this.runner = new ActRunner(background);
        this.appearance = new SimpleObjectProperty<>(appearance);
        this.trouble = new TroubleOverlay(words);
        this.appearance.addListener((_, _, chosen) -> {
            if (getScene() != null) {
                chosen.dress(getScene());
            }
        });
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                this.appearance.get().dress(scene);
                scene.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
            }
        });
        acts.ledger().onSaved(_ -> FxThread.run(this::refresh));
        showSignIn();
    }

    /** Shows an unexpected fault by its code. From any thread. */
    public void showTrouble(String code, String details) {
        FxThread.run(() -> trouble.show(code, details));
    }

    /** The desk where somebody is signed in. */
    public OptionalInt deskInUse() {
        DeskSession now = session;
        return now == null ? OptionalInt.empty() : OptionalInt.of(now.desk().number());
    }

    /** Once in a while, for clocks and waits. */
    public void tick() {
        if (desk != null) {
            desk.tick();
        }
    }

    @Override
    public void signOut() {
        DeskSession ending = session;
        if (ending != null) {
            session = null;
            runner.run(() -> acts.signOut().run(ending), _ -> showSignIn());
        }
    }

    @Override
    public void nextAppearance() {
        appearance.set(appearance.get().next());
    }

    @Override
    public void switchLanguage() {
        words.setLanguage(words.language() == Language.FRENCH ? Language.ENGLISH : Language.FRENCH);
    }

    @Override
    public void openDocument(String uri) {
        documents.accept(uri);
    }

    /** Where nothing has the focus, keys go to the scene alone: so it is there that they are heard. */
    private void onKey(KeyEvent event) {
        if (desk != null && !trouble.isVisible()) {
            desk.onKey(event);
        }
    }

    private void refresh() {
        if (desk != null) {
            desk.refresh();
        }
    }

    private void showSignIn() {
        desk = null;
        runner.dismiss();
        SignInScreen screen = new SignInScreen(new SignInViewModel(acts, runner, this::showDesk), words);
        WindowButtons buttons = new WindowButtons(words, this);
        buttons.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(buttons, Pos.TOP_RIGHT);
        setMargin(buttons, new Insets(10, 16, 0, 0));
        getChildren().setAll(List.of(screen, buttons, trouble));
        screen.focusFirst();
    }

    private void showDesk(DeskSession opened) {
        session = opened;
        DeskScreen screen = new DeskScreen(acts, opened, runner, words, this);
        desk = screen;
        getChildren().setAll(List.of(screen, trouble));
        screen.focusFirst();
    }
}
