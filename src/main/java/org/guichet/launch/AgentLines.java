package org.guichet.launch;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Role;

/** A file of accounts: a line each with login, name, role and first password, between semicolons; UTF-8, empty lines passed over. */
final class AgentLines {

    /** @param password in the clear, as the file has it */
    record Account(Agent agent, String password) {

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return agent.login();
        }
    }

    private static final int COLUMNS = 4;
    private static final int LONGEST_NAME = 80;
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 128;
    private static final long LARGEST_FILE = 1024 * 1024;
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9.]{1,40}");

    private AgentLines() {}

    static List<Account> of(Path file) {
        List<String> lines = read(file);
        List<Account> accounts = new ArrayList<>();
        Set<String> logins = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = i == 0 ? lines.get(i).replaceFirst("^\ufeff", "") : lines.get(i);
            if (!line.isBlank()) {
                Account account = account(line, i + 1);
                if (!logins.add(account.agent().login())) {
                    throw new CommandFailure("cli.agents.twice", i + 1, account.agent().login());
                }
                accounts.add(account);
            }
        }
        return accounts;
    }

    private static List<String> read(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new CommandFailure("cli.read.tooLarge", file, LARGEST_FILE >> 20);
            }
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new CommandFailure("cli.agents.encoding", file);
        } catch (IOException e) {
            throw new CommandFailure("cli.file.unreadable", file);
        }
    }

    private static Account account(String line, int number) {
        String[] parts = line.split(";", COLUMNS); // a password may have a semicolon in it
        if (parts.length != COLUMNS) {
            throw new CommandFailure("cli.agents.columns", number);
        }
        String login = parts[0].strip();
        if (!LOGIN.matcher(login).matches()) {
            throw new CommandFailure("cli.agents.login", number, login);
        }
        String name = parts[1].strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new CommandFailure("cli.agents.name", number, LONGEST_NAME);
        }
        Role role = role(parts[2].strip())
                .orElseThrow(() -> new CommandFailure("cli.agents.role", number, parts[2].strip(), Arrays.toString(Role.values())));
        if (parts[3].length() < SHORTEST_PASSWORD || parts[3].length() > LONGEST_PASSWORD) {
            throw new CommandFailure("cli.agents.password", number, SHORTEST_PASSWORD, LONGEST_PASSWORD);
        }
        return new Account(new Agent(login, name, role), parts[3]);
    }

    private static Optional<Role> role(String name) {
        return Arrays.stream(Role.values()).filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT))).findFirst();
    }
}
