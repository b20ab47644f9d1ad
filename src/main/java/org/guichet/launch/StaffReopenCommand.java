package org.guichet.launch;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens a closed account again, with the password that it had. */
@Command(name = "reopen", mixinStandardHelpOptions = true)
final class StaffReopenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LOGIN")
    private String login = "";

    @Mixin
    private StaffAccess access = new StaffAccess();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return access.run(spec.commandLine(), login, (accounts, session) -> accounts.setOpen(session, login, true));
    }
}
