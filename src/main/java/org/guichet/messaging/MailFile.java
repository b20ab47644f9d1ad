package org.guichet.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import org.guichet.domain.notice.Notice;

/**
 * An e-mail as a file (RFC 5322; MIME of RFC 2045, header words of RFC 2047): French first, English below. Everything outside ASCII is
 * in Base64, so no gateway can garble it.
 */
final class MailFile {

    private static final int LINE = 76;
    /** Octets of a text whose encoded word, after a header's name, stays within the line of 76 signs of RFC 2047, section 2. */
    private static final int WORD = 33;
    private static final String END = "\r\n";

    private MailFile() {}

    /** @param sender the site's name; its gateway puts the address in */
    static byte[] of(Notice notice, String sender, String subject, Instant at) {
        String body = notice.content().french() + "\n\n— — —\n\n" + notice.content().english() + "\n";
        StringBuilder mail = new StringBuilder();
        header(mail, "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
        header(mail, "To", "<" + oneLine(notice.content().address()) + ">");
        header(mail, "Subject", words(subject));
        header(mail, "X-Guichet-Site", words(sender));
        header(mail, "Message-ID", "<" + notice.key().toLowerCase(Locale.ROOT) + "@guichet.invalid>");
        header(mail, "MIME-Version", "1.0");
        header(mail, "Content-Type", "text/plain; charset=UTF-8");
        header(mail, "Content-Transfer-Encoding", "base64");
        mail.append(END);
        Base64.Encoder lines = Base64.getMimeEncoder(LINE, END.getBytes(StandardCharsets.US_ASCII));
        mail.append(lines.encodeToString(body.getBytes(StandardCharsets.UTF_8))).append(END);
        return mail.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void header(StringBuilder mail, String name, String value) {
        mail.append(name).append(": ").append(value).append(END);
    }

    /** An address with a line break in it would begin a header of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("[^\\x21-\\x7e]", "");
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            String letter = Character.toString(c);
            if (octets(word + letter) > WORD) {
                words.append(encoded(word)).append(END).append(' ');
                word.setLength(0);
            }
            word.append(letter);
        });
        return words.append(encoded(word)).toString();
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String encoded(CharSequence word) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(word.toString().getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
