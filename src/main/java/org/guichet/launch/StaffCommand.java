package org.guichet.launch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The accounts of a site, without a window: who runs it has the machine's administrator's rights, and the home's key. */
@Command(
        name = "staff",
        mixinStandardHelpOptions = true,
        subcommands = {
            StaffListCommand.class, StaffAddCommand.class, StaffResetCommand.class, StaffCloseCommand.class, StaffReopenCommand.class
        })
final class StaffCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new WrongUse(spec.commandLine(), "cli.use.command");
    }
}
