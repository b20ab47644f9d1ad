package org.guichet.scenario;

import java.time.LocalTime;
import org.guichet.inmemory.InMemorySite;
import org.guichet.inmemory.SettableClock;
import org.guichet.inmemory.Synthetic;

/** The story on books in memory: what is told is the workflow's and the domain's alone. */
class PickupDayScenarioTest extends PickupDay {

    @Override
    Site open() {
        SettableClock clock = SettableClock.at(Synthetic.DAY, LocalTime.of(9, 20));
        return new MemorySite(clock, new InMemorySite(clock, Cast.data()));
    }
}
