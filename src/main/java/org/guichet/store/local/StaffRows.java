package org.guichet.store.local;

import static org.guichet.store.generated.Tables.AGENT;
import static org.guichet.store.generated.Tables.SERVICE_DESK;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.store.generated.tables.records.AgentRecord;
import org.guichet.store.generated.tables.records.ServiceDeskRecord;
import org.jooq.DSLContext;

/** Accounts and desks as rows. */
final class StaffRows {

    private StaffRows() {}

    static void save(DSLContext context, Agent agent, String verifier) {
        context.deleteFrom(AGENT).where(AGENT.LOGIN.eq(agent.login())).execute();
        context.insertInto(AGENT, AGENT.LOGIN, AGENT.DISPLAY_NAME, AGENT.ROLE_NAME, AGENT.VERIFIER)
                .values(agent.login(), agent.displayName(), agent.role().name(), verifier)
                .execute();
    }

    static void save(DSLContext context, ServiceDesk desk) {
        String skills = desk.skills().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        context.deleteFrom(SERVICE_DESK).where(SERVICE_DESK.DESK_NUMBER.eq(desk.number())).execute();
        context.insertInto(SERVICE_DESK, SERVICE_DESK.DESK_NUMBER, SERVICE_DESK.SKILLS)
                .values(desk.number(), skills)
                .execute();
    }

    static Agent agent(AgentRecord row) {
        return new Agent(row.getLogin(), row.getDisplayName(), Role.valueOf(row.getRoleName()));
    }

    static ServiceDesk desk(ServiceDeskRecord row) {
        Set<Procedure> skills = EnumSet.noneOf(Procedure.class);
        Arrays.stream(row.getSkills().split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Procedure::valueOf)
                .forEach(skills::add);
        return new ServiceDesk(row.getDeskNumber(), skills);
    }
}
