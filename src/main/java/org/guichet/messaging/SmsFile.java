package org.guichet.messaging;

import java.nio.charset.StandardCharsets;
import org.guichet.domain.notice.Notice;

/** An SMS as a spool file of SMS Server Tools 3: headers, an empty line, the text. A telephone gets both languages in one message. */
final class SmsFile {

    private SmsFile() {}

    static byte[] of(Notice notice) {
        String file = "To: " + number(notice.content().address()) + "\nAlphabet: UTF-8\n\n" + text(notice) + "\n";
        return file.getBytes(StandardCharsets.UTF_8);
    }

    static String text(Notice notice) {
        return notice.content().french() + "\n" + notice.content().english();
    }

    /** International, digits only; a French number without its country's prefix gets it. */
    static String number(String address) {
        String digits = address.replaceAll("[^0-9]", "");
        boolean french = !address.strip().startsWith("+") && digits.length() == 10 && digits.startsWith("0");
        return french ? "33" + digits.substring(1) : digits.startsWith("00") ? digits.substring(2) : digits;
    }
}
