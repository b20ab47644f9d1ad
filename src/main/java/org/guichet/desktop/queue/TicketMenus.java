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
import javafx.scene.control.SeparatorMenuItem;
import org.guichet.desktop.words.Words;
import org.guichet.domain.appointment.Procedure;
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
    private final NotesMenu notes;
    private Optional<Runnable> chosen = Optional.empty();

    public TicketMenus(QueueViewModel model, Words words, ZoneId zone) {
        this.model = model;
        this.words = words;
        this.zone = zone;
        this.notes = new NotesMenu(words, model);
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

    /** To one desk, or to whichever desk serves a matter. */
    public void askWhereTo(Node above) {
        List<MenuItem> items = new ArrayList<>();
        model.otherDesks().forEach(desk -> items.add(item(name(desk), () -> model.transfer(desk.number()))));
        items.add(new SeparatorMenuItem());
        for (Procedure skill : Procedure.values()) {
            String desks = model.otherDesks().stream()
                    .filter(desk -> desk.skills().contains(skill))
                    .map(desk -> String.valueOf(desk.number()))
                    .collect(Collectors.joining(", "));
            if (!desks.isEmpty()) {
                String text = words.text("transfer.skill", words.texts().text("procedure", skill), desks);
                items.add(item(text, () -> model.transfer(skill)));
            }
        }
        show(above, items);
    }

    /** What else the person in hand came for. */
    public void askMatter(Node above) {
        model.inHand().ifPresent(ticket -> notes.showMatters(above, ticket));
    }

    /** What is noted of the person in hand. */
    public void askNotes(Node above) {
        model.inHand().ifPresent(ticket -> notes.show(above, ticket));
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
