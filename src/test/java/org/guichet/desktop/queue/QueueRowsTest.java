package org.guichet.desktop.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** A list that follows the queue: always what was read last, and the chosen row stays the same person's. */
@ExtendWith(ApplicationExtension.class)
class QueueRowsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");

    private static WaitingTicket row(int number, long version) {
        Instant at = NINE.plusSeconds(number);
        Admission admission = new Admission(
                DAY, String.format(Locale.ROOT, "A%03d", number), number, Procedure.RENEWAL, null, null, at, null, false, false);
        Ticket ticket = new Ticket(admission, version, List.of(TicketPlace.ofBaseData(at)));
        return new WaitingTicket(ticket, PriorityPolicy.recommended().virtualArrival(ticket));
    }

    /** Some come, some go, some change, and sometimes all stand another way round. */
    private static List<WaitingTicket> next(SplittableRandom random, List<WaitingTicket> before, Map<Integer, Long> versions) {
        List<WaitingTicket> after = new ArrayList<>(before);
        for (int i = random.nextInt(6); i > 0 && !after.isEmpty(); i--) {
            after.remove(random.nextInt(after.size()));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            int number = 1 + random.nextInt(300);
            after.removeIf(each -> each.ticket().admission().applicantId() == number);
            long version = versions.merge(number, 1L, Long::sum);
            after.add(random.nextInt(after.size() + 1), row(number, version));
        }
        if (random.nextInt(10) == 0) {
            Collections.shuffle(after, new Random(random.nextLong()));
        }
        return after;
    }

    @Test
    void theListIsWhatWasReadAndTheChosenRowStaysTheSamePersonsOrNobodys() {
        FxThread.runAndWait(() -> SeededRandom.repeat(60, random -> {
            ObservableList<WaitingTicket> rows = FXCollections.observableArrayList();
            MultipleSelectionModel<WaitingTicket> selection = new ListView<>(rows).getSelectionModel();
            Map<Integer, Long> versions = new HashMap<>();
            List<WaitingTicket> read = List.of();
            for (int i = 0; i < 40; i++) {
                read = next(random, read, versions);
                if (!rows.isEmpty() && random.nextInt(3) == 0) {
                    selection.clearAndSelect(random.nextInt(rows.size()));
                }
                WaitingTicket chosen = selection.getSelectedItem();
                QueueRows.show(rows, read, selection);
                assertEquals(read, rows);
                int place = chosen == null ? -1 : placeOf(chosen, read);
                assertEquals(place, selection.getSelectedIndex());
                assertEquals(place < 0 ? null : read.get(place), selection.getSelectedItem());
            }
        }));
    }

    private static int placeOf(WaitingTicket row, List<WaitingTicket> rows) {
        return rows.stream().map(each -> each.ticket().id()).toList().indexOf(row.ticket().id());
    }

    @Test
    void rowsThatAreTheSameAreLeftAlone() {
        FxThread.runAndWait(() -> {
            List<WaitingTicket> read = new ArrayList<>();
            for (int number = 1; number <= 300; number++) {
                read.add(row(number, 1));
            }
            ObservableList<WaitingTicket> rows = FXCollections.observableArrayList(read);
            MultipleSelectionModel<WaitingTicket> selection = new ListView<>(rows).getSelectionModel();
            List<Integer> touched = new ArrayList<>();
            rows.addListener((ListChangeListener<WaitingTicket>) change -> {
                while (change.next()) {
                    touched.add(change.getFrom());
                }
            });
            read.set(7, row(8, 2));
            read.remove(20);
            QueueRows.show(rows, read, selection);
            assertEquals(List.of(20, 7), touched);
            QueueRows.show(rows, new ArrayList<>(read), selection);
            assertEquals(List.of(20, 7), touched, "nothing changed");
        });
    }
}
