package org.guichet.launch;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Closes an account: nobody signs in with it any more, and what was done with it stays. */
@Command(name = "close", mixinStandardHelpOptions = true)
final class StaffCloseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LOGIN")
    private String login = "";

    @Mixin
    private StaffAccess access = new StaffAccess();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return access.run(spec.commandLine(), login, (accounts, session) -> accounts.setOpen(session, login, false));
    }
}
