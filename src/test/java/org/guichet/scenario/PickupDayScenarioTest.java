package org.guichet.scenario;

import java.time.LocalTime;
import org.guichet.inmemory.InMemorySite;
import org.guichet.inmemory.SettableClock;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.desk.DeskActs;

/** The story on books in memory: what is told is the workflow's and the domain's alone. */
class PickupDayScenarioTest extends PickupDay {

    @Override
    Site open() {
        SettableClock clock = SettableClock.at(Synthetic.DAY, LocalTime.of(9, 20));
        InMemorySite memory = new InMemorySite(clock, Cast.data());
        return new Site() {
            @Override
            public SettableClock clock() {
                return clock;
            }

            @Override
            public DeskActs acts() {
                return memory.acts();
            }

            @Override
            public void restart() {
                // nothing is kept between two calls of acts(), so every act starts anew already
            }

            @Override
            public void close() {}
        };
    }
}
