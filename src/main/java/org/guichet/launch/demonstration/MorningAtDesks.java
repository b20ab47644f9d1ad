package org.guichet.launch.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;

/** Who has opened which desk by the time at which the demonstration opens. The newcomer's desks were left a little before. */
final class MorningAtDesks {

    private final LocalDate day;

    MorningAtDesks(LocalDate day) {
        this.day = day;
    }

    List<DeskDay> of(Collection<ServiceDesk> desks, Collection<Agent> staff) {
        return desks.stream().map(desk -> of(desk.number(), agentOf(desk, staff).login())).toList();
    }

    private DeskDay of(int desk, String agent) {
        List<DeskDay.Stay> stays = new ArrayList<>();
        stays.add(new DeskDay.Stay(DeskState.OPEN, agent, moment(MorningSoFar.DESKS_OPEN)));
        if (desk <= DemonstrationSite.NEWCOMERS_DESKS) {
            stays.add(new DeskDay.Stay(DeskState.CLOSED, agent, moment(MorningSoFar.NEWCOMERS_SINCE)));
        }
        return new DeskDay(day, desk, 0, stays);
    }

    /** The first account is left to the newcomer, so that the trail keeps what each did apart. */
    static Agent agentOf(ServiceDesk desk, Collection<Agent> staff) {
        List<Agent> agents = staff.stream().filter(agent -> agent.role() == Role.AGENT).toList();
        return agents.size() < 2 ? agents.getFirst() : agents.get(1 + desk.number() % (agents.size() - 1));
    }

    private Instant moment(LocalTime time) {
        return day.atTime(time).atZone(DemonstrationClock.ZONE).toInstant();
    }
}
