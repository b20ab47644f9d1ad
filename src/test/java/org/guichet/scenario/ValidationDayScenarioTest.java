package org.guichet.scenario;

import java.time.LocalTime;
import org.guichet.inmemory.InMemorySite;
import org.guichet.inmemory.SettableClock;
import org.guichet.inmemory.Synthetic;

/** The story on books in memory: what is told is the workflow's and the domain's alone. */
class ValidationDayScenarioTest extends ValidationDay {

    @Override
    Site open() {
        SettableClock clock = SettableClock.at(Synthetic.DAY, LocalTime.of(9, 0));
        return new MemorySite(clock, new InMemorySite(clock, ValidationCast.data()));
    }
}
