package org.guichet.launch;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.guichet.desktop.shell.GuichetRoot;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.thread.FxThread;
import org.guichet.desktop.words.Words;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.language.Language;

/** A desk's window in the headless toolkit, whose queue somebody looks at. */
final class ShownDesk implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Background background = new Background(fault -> {
        throw new IllegalStateException(fault);
    });
    private final Stage stage;
    private final Scene scene;

    private ShownDesk(Stage stage, Scene scene) {
        this.stage = stage;
        this.scene = scene;
    }

    /** Signed in, with people waiting. */
    static ShownDesk open(OpenDesk desk, String login, String password) throws Exception {
        CompletableFuture<ShownDesk> opened = new CompletableFuture<>();
        FxThread.runAndWait(() -> {
            Stage stage = new Stage();
            ShownDesk shown = new ShownDesk(stage, new Scene(new Pane(), 1280, 800));
            GuichetRoot root = new GuichetRoot(desk.acts(), new Words(Language.FRENCH), Appearance.LIGHT, shown.background, _ -> {});
            shown.scene.setRoot(root);
            stage.setScene(shown.scene);
            stage.show();
            opened.complete(shown);
        });
        ShownDesk shown = opened.get();
        FxThread.runAndWait(() -> {
            ((TextInputControl) shown.node("login")).setText(login);
            ((TextInputControl) shown.node("password")).setText(password);
            ((ButtonBase) shown.node("sign-in")).fire();
        });
        shown.whenShown(() -> shown.scene.lookup("#queue") != null && !shown.waiting().isEmpty())
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return shown;
    }

    private Node node(String id) {
        return Objects.requireNonNull(scene.lookup("#" + id), id);
    }

    @SuppressWarnings("unchecked") // the queue's list holds nothing else
    private List<WaitingTicket> waiting() {
        return ((ListView<WaitingTicket>) node("queue")).getItems();
    }

    /** The moment of the first frame in whose layout the ticket does not wait any more, in nanoseconds of the system's clock. */
    CompletableFuture<Long> whenGone(TicketId id) {
        return whenShown(() -> waiting().stream().noneMatch(each -> each.ticket().id().equals(id)));
    }

    private CompletableFuture<Long> whenShown(BooleanSupplier holds) {
        CompletableFuture<Long> shown = new CompletableFuture<>();
        FxThread.run(() -> {
            Runnable look = new Runnable() {
                @Override
                public void run() {
                    if (holds.getAsBoolean()) {
                        shown.complete(System.nanoTime());
                        scene.removePostLayoutPulseListener(this);
                    }
                }
            };
            scene.addPostLayoutPulseListener(look);
        });
        return shown;
    }

    @Override
    public void close() {
        FxThread.runAndWait(stage::close);
        background.close();
    }
}
