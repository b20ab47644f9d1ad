package org.guichet.inmemory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.notice.Notice.Status;
import org.guichet.domain.notice.NoticeBook;

/** Notices as the ledger has them. */
public record InMemoryNotices(InMemoryLedger ledger) implements NoticeBook {

    @Override
    public Optional<Notice> find(String key) {
        return ledger.find(Notice.aggregateOf(key), Notice.class);
    }

    @Override
    public List<Notice> all(int most) {
        return ledger.all(Notice.class).stream()
                .sorted(Comparator.comparing((Notice each) -> each.status() != Status.WAITING && each.status() != Status.FAILED)
                        .thenComparing(Notice::queuedAt)
                        .thenComparing(Notice::key))
                .limit(most)
                .toList();
    }

    @Override
    public List<Notice> waiting() {
        return all(Integer.MAX_VALUE).stream().filter(each -> each.status() == Status.WAITING).toList();
    }

    @Override
    public Map<String, List<Notice>> about(Collection<String> things) {
        return ledger.all(Notice.class).stream()
                .filter(each -> things.contains(each.content().about()))
                .collect(Collectors.groupingBy(each -> each.content().about()));
    }
}
