package org.guichet.launch;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives an account a password for one sign-in, after which its owner chooses another. */
@Command(name = "reset", mixinStandardHelpOptions = true)
final class StaffResetCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LOGIN")
    private String login = "";

    @Mixin
    private StaffAccess access = new StaffAccess();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return access.run(spec.commandLine(), login, (accounts, session) -> accounts.reset(session, login));
    }
}
