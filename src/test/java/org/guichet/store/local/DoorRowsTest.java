package org.guichet.store.local;

import static org.guichet.store.local.DeskDay.AGENT;
import static org.guichet.store.local.DeskDay.saved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.door.DoorAct;
import org.guichet.domain.door.DoorSettings;
import org.guichet.domain.door.Doors;
import org.junit.jupiter.api.Test;

/** The doors on disk, and the site's rule for them. */
class DoorRowsTest extends StoreTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private void record(DoorAct act) {
        saved(store.ledger().record(AGENT, List.of(new Proposal(Doors.aggregateOf(DAY), act))));
    }

    @Test
    void doorsAreAsTheyWereLeftAlsoAfterReopening() {
        assertEquals(Doors.untouched(DAY), store.doors().doors(DAY));
        record(new DoorAct.DoorsClosed("no paper"));
        record(new DoorAct.DoorsOpened("paper came"));
        record(new DoorAct.DoorsClosed("full"));
        Doors doors = store.doors().doors(DAY);
        assertFalse(doors.areOpen());
        assertEquals(List.of("no paper", "paper came", "full"), doors.moves().stream().map(Doors.Move::reason).toList());
        assertTrue(store.doors().doors(DAY.plusDays(1)).areOpen(), "tomorrow they are open");
        store.close();
        store = DeskDay.open(folder);
        assertEquals(doors, store.doors().doors(DAY));
    }

    @Test
    void theSitesRuleComesFromItsSettingsAndNonsenseStopsNobody() {
        assertEquals(DoorSettings.open(""), store.doors().settings());
        store.settings().put(HomeSettings.SITE_CODE, "site-54");
        store.settings().put(HomeSettings.LATE_MINUTES, "20");
        store.settings().put(HomeSettings.ROOM_CAPACITY, "120");
        assertEquals(new DoorSettings("site-54", Duration.ofMinutes(20), 120, 108), store.doors().settings());
        store.settings().put(HomeSettings.ROOM_CAPACITY, "0");
        assertEquals(DoorSettings.open("site-54"), store.doors().settings());
        store.settings().put(HomeSettings.ROOM_CAPACITY, "many");
        assertNull(store.doors().settings().capacity());
    }
}
