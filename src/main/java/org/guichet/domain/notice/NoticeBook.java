package org.guichet.domain.notice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notices as kept on this desk. */
public interface NoticeBook {

    Optional<Notice> find(String key);

    /** Those that wait or failed, the oldest first; then the others, newest first. At most so many. */
    List<Notice> all(int most);

    /** Those that wait, the oldest first. */
    List<Notice> waiting();

    /** About each of these things, in the order in which they were queued. */
    Map<String, List<Notice>> about(Collection<String> things);
}
