package org.guichet.launch;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.guichet.domain.change.Operation;
import org.guichet.language.Texts;
import org.guichet.store.central.PostgresStore;
import org.guichet.store.central.Review;
import org.guichet.sync.protocol.ActTypes;
import org.guichet.sync.protocol.ReceivedOperation;
import org.guichet.sync.protocol.StoreProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what revoked desks did before they learned of it, without names; takes a desk's acts, or dismisses them. */
@Command(name = "review", mixinStandardHelpOptions = true)
final class CentralReviewCommand implements Callable<Integer> {

    @Option(names = "--site", paramLabel = "SITE", required = true)
    private String site = "";

    @Option(names = "--take", paramLabel = "DESK")
    private String take = "";

    @Option(names = "--dismiss", paramLabel = "DESK")
    private String dismiss = "";

    @Mixin
    private CentralAccess access = new CentralAccess();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!take.isEmpty() && !dismiss.isEmpty()) {
            throw new WrongUse(spec.commandLine(), "cli.use.exclusive");
        }
        PrintWriter out = spec.commandLine().getOut();
        Texts texts = Texts.in(language.language());
        try (CentralAccess.Opened opened = access.open(spec.commandLine())) {
            Clock clock = Clock.systemUTC();
            Review review = new Review(opened.database(), new PostgresStore(opened.database(), clock), clock);
            if (!take.isEmpty()) {
                out.println(texts.text("cli.central.review.taken", take, review.take(site, take)));
            } else if (!dismiss.isEmpty()) {
                out.println(texts.text("cli.central.review.dismissed", dismiss, review.dismiss(site, dismiss)));
            } else {
                list(review.waiting(site), out, texts);
            }
            out.flush();
            return 0;
        } catch (StoreProblem e) {
            throw take.isEmpty() && dismiss.isEmpty()
                    ? CentralFailure.ofSite(e, site)
                    : CentralFailure.ofReview(e, take.isEmpty() ? dismiss : take, site);
        }
    }

    private static void list(List<Review.Act> acts, PrintWriter out, Texts texts) {
        for (Review.Act each : acts) {
            out.println(String.join("\t", each.desk(), Long.toString(each.deskSeq()), described(each)));
        }
        out.println(texts.text("cli.central.review.counted", acts.size()));
    }

    private static String described(Review.Act act) {
        ReceivedOperation received = act.operation().orElse(null);
        Operation operation = received == null ? null : received.operation();
        return operation == null
                ? act.received().toString()
                : String.join(
                        "\t",
                        operation.deskTime().toString(),
                        operation.agent(),
                        ActTypes.of(operation.act()).name(),
                        operation.aggregate().kind().name());
    }
}
