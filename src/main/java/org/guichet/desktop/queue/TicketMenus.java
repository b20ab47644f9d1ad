package org.guichet.desktop.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.guichet.desktop.words.Words;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.staff.ServiceDesk;
import org.jspecify.annotations.Nullable;

/** What is asked before the person in hand goes on hold or to another desk: by arrows and Enter, Esc for neither. */
public final class TicketMenus {

    /** Minutes until somebody on hold says they will be back. */
    private static final List<Integer> ABSENCES = List.of(15, 30, 60);

    private static final double INSET = 8;

    private final QueueViewModel model;
    private final Words words;
    private final ZoneId zone;
    private Optional<Runnable> chosen = Optional.empty();

    public TicketMenus(QueueViewModel model, Words words, ZoneId zone) {
        this.model = model;
        this.words = words;
        this.zone = zone;
    }

    /** Why, then until when. */
    public void askHold(Node above) {
        show(above, List.of(HoldReason.values()).stream()
                .map(reason -> item(words.texts().text("hold", reason), () -> askBack(above, reason)))
                .toList());
    }

    private void askBack(Node above, HoldReason reason) {
        List<MenuItem> items = new ArrayList<>();
        items.add(back(words.text("hold.noTime"), reason, null));
        for (int minutes : ABSENCES) {
            Instant at = model.now().plus(Duration.ofMinutes(minutes));
            items.add(back(words.text("hold.backIn", minutes, words.formats().time(at, zone)), reason, at));
        }
        show(above, items);
    }

    private MenuItem back(String text, HoldReason reason, @Nullable Instant at) {
        return item(text, () -> model.hold(reason, at));
    }

    public void askDesk(Node above) {
        show(above, model.otherDesks().stream()
                .map(desk -> item(name(desk), () -> model.transfer(desk.number())))
                .toList());
    }

    private String name(ServiceDesk desk) {
        String skills = desk.skills().stream()
                .sorted()
                .map(skill -> words.texts().text("procedure.short", skill))
                .collect(Collectors.joining(", "));
        return words.text("transfer.desk", desk.number(), skills);
    }

    private MenuItem item(String text, Runnable act) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> chosen = Optional.of(act));
        return item;
    }

    /** What was chosen is done once the menu is away: it may ask the next thing in the same place. */
    private void show(Node above, List<MenuItem> items) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(items);
        menu.setOnHidden(_ -> {
            Optional<Runnable> act = chosen;
            chosen = Optional.empty();
            act.ifPresent(Runnable::run);
        });
        Point2D place = above.localToScreen(INSET, INSET);
        menu.show(above, place.getX(), place.getY());
    }
}
