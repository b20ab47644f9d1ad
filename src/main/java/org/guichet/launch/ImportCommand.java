package org.guichet.launch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds the kinds of import together. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.Version.class,
        subcommands = ImportApplicantsCommand.class)
final class ImportCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw WrongUseTexts.commandMissing(spec.commandLine());
    }
}
