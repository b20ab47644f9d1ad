package org.guichet.messaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.notice.Notice.Channel;
import org.guichet.domain.notice.Notice.Content;
import org.guichet.domain.notice.Notice.Matter;
import org.guichet.workflow.notice.NoticeSender.Handed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages as files that a gateway takes. */
class OutgoingFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String FRENCH = "Préfecture : votre titre est arrivé. Timbre : 225,00 €.";
    private static final String ENGLISH = "Your card has arrived.";

    @TempDir
    private Path folder;

    private final OutgoingFolder outgoing = new OutgoingFolder(Clock.fixed(NOW, ZoneOffset.UTC));

    private static Notice notice(Channel channel, String address) {
        Content content = new Content(42, Matter.CARD_READY, "K682T8YLO", channel, address, FRENCH, ENGLISH);
        String key = Notice.keyOf(Matter.CARD_READY, "K682T8YLO", 1, channel);
        return new Notice(key, 1, content, Notice.Status.WAITING, NOW, NOW, "a.martin", "");
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void eachMessageIsAFileOfItsOwnAndNothingHalfWrittenIsLeft() throws IOException {
        List<Notice> both = List.of(notice(Channel.SMS, "+33 6 39 98 00 01"), notice(Channel.EMAIL, "leila@example.org"));
        assertEquals(new Handed(both, ""), outgoing.hand(both, folder.toString(), "Préfecture imaginaire"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("CARD_READY-K682T8YLO-1-EMAIL.eml", "CARD_READY-K682T8YLO-1-SMS.sms"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        outgoing.hand(both, folder.toString(), "Préfecture imaginaire");
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count(), "the same message again replaces itself");
        }
    }

    @Test
    void anSmsHasItsNumberAndBothLanguages() throws IOException {
        outgoing.hand(List.of(notice(Channel.SMS, "06 39 98 00 01")), folder.toString(), "x");
        assertEquals(
                "To: 33639980001\nAlphabet: UTF-8\n\n" + FRENCH + "\n" + ENGLISH + "\n", read("CARD_READY-K682T8YLO-1-SMS.sms"));
        assertEquals("33639980001", SmsFile.number("+33 6 39 98 00 01"));
        assertEquals("447700900123", SmsFile.number("00447700900123"));
    }

    /** RFC 5322 section 2.1.1: lines of at most 998 characters; RFC 2047 section 2: 76 with an encoded word. */
    @Test
    void anEmailIsPlainAsciiAndSaysWhatItSaid() throws IOException {
        outgoing.hand(List.of(notice(Channel.EMAIL, "leila@example.org")), folder.toString(), "Préfecture imaginaire");
        String mail = read("CARD_READY-K682T8YLO-1-EMAIL.eml");
        assertTrue(mail.chars().allMatch(c -> c < 128), mail);
        assertTrue(mail.lines().allMatch(line -> line.length() <= 76), mail);
        String body = mail.substring(mail.indexOf("\r\n\r\n") + 4);
        String text = new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8);
        assertEquals(FRENCH + "\n\n— — —\n\n" + ENGLISH + "\n", text);
        Matcher words = Pattern.compile("=\\?UTF-8\\?B\\?([^?]*)\\?=").matcher(mail.substring(0, mail.indexOf("X-Guichet-Site")));
        StringBuilder subject = new StringBuilder();
        while (words.find()) {
            subject.append(new String(Base64.getDecoder().decode(words.group(1)), StandardCharsets.UTF_8));
        }
        assertEquals("Votre titre de séjour est arrivé / Your residence card has arrived", subject.toString());
    }

    @Test
    void anAddressCanNotBeginAHeaderOfItsOwn() throws IOException {
        outgoing.hand(List.of(notice(Channel.EMAIL, "a@example.org\r\nBcc: everybody@example.org")), folder.toString(), "x");
        String mail = read("CARD_READY-K682T8YLO-1-EMAIL.eml");
        assertFalse(mail.lines().anyMatch(line -> line.startsWith("Bcc")), mail);
    }

    @Test
    void aFolderThatIsNotThereIsSaidAndNothingIsTaken() {
        String nowhere = folder.resolve("gone").toString();
        assertEquals(new Handed(List.of(), nowhere), outgoing.hand(List.of(notice(Channel.SMS, "1")), nowhere, "x"));
        assertTrue(outgoing.hand(List.of(notice(Channel.SMS, "1")), "\0", "x").taken().isEmpty());
    }

    @Test
    void aListOfMessagesIsOneCsvFile() {
        Notice formula = notice(Channel.EMAIL, "=cmd()@example.org");
        byte[] csv = outgoing.file(List.of(notice(Channel.SMS, "+33 6 39 98 00 01"), formula));
        String expected = "\ufeff\"key\",\"channel\",\"address\",\"french\",\"english\"\r\n"
                + "\"CARD_READY-K682T8YLO-1-SMS\",\"SMS\",\"+33 6 39 98 00 01\",\"" + FRENCH + "\",\"" + ENGLISH + "\"\r\n"
                + "\"CARD_READY-K682T8YLO-1-EMAIL\",\"EMAIL\",\"'=cmd()@example.org\",\"" + FRENCH + "\",\"" + ENGLISH + "\"\r\n";
        assertArrayEquals(expected.getBytes(StandardCharsets.UTF_8), csv);
    }
}
