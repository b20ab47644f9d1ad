package org.guichet.launch;

import java.util.concurrent.Callable;
import org.guichet.domain.staff.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens an account and prints its first password, good for one sign-in. */
@Command(name = "add", mixinStandardHelpOptions = true)
final class StaffAddCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LOGIN")
    private String login = "";

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name = "";

    @Option(names = "--role", paramLabel = "ROLE", required = true)
    private Role role = Role.AGENT;

    @Mixin
    private StaffAccess access = new StaffAccess();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return access.run(spec.commandLine(), login, (accounts, session) -> accounts.open(session, login, name, role));
    }
}
