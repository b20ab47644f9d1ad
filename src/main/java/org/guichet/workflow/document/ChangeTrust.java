package org.guichet.workflow.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.document.trust.TrustedCertificate;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.trust.TrustAct;
import org.guichet.domain.trust.TrustBook;
import org.guichet.domain.trust.TrustEntry;
import org.guichet.domain.trust.TrustRules;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Which certificates the site checks documents with. */
public final class ChangeTrust {

    /** Certificates of a gesture: a list of hundreds is recorded in several, and can be loaded again where it was cut off. */
    private static final int AT_ONCE = 20;

    private final TrustBook book;
    private final Ledger ledger;

    public ChangeTrust(TrustBook book, Ledger ledger) {
        this.book = book;
        this.ledger = ledger;
    }

    /** Those in use first, each by issuer and name. */
    public Result<List<TrustEntry>> read(DeskSession session) {
        return session.<List<TrustEntry>>lacks(Permission.SET_UP_SITE).orElseGet(() -> Result.done(book.all()));
    }

    /** What came of loading a file. */
    public record Loaded(int added, int known, List<TrustEntry> all) {}

    /** @param source name of the file */
    public Result<Loaded> load(DeskSession session, List<TrustedCertificate> certificates, String source) {
        return session.<Loaded>lacks(Permission.SET_UP_SITE).orElseGet(() -> load(session.login(), certificates, source));
    }

    /** For the command line, which has the home to itself and no session. */
    public Result<Loaded> load(String agent, List<TrustedCertificate> certificates, String source) {
        Set<String> known = new HashSet<>();
        book.all().stream().filter(TrustEntry::trusted).forEach(entry -> known.add(entry.certificate().fingerprint()));
        List<Proposal> fresh = new ArrayList<>();
        certificates.stream().filter(each -> TrustRules.isPossible(each, source) && known.add(each.fingerprint()))
                .forEach(each -> fresh.add(new Proposal(TrustEntry.aggregateOf(each), new TrustAct.CertificateTrusted(each, source))));
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            Outcome outcome = ledger.record(agent, fresh.subList(from, Math.min(from + AT_ONCE, fresh.size())));
            if (!(outcome instanceof Outcome.Saved)) {
                return Result.of(outcome, _ -> loaded(0, 0));
            }
        }
        return Result.done(loaded(fresh.size(), certificates.size() - fresh.size()));
    }

    private Loaded loaded(int added, int known) {
        return new Loaded(added, known, book.all());
    }

    public Result<List<TrustEntry>> remove(DeskSession session, TrustEntry entry) {
        return session.<List<TrustEntry>>lacks(Permission.SET_UP_SITE).orElseGet(() -> remove(session.login(), entry));
    }

    public Result<List<TrustEntry>> remove(String agent, TrustEntry entry) {
        Proposal proposal = new Proposal(entry.aggregate(), new TrustAct.CertificateRemoved(entry.certificate().label()));
        return Result.of(ledger.record(agent, List.of(proposal)), _ -> book.all());
    }
}
