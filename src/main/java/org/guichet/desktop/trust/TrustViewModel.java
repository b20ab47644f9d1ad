package org.guichet.desktop.trust;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.trust.TrustEntry;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.document.CertificateIntake.Found;
import org.guichet.workflow.document.DocumentActs;

/** The certificates of the site. */
final class TrustViewModel {

    private final DocumentActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final ObjectProperty<List<TrustEntry>> entries = new SimpleObjectProperty<>(List.of());
    private final Deque<TrustEntry> removed = new ArrayDeque<>();

    TrustViewModel(DocumentActs acts, DeskSession session, ActRunner runner) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
    }

    /** Those in use, by issuer and name. */
    ReadOnlyObjectProperty<List<TrustEntry>> entries() {
        return entries;
    }

    void refresh() {
        runner.read(() -> acts.trust().read(session), result -> runner.settle(result, this::show));
    }

    void load(Path file) {
        runner.read(() -> acts.certificates().read(file), read -> load(file, read));
    }

    private void load(Path file, Found found) {
        switch (found) {
            case Found.Unreadable() -> runner.tell(Notice.attention("trust.unreadable", "trust.unreadable.remedy"));
            case Found.Forged() -> runner.tell(Notice.blocked("trust.forged", "trust.forged.remedy"));
            case Found.Certificates certificates -> load(file, certificates);
        }
    }

    /** Who made a list is said, for the administrator to judge; a list that nobody signed is told. */
    private void load(Path file, Found.Certificates found) {
        Path name = file.getFileName() == null ? file : file.getFileName();
        runner.run(() -> acts.trust().load(session, found.all(), name.toString()), loaded -> {
            if (found.unsignedList()) {
                runner.tell(Notice.attention("trust.unsigned", "trust.unsigned.remedy", loaded.added(), loaded.known()));
            } else if (found.signer().isEmpty()) {
                runner.tell(Notice.done("trust.loaded", loaded.added(), loaded.known()));
            } else {
                runner.tell(Notice.done("trust.loadedSigned", loaded.added(), loaded.known(), found.signer()));
            }
            show(loaded.all());
        });
    }

    void remove(TrustEntry entry) {
        runner.run(() -> acts.trust().remove(session, entry), all -> {
            removed.push(entry);
            runner.tell(Notice.undoable("trust.removed", entry.certificate().label()));
            show(all);
        });
    }

    /** @return whether a certificate was removed here that can be put back */
    boolean undo() {
        TrustEntry last = removed.poll();
        if (last == null) {
            return false;
        }
        runner.run(() -> acts.trust().load(session, List.of(last.certificate()), last.source()), loaded -> {
            runner.tell(Notice.done("trust.back"));
            show(loaded.all());
        });
        return true;
    }

    private void show(List<TrustEntry> all) {
        entries.set(all.stream()
                .filter(TrustEntry::trusted)
                .sorted(Comparator.comparing((TrustEntry entry) -> entry.certificate().issuerName())
                        .thenComparing(entry -> entry.certificate().name())
                        .thenComparing(entry -> entry.certificate().validFrom()))
                .toList());
    }
}
