package org.guichet.desktop.queue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.guichet.desktop.words.Words;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.queue.PriorityNeed;
import org.guichet.domain.queue.Ticket;

/** What can be noted on a ticket, wherever it is seen: a tick for each kind of priority need, and one matter more. */
public final class NotesMenu {

    private static final double INSET = 8;

    /** What is done with what was chosen. */
    public interface Notes {

        /** @param needs all kinds that there are now */
        void needs(Ticket ticket, Set<PriorityNeed> needs);

        void addMatter(Ticket ticket, Procedure procedure);
    }

    private final Words words;
    private final Notes notes;

    public NotesMenu(Words words, Notes notes) {
        this.words = words;
        this.notes = notes;
    }

    public void show(Node above, Ticket ticket) {
        List<MenuItem> items = new ArrayList<>();
        for (PriorityNeed need : PriorityNeed.values()) {
            items.add(tick(ticket, need));
        }
        items.add(new SeparatorMenuItem());
        items.addAll(matters(ticket));
        show(above, items);
    }

    /** Only the matters. */
    public void showMatters(Node above, Ticket ticket) {
        show(above, matters(ticket));
    }

    private CheckMenuItem tick(Ticket ticket, PriorityNeed need) {
        CheckMenuItem item = new CheckMenuItem(words.texts().text("need", need));
        item.setMnemonicParsing(false);
        item.setSelected(ticket.needs().contains(need));
        item.setOnAction(_ -> {
            Set<PriorityNeed> needs = EnumSet.noneOf(PriorityNeed.class);
            needs.addAll(ticket.needs());
            if (item.isSelected()) {
                needs.add(need);
            } else {
                needs.remove(need);
            }
            notes.needs(ticket, needs);
        });
        return item;
    }

    private List<MenuItem> matters(Ticket ticket) {
        List<MenuItem> items = new ArrayList<>();
        for (Procedure procedure : Procedure.values()) {
            if (ticket.matters().stream().noneMatch(each -> each.procedure() == procedure)) {
                MenuItem item = new MenuItem(words.text("note.add", words.texts().text("procedure", procedure)));
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> notes.addMatter(ticket, procedure));
                items.add(item);
            }
        }
        return items;
    }

    private static void show(Node above, List<MenuItem> items) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(items);
        Point2D place = above.localToScreen(INSET, INSET);
        menu.show(above, place.getX(), place.getY());
    }
}
