package org.guichet.launch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.guichet.domain.rebooking.Agenda;
import org.guichet.language.Texts;
import org.guichet.store.local.HomeSettings;
import org.guichet.store.local.LocalStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** When the site gives appointments, and to how many people at once: shown, or set. */
@Command(name = "agenda", mixinStandardHelpOptions = true)
final class AgendaCommand implements Callable<Integer> {

    private static final String EXAMPLE = "MON,TUE 08:45-16:15/15 CARD_PICKUP=4 RENEWAL=2 -2026-12-25";

    @Option(names = "--home", paramLabel = "DIR", required = true)
    private Path home = Path.of("");

    @Option(names = "--set", paramLabel = "\"" + EXAMPLE + "\"")
    private @Nullable String set;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        String wanted = set;
        if (wanted != null && Agenda.read(wanted).isEmpty()) {
            throw new WrongUse(spec.commandLine(), "cli.use.value", wanted, "--set", EXAMPLE);
        }
        PrintWriter out = spec.commandLine().getOut();
        try (LocalStore store = HomeDoor.existing(home)) {
            Logs.into(store.logs());
            if (wanted != null) {
                store.baseData().setting(HomeSettings.AGENDA, Agenda.read(wanted).orElseThrow().text());
                store.baseData().force();
            }
            Agenda agenda = store.settings().agenda();
            out.println(agenda.capacity().isEmpty() ? Texts.in(language.language()).text("cli.agenda.none") : agenda.text());
            out.flush();
            return 0;
        }
    }
}
