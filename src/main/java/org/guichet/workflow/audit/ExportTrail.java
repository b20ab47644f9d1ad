package org.guichet.workflow.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guichet.domain.audit.AuditedAct.TrailExported;
import org.guichet.domain.audit.ManifestCheck;
import org.guichet.domain.audit.TrailManifest;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.staff.TwoPersonAct;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.audit.TrailPress.Format;
import org.guichet.workflow.audit.TrailPress.Line;
import org.guichet.workflow.staff.TwoPersonRule;

/**
 * Entries of the trail as a file, and a signed manifest beside it by which anybody can tell later whether the file is as it left the house.
 * People are in it by the number of their file, not by name.
 */
public final class ExportTrail {

    /** Ends the name of the manifest, behind the whole name of its file. */
    public static final String MANIFEST = ".manifest";

    /** @param key what the manifest is signed with, to be told from another one at a glance */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Exported(byte[] file, byte[] manifest, String key) {}

    private static final char MARK = '\ufeff';

    private final TrailPress press;
    private final TwoPersonRule people;
    private final Ledger ledger;
    private final String site;
    private final Clock clock;

    public ExportTrail(TrailPress press, TwoPersonRule people, Ledger ledger, String site, Clock clock) {
        this.press = press;
        this.people = people;
        this.ledger = ledger;
        this.site = site;
        this.clock = clock;
    }

    /** @param shown what was chosen of the trail, in words: part of what is signed */
    public Result<Exported> run(DeskSession session, Format format, List<Line> lines, String shown, Locale language) {
        return people.<Exported>lacks(session, TwoPersonAct.EXPORT_TRAIL).orElseGet(() -> {
            AggregateId about = new AggregateId(AggregateId.Kind.AGENT, session.login());
            List<Proposal> gesture = List.of(new Proposal(about, new TrailExported(format.name(), lines.size())));
            return Result.of(
                    ledger.record(session.login(), session.signed(gesture)), _ -> exported(session, format, lines, shown, language));
        });
    }

    private Exported exported(DeskSession session, Format format, List<Line> lines, String shown, Locale language) {
        String head = press.head(format, language);
        List<String> texts = press.lines(format, lines, language);
        List<TrailManifest.Entry> entries = new ArrayList<>();
        StringBuilder file = new StringBuilder();
        if (!head.isEmpty()) {
            file.append(MARK).append(head).append("\r\n"); // as spreadsheets expect it in either language
        }
        for (int i = 0; i < texts.size(); i++) {
            entries.add(new TrailManifest.Entry(lines.get(i).entry().id(), ManifestCheck.hashOf(texts.get(i))));
            file.append(texts.get(i)).append(head.isEmpty() ? "\n" : "\r\n");
        }
        DeskSession.Second second = session.second();
        TrailManifest.About about = new TrailManifest.About(
                site, clock.instant(), session.login(), second == null ? "" : second.agent().login(), shown);
        Hash first = ManifestCheck.hashOf(head.isEmpty() ? "" : MARK + head);
        TrailManifest unsigned = new TrailManifest(about, first, entries, press.key(), "");
        TrailManifest manifest = unsigned.with(press.sign(unsigned.signed()));
        return new Exported(
                file.toString().getBytes(StandardCharsets.UTF_8), manifest.text().getBytes(StandardCharsets.UTF_8),
                KeyPrint.of(press.key()));
    }
}
