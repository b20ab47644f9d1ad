package org.guichet.scenario;

import java.time.LocalTime;
import org.guichet.domain.rebooking.Agenda;
import org.guichet.inmemory.InMemorySite;
import org.guichet.inmemory.SettableClock;
import org.guichet.inmemory.Synthetic;

/** The reopening day on books in memory. */
class ReopeningDayScenarioTest extends ReopeningDay {

    @Override
    Site open() {
        SettableClock clock = SettableClock.at(Synthetic.DAY, LocalTime.of(8, 20));
        InMemorySite memory = new InMemorySite(clock, ReopeningCast.data());
        memory.setAgenda(Agenda.read(ReopeningCast.AGENDA).orElseThrow());
        return new MemorySite(clock, memory);
    }
}
