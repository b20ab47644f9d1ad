package org.guichet.desktop.shell;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.guichet.desktop.display.WaitingRoomDisplay;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.scanner.KeyClock;
import org.guichet.desktop.scanner.ScanReceiver;
import org.guichet.desktop.scanner.WedgeKeys;
import org.guichet.desktop.signin.LockScreen;
import org.guichet.desktop.signin.PinOverlay;
import org.guichet.desktop.signin.SecondPersonOverlay;
import org.guichet.desktop.signin.SessionPin;
import org.guichet.desktop.signin.SignInScreen;
import org.guichet.desktop.signin.SignInViewModel;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.thread.FxThread;
import org.guichet.desktop.words.Words;
import org.guichet.domain.document.WedgeScan;
import org.guichet.domain.staff.TwoPersonAct;
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
    private final WedgeKeys scanner;
    private final WaitingRoomDisplay display;
    private final LongSupplier nanos;
    private @Nullable DeskScreen desk;
    private @Nullable LockScreen locked;
    private SessionPin pin;
    private boolean pinAsked;
    private Duration lockAfter = Duration.ofMinutes(10);
    private long touched;
    private @Nullable SignInViewModel signIn;
    private volatile @Nullable DeskSession session;

    /** @param documents shows a file by its URI with the platform's own viewer */
    public GuichetRoot(DeskActs acts, Words words, Appearance appearance, Background background, Consumer<String> documents) {
        this(acts, words, appearance, background, documents, KeyClock.ofScreen());
    }

    /** @param keys by which a scanner is told from a person */
    public GuichetRoot(
            DeskActs acts, Words words, Appearance appearance, Background background, Consumer<String> documents, KeyClock keys) {
        this.acts = acts;
        this.words = words;
        this.nanos = System::nanoTime;
        this.pin = new SessionPin(nanos);
        this.documents = documents;
        this.runner = new ActRunner(background);
        this.appearance = new SimpleObjectProperty<>(appearance);
        this.trouble = new TroubleOverlay(words);
        this.scanner = new WedgeKeys(keys, new Scans());
        this.display = new WaitingRoomDisplay(acts, runner, words);
        this.appearance.addListener((_, _, chosen) -> {
            if (getScene() != null) {
                chosen.dress(getScene());
            }
        });
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                this.appearance.get().dress(scene);
                scanner.watch(scene);
                scene.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
                scene.addEventFilter(InputEvent.ANY, _ -> touched = nanos.getAsLong());
            }
        });
        runner.secondPersonBy(this::askSecondPerson);
        acts.ledger().onSaved(_ -> FxThread.run(this::refresh));
        acts.exchange().link().onChange(() -> FxThread.run(this::refresh));
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
        display.tick();
        if (desk != null) {
            lockWhereLeft();
            desk.tick();
        }
    }

    /** Devices in use are let go of, as when somebody signs out; before the window closes. */
    public void letGo() {
        if (desk != null) {
            desk.leave();
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

    /** The first time in a session it asks for digits to come back with. */
    @Override
    public void lock() {
        if (desk == null || !isOpen()) {
            return;
        }
        if (pinAsked) {
            lockNow();
            return;
        }
        PinOverlay overlay = new PinOverlay(words, this::lockWith, this::backToDesk);
        getChildren().add(getChildren().size() - 1, overlay);
        overlay.focusFirst();
    }

    /** Over the desk, which can't be worked at meanwhile; then the cursor is where it was. */
    private void askSecondPerson(TwoPersonAct act, Consumer<DeskSession> then, Runnable givenUp) {
        DeskSession now = session;
        DeskScreen below = desk;
        if (now == null || below == null || !isOpen()) {
            givenUp.run();
            return;
        }
        Node before = getScene() == null ? null : getScene().getFocusOwner();
        SecondPersonOverlay.Needs needs = new SecondPersonOverlay.Needs(
                acts.accounts().second(), runner, words, SignInViewModel.seconds(acts, now, act));
        SecondPersonOverlay overlay = new SecondPersonOverlay(now, act, needs, new SecondPersonOverlay.Answer() {
            @Override
            public void given(DeskSession both) {
                uncover();
                then.accept(both);
            }

            @Override
            public void givenUp() {
                uncover();
                givenUp.run();
            }

            private void uncover() {
                below.setDisable(false);
                getChildren().removeIf(SecondPersonOverlay.class::isInstance);
                if (before != null) {
                    before.requestFocus();
                }
            }
        });
        getChildren().add(getChildren().size() - 1, overlay);
        overlay.focusFirst();
        below.setDisable(true);
    }

    private void giveUpSecondPerson() {
        List.copyOf(getChildren()).forEach(each -> {
            if (each instanceof SecondPersonOverlay asking) {
                asking.giveUp();
            }
        });
    }

    private void lockWith(String digits) {
        pinAsked = true;
        if (!digits.isEmpty()) {
            pin.choose(digits);
        }
        lockNow();
    }

    /** Nothing of the people served is in the window while it is locked: their screen is not in it at all. */
    private void lockNow() {
        DeskSession now = session;
        if (now == null) {
            return;
        }
        runner.dismiss();
        giveUpSecondPerson();
        LockScreen screen = new LockScreen(now, pin, acts.signIn(), runner, words, new LockScreen.Leaving() {
            @Override
            public void unlocked() {
                backToDesk();
            }

            @Override
            public void another() {
                signOut();
            }
        });
        locked = screen;
        if (desk != null) {
            desk.rest(true);
        }
        getChildren().setAll(List.of(screen, buttons(), trouble));
        screen.focusFirst();
    }

    private void backToDesk() {
        DeskScreen screen = desk;
        if (screen != null) {
            if (locked != null) {
                screen.rest(false);
            }
            locked = null;
            getChildren().setAll(List.of(screen, trouble));
            screen.focusFirst();
        }
    }

    private void lockWhereLeft() {
        if (locked == null && nanos.getAsLong() - touched > lockAfter.toNanos()) {
            lockNow();
        }
    }

    /** Whether somebody works at the desk in view: nothing lies over it. */
    private boolean isOpen() {
        return locked == null
                && getChildren().stream().noneMatch(each -> each instanceof PinOverlay || each instanceof SecondPersonOverlay);
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
    public void openDisplay() {
        display.open();
    }

    /** The waiting room's wall, open or not. */
    public WaitingRoomDisplay display() {
        return display;
    }

    @Override
    public void scanned(WedgeScan scan) {
        if (desk != null && isOpen() && !trouble.isVisible()) {
            desk.onScan(scan);
        }
    }

    @Override
    public void openDocument(String uri) {
        documents.accept(uri);
    }

    /** Where nothing has the focus, keys go to the scene alone: so it is there that they are heard. */
    private void onKey(KeyEvent event) {
        if (desk != null && isOpen() && !trouble.isVisible()) {
            desk.onKey(event);
        }
    }

    /** After something changed, here or at another desk, or the line to the store did. */
    private void refresh() {
        display.refresh();
        if (desk != null) {
            desk.refresh();
            readLock();
            lockWhereRevoked();
        }
    }

    /** Whatever lies over the desk: nobody works at it any more. */
    private void lockWhereRevoked() {
        if (acts.exchange().link().status().isRevoked()) {
            if (locked == null) {
                lockNow();
            }
            if (locked != null) {
                locked.sayRevoked();
            }
        }
    }

    private void readLock() {
        runner.read(acts.accounts().lockAfter(), read -> lockAfter = read);
    }

    private WindowButtons buttons() {
        WindowButtons buttons = new WindowButtons(words, this);
        buttons.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(buttons, Pos.TOP_RIGHT);
        setMargin(buttons, new Insets(10, 16, 0, 0));
        return buttons;
    }

    private void showSignIn() {
        giveUpSecondPerson();
        letGo();
        desk = null;
        locked = null;
        runner.dismiss();
        SignInViewModel model = new SignInViewModel(acts, runner, this::showDesk);
        signIn = model;
        SignInScreen screen = new SignInScreen(model, words);
        getChildren().setAll(List.of(screen, buttons(), trouble));
        screen.focusFirst();
    }

    private void showDesk(DeskSession opened) {
        session = opened;
        DeskScreen screen = new DeskScreen(acts, opened, runner, words, this);
        desk = screen;
        signIn = null;
        pin = new SessionPin(nanos);
        pinAsked = false;
        touched = nanos.getAsLong();
        readLock();
        getChildren().setAll(List.of(screen, trouble));
        screen.focusFirst();
    }

    /** Before anybody is signed in, only a document's zone is kept out of the fields: numbers may be somebody's way to sign in. */
    private final class Scans implements ScanReceiver {

        @Override
        public boolean wants(WedgeScan scan) {
            return (desk != null && isOpen()) || scan.kind() == WedgeScan.Kind.MRZ || scan.kind() == WedgeScan.Kind.BROKEN_ZONE;
        }

        @Override
        public void take(WedgeScan scan) {
            if (signIn == null) {
                scanned(scan);
            } else {
                signIn.refuseScan();
            }
        }
    }
}
