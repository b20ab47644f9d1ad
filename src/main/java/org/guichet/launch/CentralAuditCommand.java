package org.guichet.launch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What an auditor asks of a central store. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        subcommands = {CentralAuditProveCommand.class, CentralAuditVerifyCommand.class})
final class CentralAuditCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new WrongUse(spec.commandLine(), "cli.use.command");
    }
}
