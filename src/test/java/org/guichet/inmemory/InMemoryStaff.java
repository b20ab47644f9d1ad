package org.guichet.inmemory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.staff.StaffDirectory;

/** Accounts with their passwords as they are. */
final class InMemoryStaff implements StaffDirectory {

    private final List<Agent> agents = new ArrayList<>();
    private final Map<String, String> passwords = new HashMap<>();
    private final List<ServiceDesk> desks = new ArrayList<>();

    void add(Agent agent, String password) {
        agents.add(agent);
        passwords.put(agent.login(), password);
    }

    void add(ServiceDesk desk) {
        desks.add(desk);
    }

    @Override
    public List<Agent> agents() {
        return List.copyOf(agents);
    }

    @Override
    public List<ServiceDesk> desks() {
        return List.copyOf(desks);
    }

    @Override
    public boolean verify(String login, char[] password) {
        String known = passwords.get(login);
        return known != null && Arrays.equals(known.toCharArray(), password);
    }
}
