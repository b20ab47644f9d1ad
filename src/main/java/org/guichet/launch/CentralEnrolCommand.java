package org.guichet.launch;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guichet.device.scanner.ZxingQrWriter;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.language.Texts;
import org.guichet.store.central.Administration;
import org.guichet.sync.client.Invitation;
import org.guichet.sync.client.StoreAddress;
import org.guichet.sync.protocol.StoreProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a one-time code for a desk, and the invitation with it that a desk scans. */
@Command(name = "enrol", mixinStandardHelpOptions = true)
final class CentralEnrolCommand implements Callable<Integer> {

    private static final int HIGHEST_DESK = 9_999;

    @Option(names = "--site", paramLabel = "SITE", required = true)
    private String site = "";

    @Option(names = "--desk-number", paramLabel = "N", required = true)
    private int number;

    @Option(names = "--address", paramLabel = "URL")
    private @Nullable String address;

    @Option(names = "--qr", paramLabel = "FILE")
    private @Nullable Path picture;

    @Mixin
    private CentralAccess access = new CentralAccess();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!Administration.isDeskNumber(number)) {
            throw new WrongUse(spec.commandLine(), "cli.use.between", "--desk-number", 1, HIGHEST_DESK, number);
        }
        Optional<StoreAddress> store = Optional.ofNullable(address).map(this::store);
        if (picture != null && store.isEmpty()) {
            throw new WrongUse(spec.commandLine(), "cli.use.qrAddress");
        }
        try (CentralAccess.Opened opened = access.open(spec.commandLine())) {
            Administration administration = new Administration(opened.database(), Clock.systemUTC());
            String code = administration.code(site, number).text();
            addDesk(administration);
            spec.commandLine().getOut().println(code);
            spec.commandLine().getOut().println(Texts.in(language.language()).text("cli.central.code", number, site));
            store.ifPresent(each -> invite(new Invitation(each, code)));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (StoreProblem e) {
            throw CentralFailure.ofSite(e, site);
        }
    }

    private StoreAddress store(String typed) {
        return StoreAddress.read(typed).orElseThrow(() -> new WrongUse(spec.commandLine(), "cli.use.central", typed));
    }

    private void invite(Invitation invitation) {
        Texts texts = Texts.in(language.language());
        spec.commandLine().getOut().println(texts.text("cli.central.invitation", invitation.text()));
        Path file = picture;
        if (file != null) {
            CodePicture.write(new ZxingQrWriter().qr(invitation.text()), file);
            spec.commandLine().getOut().println(texts.text("cli.central.qr", file));
        }
    }

    /** A number above all that the site began with is a new desk, which serves everything until somebody says otherwise. */
    private void addDesk(Administration administration) throws StoreProblem {
        if (administration.view(site).desks().stream().noneMatch(desk -> desk.number() == number)) {
            administration.addToSite(
                    site, StaffAccess.CONSOLE, new OperationIds(Clock.systemUTC()),
                    start -> start.desk(new ServiceDesk(number, EnumSet.allOf(Procedure.class))));
        }
    }
}
