package org.guichet.launch;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the accounts: login, name, role, state, second factor. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class StaffListCommand implements Callable<Integer> {

    @Mixin
    private StaffAccess access = new StaffAccess();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return access.list(spec.commandLine());
    }
}
