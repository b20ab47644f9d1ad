package org.guichet.store.local;

import static org.guichet.store.generated.Tables.AGENT;
import static org.guichet.store.generated.Tables.SERVICE_DESK;

import java.util.List;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.staff.StaffDirectory;

final class LocalStaffDirectory implements StaffDirectory {

    private final Database database;

    LocalStaffDirectory(Database database) {
        this.database = database;
    }

    @Override
    public List<Agent> agents() {
        return database.read(context -> context.selectFrom(AGENT).orderBy(AGENT.LOGIN).fetch(StaffRows::agent));
    }

    @Override
    public List<ServiceDesk> desks() {
        return database.read(
                context -> context.selectFrom(SERVICE_DESK).orderBy(SERVICE_DESK.DESK_NUMBER).fetch(StaffRows::desk));
    }

    @Override
    public boolean verify(String login, char[] password) {
        String verifier = database.read(context -> context.selectFrom(AGENT)
                        .where(AGENT.LOGIN.eq(login))
                        .fetchOptional(AGENT.VERIFIER))
                .orElse(PasswordVerifier.OF_NOBODY);
        return PasswordVerifier.matches(verifier, password) && !verifier.equals(PasswordVerifier.OF_NOBODY);
    }
}
