package org.guichet.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.guichet.domain.notice.Notice;

/** Messages as one CSV file (RFC 4180, UTF-8 with its mark, for spreadsheets): key, channel, address, French, English. */
final class MessageCsv {

    private MessageCsv() {}

    static byte[] of(List<Notice> notices) {
        String rows = notices.stream()
                .map(each -> row(
                        each.key(), each.content().channel().name(), each.content().address(), each.content().french(),
                        each.content().english()))
                .collect(Collectors.joining());
        return ("\ufeff" + row("key", "channel", "address", "french", "english") + rows).getBytes(StandardCharsets.UTF_8);
    }

    private static String row(String... fields) {
        return List.of(fields).stream().map(MessageCsv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Quoted always; what a spreadsheet would calculate is made harmless, telephone numbers stay what they are. */
    private static String field(String text) {
        boolean formula = !text.isEmpty() && "=-@\t".indexOf(text.charAt(0)) >= 0;
        boolean plus = text.startsWith("+") && !text.matches("\\+[0-9 ().-]+");
        return "\"" + (formula || plus ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
