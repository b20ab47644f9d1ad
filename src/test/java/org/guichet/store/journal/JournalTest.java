package org.guichet.store.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Ledger.Trouble;
import org.guichet.store.home.HomeKey;
import org.guichet.store.home.HomeTrouble;
import org.guichet.store.home.HomeTrouble.Damaged;
import org.guichet.store.home.HomeTroubleException;
import org.junit.jupiter.api.Test;

class JournalTest {

    private final MemoryFolder folder = new MemoryFolder();
    private final HomeKey key = HomeKey.of(new byte[32]);
    private final SplittableRandom random = new SplittableRandom(7);

    private Journal open(Position known) throws IOException, HomeTroubleException {
        return Journal.open(folder, key, known, random);
    }

    private Journal open() throws IOException, HomeTroubleException {
        return open(Position.START);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Position forced(Appended appended) {
        return assertInstanceOf(Appended.Forced.class, appended, appended::toString).position();
    }

    private static List<String> texts(Journal journal) throws IOException, HomeTroubleException {
        List<String> texts = new ArrayList<>();
        journal.read(Position.START, frame -> {
            assertEquals(texts.size() + 1, frame.index());
            List<String> operations = frame.operations().stream()
                    .map(operation -> new String(operation, StandardCharsets.UTF_8))
                    .toList();
            texts.add(String.join("+", operations));
        });
        return texts;
    }

    /** Three frames; answers where each begins, and where the last ends. */
    private List<Integer> threeFrames() throws IOException, HomeTroubleException {
        Journal journal = open();
        List<Integer> starts = new ArrayList<>();
        for (String text : List.of("first", "second, a little longer", "third")) {
            starts.add(folder.medium(1).content().length);
            forced(journal.append(List.of(bytes(text))));
        }
        starts.add(folder.medium(1).content().length);
        return starts;
    }

    private Damaged damage(Position known) {
        HomeTrouble trouble = assertThrows(HomeTroubleException.class, () -> open(known)).trouble();
        Damaged damaged = assertInstanceOf(Damaged.class, trouble);
        assertEquals(HomeTrouble.What.JOURNAL, damaged.what());
        return damaged;
    }

    @Test
    void framesComeBackInOrderWithTheirOperations() throws Exception {
        Journal journal = open();
        forced(journal.append(List.of(bytes("a"), bytes(""), bytes("c"))));
        Position last = forced(journal.append(List.of(bytes("é"))));
        assertEquals(List.of("a++c", "é"), texts(journal));
        Journal again = open(last);
        assertEquals(last, again.last());
        forced(again.append(List.of(bytes("third"))));
        assertEquals(List.of("a++c", "é", "third"), texts(again));
    }

    @Test
    void aTailTornAtAnyByteIsCutAndWorkGoesOn() throws Exception {
        List<Integer> starts = threeFrames();
        byte[] whole = folder.medium(1).content();
        for (int length = starts.get(2); length < whole.length; length++) {
            folder.medium(1).replace(Arrays.copyOf(whole, length));
            Journal journal = open();
            assertEquals(2, journal.last().index());
            assertEquals((int) starts.get(2), folder.medium(1).content().length);
            forced(journal.append(List.of(bytes("again"))));
            assertEquals(List.of("first", "second, a little longer", "again"), texts(journal));
        }
    }

    @Test
    void aFlippedBitBeforeTheLastFrameIsFoundWhereItsFrameBeginsAndNothingIsCut() throws Exception {
        List<Integer> starts = threeFrames();
        byte[] whole = folder.medium(1).content();
        for (int at = starts.getFirst(); at < starts.get(2); at++) {
            byte[] rotten = whole.clone();
            rotten[at] ^= (byte) (1 << (at % 8));
            folder.medium(1).replace(rotten);
            Damaged damaged = damage(Position.START);
            assertEquals((int) (at < starts.get(1) ? starts.get(0) : starts.get(1)), damaged.where());
            assertEquals(folder.path(1), damaged.file());
            assertArrayEquals(rotten, folder.medium(1).content());
        }
    }

    @Test
    void aFlippedBitInTheLastFrameIsDamageWhereTheDatabaseHasTakenIt() throws Exception {
        List<Integer> starts = threeFrames();
        Position known = open().last();
        byte[] whole = folder.medium(1).content();
        for (int at = starts.get(2); at < whole.length; at++) {
            byte[] rotten = whole.clone();
            rotten[at] ^= 4;
            folder.medium(1).replace(rotten);
            assertEquals((int) starts.get(2), damage(known).where());
        }
    }

    @Test
    void aFlippedBitInTheHeaderIsDamage() throws Exception {
        threeFrames();
        byte[] whole = folder.medium(1).content();
        for (int at = 0; at < SegmentHeader.LENGTH; at++) {
            byte[] rotten = whole.clone();
            rotten[at] ^= 1;
            folder.medium(1).replace(rotten);
            assertEquals(0, damage(Position.START).where());
        }
    }

    @Test
    void aJournalThatEndsBeforeWhatTheDatabaseKnowsIsDamaged() throws Exception {
        List<Integer> starts = threeFrames();
        Position known = open().last();
        folder.medium(1).replace(Arrays.copyOf(folder.medium(1).content(), starts.get(2)));
        assertEquals((int) starts.get(2), damage(known).where());
        folder.remove(1);
        assertEquals(0, damage(known).where());
    }

    @Test
    void aFrameOfTheRightNumberButAnotherHistoryIsDamage() throws Exception {
        threeFrames();
        damage(new Position(2, Hash.of(bytes("another"))));
    }

    @Test
    void aFrameMovedToAnotherPlaceIsDamage() throws Exception {
        List<Integer> starts = threeFrames();
        byte[] whole = folder.medium(1).content();
        byte[] withoutSecond = Arrays.copyOf(whole, starts.get(1) + whole.length - starts.get(2));
        System.arraycopy(whole, starts.get(2), withoutSecond, starts.get(1), whole.length - starts.get(2));
        folder.medium(1).replace(withoutSecond);
        assertEquals((int) starts.get(1), damage(Position.START).where());
    }

    @Test
    void anotherHomesKeyReadsNothing() throws Exception {
        threeFrames();
        byte[] other = new byte[32];
        other[0] = 1;
        HomeTroubleException refused = assertThrows(
                HomeTroubleException.class, () -> Journal.open(folder, HomeKey.of(other), Position.START, random));
        assertInstanceOf(Damaged.class, refused.trouble());
    }

    @Test
    void aFullSegmentIsFollowedByAnotherAndTheChainGoesOn() throws Exception {
        Journal journal = Journal.open(folder, key, Position.START, random, 300);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            written.add("operation " + i);
            forced(journal.append(List.of(bytes("operation " + i))));
        }
        assertTrue(folder.segments().size() > 3, folder.segments()::toString);
        Journal again = Journal.open(folder, key, journal.last(), random, 300);
        assertEquals(written, texts(again));
        forced(again.append(List.of(bytes("more"))));
    }

    @Test
    void aMissingSegmentIsDamage() throws Exception {
        Journal journal = Journal.open(folder, key, Position.START, random, 300);
        while (folder.segments().size() < 3) {
            forced(journal.append(List.of(bytes("operation"))));
        }
        folder.remove(2);
        assertEquals(folder.path(2), damage(journal.last()).file());
    }

    @Test
    void aSegmentThatWasBeingMadeIsMadeAnew() throws Exception {
        Journal journal = Journal.open(folder, key, Position.START, random, 300);
        while (folder.segments().size() < 2) {
            forced(journal.append(List.of(bytes("operation"))));
        }
        byte[] header = Arrays.copyOf(folder.medium(2).content(), SegmentHeader.LENGTH);
        List<String> before = texts(journal);
        for (int length = 0; length < SegmentHeader.LENGTH; length++) {
            folder.medium(2).replace(Arrays.copyOf(header, length));
            Journal again = Journal.open(folder, key, Position.START, random, 300);
            forced(again.append(List.of(bytes("more"))));
            assertEquals(before.size(), texts(again).size());
        }
    }

    @Test
    void aFullDiskLeavesNothingOfTheFrameAndLetsItBeRepeated() throws Exception {
        for (int nth = 1; nth <= 2; nth++) {
            MemoryFolder disk = new MemoryFolder();
            Journal journal = Journal.open(disk, key, Position.START, random);
            forced(journal.append(List.of(bytes("kept"))));
            byte[] before = disk.medium(1).content();
            disk.faults().failFrom(nth);
            assertEquals(new Appended.Failed(Trouble.DISK_FULL), journal.append(List.of(bytes("too much"))));
            assertArrayEquals(before, disk.medium(1).content());
            disk.faults().heal();
            forced(journal.append(List.of(bytes("again"))));
            assertEquals(List.of("kept", "again"), texts(journal));
        }
    }

    @Test
    void aFailureThatCanNotBeTakenBackClosesTheJournalUntilItIsOpenedAgain() throws Exception {
        Journal journal = open();
        forced(journal.append(List.of(bytes("kept"))));
        folder.faults().saying("Input/output error");
        folder.faults().failFrom(1);
        folder.faults().failTruncating();
        Appended failed = new Appended.Failed(Trouble.JOURNAL_UNWRITABLE);
        assertEquals(failed, journal.append(List.of(bytes("lost"))));
        folder.faults().heal();
        assertEquals(failed, journal.append(List.of(bytes("refused"))));
        Journal again = open();
        forced(again.append(List.of(bytes("goes on"))));
        assertEquals(List.of("kept", "goes on"), texts(again));
    }

    @Test
    void theSameFrameWrittenTwiceNeverSharesItsNonce() throws Exception {
        FrameCipher cipher = new FrameCipher(key, new byte[32]);
        byte[] one = cipher.seal(1, 5, Hash.NONE, bytes("secret"));
        byte[] other = cipher.seal(1, 6, Hash.NONE, bytes("secret"));
        int head = FrameCipher.HEAD_LENGTH;
        assertTrue(!Arrays.equals(one, head, one.length, other, head, other.length));
    }
}
