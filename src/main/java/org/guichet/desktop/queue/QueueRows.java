package org.guichet.desktop.queue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.scene.control.MultipleSelectionModel;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.WaitingTicket;
import org.jspecify.annotations.Nullable;

/** Brings a list to a newer reading of the queue row by row, so that the selection and what is in view stay with their people. */
final class QueueRows {

    /** With more than that the list is filled anew: each single change costs the list a look at its selection. */
    private static final int MOST_CHANGES = 200;

    private QueueRows() {}

    static void show(ObservableList<WaitingTicket> rows, List<WaitingTicket> fresh, MultipleSelectionModel<WaitingTicket> selection) {
        WaitingTicket selected = selection.getSelectedItem();
        if (!bring(rows, fresh)) {
            rows.setAll(fresh);
        }
        if (selected != null) {
            keep(selected.ticket().id(), rows, selection);
        }
    }

    private static void keep(TicketId id, List<WaitingTicket> rows, MultipleSelectionModel<WaitingTicket> selection) {
        int place = placeOf(id, rows, 0);
        if (place < 0) {
            selection.clearSelection();
        } else if (selection.getSelectedIndex() != place || !isSame(selection.getSelectedItem(), rows.get(place))) {
            selection.clearAndSelect(place);
        }
    }

    /** @return false where there is too much to change */
    private static boolean bring(ObservableList<WaitingTicket> rows, List<WaitingTicket> fresh) {
        Set<TicketId> staying = fresh.stream().map(row -> row.ticket().id()).collect(Collectors.toSet());
        int changes = 0;
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (!staying.contains(rows.get(i).ticket().id())) {
                if (++changes > MOST_CHANGES) {
                    return false;
                }
                rows.remove(i);
            }
        }
        for (int i = 0; i < fresh.size(); i++) {
            WaitingTicket row = fresh.get(i);
            if (i < rows.size() && isSame(rows.get(i), row)) {
                continue;
            }
            if (++changes > MOST_CHANGES) {
                return false;
            }
            if (i < rows.size() && rows.get(i).ticket().id().equals(row.ticket().id())) {
                rows.set(i, row);
            } else {
                moveHere(rows, i, row);
            }
        }
        return true;
    }

    private static void moveHere(ObservableList<WaitingTicket> rows, int place, WaitingTicket row) {
        int before = placeOf(row.ticket().id(), rows, place);
        if (before >= 0) {
            rows.remove(before);
        }
        rows.add(place, row);
    }

    private static int placeOf(TicketId id, List<WaitingTicket> rows, int from) {
        for (int i = from; i < rows.size(); i++) {
            if (rows.get(i).ticket().id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSame(@Nullable WaitingTicket one, WaitingTicket other) {
        return one != null
                && one.ticket().id().equals(other.ticket().id())
                && one.ticket().version() == other.ticket().version()
                && one.arrival().equals(other.arrival());
    }
}
