package org.guichet.messaging;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.ByteBuffer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.notice.Notice.Channel;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.workflow.notice.NoticeSender;

/**
 * Puts each message as a file of its own into the folder that the site's gateway watches: {@code KEY.eml} for an e-mail,
 * {@code KEY.sms} for an SMS. A file appears whole, under its name, or not at all; the same message again replaces itself.
 */
public final class OutgoingFolder implements NoticeSender {

    private final Clock clock;

    public OutgoingFolder(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Handed hand(List<Notice> notices, String folder, String sender) {
        List<Notice> taken = new ArrayList<>();
        String trouble = "";
        try {
            Path place = Path.of(folder);
            if (!Files.isDirectory(place)) {
                return new Handed(List.of(), folder);
            }
            for (Notice notice : notices) {
                put(place, notice, sender);
                taken.add(notice);
            }
        } catch (IOException | InvalidPathException e) {
            trouble = e.getClass().getSimpleName() + ": " + folder;
        }
        return new Handed(taken, trouble);
    }

    @Override
    public byte[] file(List<Notice> notices) {
        return MessageCsv.of(notices);
    }

    private void put(Path folder, Notice notice, String sender) throws IOException {
        boolean mail = notice.content().channel() == Channel.EMAIL;
        byte[] bytes = mail ? MailFile.of(notice, sender, subject(notice), clock.instant()) : SmsFile.of(notice);
        Path file = folder.resolve(notice.key().replaceAll("[^A-Za-z0-9_.-]", "_") + (mail ? ".eml" : ".sms"));
        Path begun = folder.resolve("." + file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                begun, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        try {
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException share) {
            Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String subject(Notice notice) {
        String key = "notice." + notice.content().matter() + ".subject";
        return Texts.in(Language.FRENCH).text(key) + " / " + Texts.in(Language.ENGLISH).text(key);
    }
}
