package org.guichet.scenario;

import java.time.LocalTime;
import org.guichet.inmemory.InMemorySite;
import org.guichet.inmemory.SettableClock;
import org.guichet.inmemory.Synthetic;

/** The story on books in memory. */
class StoreRoomDayScenarioTest extends StoreRoomDay {

    @Override
    Site open() {
        SettableClock clock = SettableClock.at(Synthetic.DAY, LocalTime.of(8, 40));
        return new MemorySite(clock, new InMemorySite(clock, StoreRoomCast.data()));
    }
}
