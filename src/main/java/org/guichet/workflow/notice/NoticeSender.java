package org.guichet.workflow.notice;

import java.util.List;
import org.guichet.domain.notice.Notice;

/** Hands messages to whatever sends them. No network of this program's own is needed. */
public interface NoticeSender {

    /**
     * Puts messages where the site's gateway takes them from.
     *
     * @param folder of the gateway, on this machine or a share
     * @param sender what an e-mail says that it comes from
     */
    Handed hand(List<Notice> notices, String folder, String sender);

    /** All messages as one file, for a gateway that takes lists. UTF-8 CSV. */
    byte[] file(List<Notice> notices);

    /** What became of it: each message by itself. */
    record Handed(List<Notice> taken, String trouble) {

        public Handed {
            taken = List.copyOf(taken);
        }
    }
}
