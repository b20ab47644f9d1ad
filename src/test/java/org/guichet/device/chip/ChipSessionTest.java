package org.guichet.device.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.guichet.device.ChipTerminals;
import org.guichet.device.ChipTrouble;
import org.guichet.device.chip.emulated.ChipSpecimens;
import org.guichet.device.chip.emulated.EmulatedChip;
import org.guichet.device.chip.emulated.EmulatedFault;
import org.guichet.device.chip.emulated.EmulatedReader;
import org.guichet.domain.document.chip.ChipContent;
import org.guichet.domain.document.chip.ChipContent.Access;
import org.guichet.domain.document.chip.ChipFile;
import org.guichet.domain.document.chip.ChipKey;
import org.guichet.seeded.SeededRandom;
import org.guichet.workflow.chip.ChipFault;
import org.guichet.workflow.chip.ChipStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** JMRTD on one side, the emulated chip on the other. */
class ChipSessionTest {

    private final EmulatedReader reader = new EmulatedReader();
    private final List<Integer> percents = new ArrayList<>();

    private ChipContent read(EmulatedChip chip, ChipKey key, EmulatedFault fault) throws ChipTrouble {
        reader.lay(chip, fault);
        return ChipSession.read(reader.connect(EmulatedReader.ID), key, (ChipStep _, int percent) -> percents.add(percent), () -> false);
    }

    private ChipFault fails(EmulatedChip chip, ChipKey key, EmulatedFault fault) {
        return assertThrows(ChipTrouble.class, () -> read(chip, key, fault)).fault();
    }

    @Test
    void aChipThatSpeaksPaceIsOpenedByItWithItsZone() throws ChipTrouble {
        Map<ChipFile, byte[]> files = ChipSpecimens.files();
        ChipContent content = read(ChipSpecimens.chip(files), ChipSpecimens.key(), EmulatedFault.NONE);
        assertEquals(Access.PACE, content.access());
        files.forEach((file, bytes) -> assertArrayEquals(bytes, content.file(file).orElseThrow(), file.name()));
        assertEquals(percents.stream().sorted().toList(), percents);
        assertEquals(100, percents.getLast());
    }

    @Test
    void anOriginalChipProvesThatItIsNoCopy() throws ChipTrouble {
        assertTrue(read(ChipSpecimens.chip(ChipSpecimens.files()), ChipSpecimens.key(), EmulatedFault.NONE).isOriginal());
        Map<ChipFile, byte[]> old = ChipSpecimens.files();
        old.remove(ChipFile.CARD_ACCESS);
        assertTrue(read(ChipSpecimens.chip(old), ChipSpecimens.key(), EmulatedFault.NONE).isOriginal(), "opened by BAC");
        ChipContent copy = read(ChipSpecimens.chip(ChipSpecimens.files()).copied(), ChipSpecimens.key(), EmulatedFault.NONE);
        assertFalse(copy.isOriginal());
        assertTrue(copy.file(ChipFile.DG2).isPresent(), "it is read all the same");
        assertFalse(readWith(ChipSpecimens.chip(ChipSpecimens.files()).copied(), "9000").isOriginal(), "one that nods to everything");
        assertFalse(readWith(ChipSpecimens.chip(ChipSpecimens.files()).copied(), "990290008e0800000000000000009000").isOriginal());
    }

    /** A copy that gives a certain answer where the chip would refuse. */
    private static ChipContent readWith(EmulatedChip chip, String instead) throws ChipTrouble {
        return ChipSession.read(new ChipTerminals.Link() {
            @Override
            public byte[] transmit(byte[] command) {
                byte[] answer = chip.transmit(command);
                boolean refused = answer.length == 2 && answer[0] == 0x69;
                return refused ? HexFormat.of().parseHex(instead) : answer;
            }

            @Override
            public void close() {
                chip.reset();
            }
        }, ChipSpecimens.key(), (_, _) -> {}, () -> false);
    }

    @Test
    void theNumberOnACardOpensItToo() throws ChipTrouble {
        ChipContent content = read(
                ChipSpecimens.chip(ChipSpecimens.files()), ChipKey.ofCard(" 123 456").orElseThrow(), EmulatedFault.NONE);
        assertEquals(Access.PACE, content.access());
        assertTrue(content.file(ChipFile.DG2).isPresent());
    }

    @Test
    void aChipWithoutPaceIsOpenedByBac() throws ChipTrouble {
        Map<ChipFile, byte[]> files = ChipSpecimens.files();
        files.remove(ChipFile.CARD_ACCESS);
        ChipContent content = read(ChipSpecimens.chip(files), ChipSpecimens.key(), EmulatedFault.NONE);
        assertEquals(Access.BAC, content.access());
        assertArrayEquals(ChipSpecimens.bytes(files, ChipFile.DG2), content.file(ChipFile.DG2).orElseThrow());
        assertEquals(ChipFault.ZONE_NEEDED, fails(ChipSpecimens.chip(files), ChipKey.ofCard("123456").orElseThrow(), EmulatedFault.NONE));
    }

    @Test
    void aPaceThatNobodyKnowsIsFollowedByBac() throws ChipTrouble {
        Map<ChipFile, byte[]> files = ChipSpecimens.files();
        byte[] access = ChipSpecimens.bytes(files, ChipFile.CARD_ACCESS);
        access[access.length - 1] = 9;
        assertEquals(Access.BAC, read(ChipSpecimens.chip(files), ChipSpecimens.key(), EmulatedFault.NONE).access());
        files.put(ChipFile.CARD_ACCESS, new byte[] {0x31, 3, 1, 2, 3});
        assertEquals(Access.BAC, read(ChipSpecimens.chip(files), ChipSpecimens.key(), EmulatedFault.NONE).access());
    }

    @Test
    void anotherDocumentsZoneDoesNotOpenIt() {
        ChipKey other = new ChipKey.OfZone("X12345678", "740812", "320415");
        assertEquals(ChipFault.WRONG_KEY, fails(ChipSpecimens.chip(ChipSpecimens.files()), other, EmulatedFault.NONE));
        ChipKey number = ChipKey.ofCard("654321").orElseThrow();
        assertEquals(ChipFault.WRONG_KEY, fails(ChipSpecimens.chip(ChipSpecimens.files()), number, EmulatedFault.NONE));
        EmulatedChip paceOnly = new EmulatedChip(ChipSpecimens.files(), ChipSpecimens.key(), "", false);
        assertEquals(ChipFault.WRONG_KEY, fails(paceOnly, other, EmulatedFault.NONE));
    }

    @ParameterizedTest
    @EnumSource(value = EmulatedFault.class, names = {"NONE", "SLOW"}, mode = EnumSource.Mode.EXCLUDE)
    void eachFaultIsToldByItsName(EmulatedFault fault) {
        ChipFault expected = switch (fault) {
            case TAKEN_AWAY -> ChipFault.TAKEN_AWAY;
            case OTHER_CARD -> ChipFault.NO_DOCUMENT_CHIP;
            case GARBAGE, CHANGED_ANSWERS, NONE, SLOW -> ChipFault.GARBAGE;
        };
        assertEquals(expected, fails(ChipSpecimens.chip(ChipSpecimens.files()), ChipSpecimens.key(), fault));
    }

    @Test
    void aFileThatClaimsMegabytesIsNotRead() {
        Map<ChipFile, byte[]> files = ChipSpecimens.files();
        files.put(ChipFile.DG2, new byte[] {0x75, (byte) 0x83, 0x7f, 0, 0, 1, 2, 3, 4, 5, 6, 7});
        assertEquals(ChipFault.OVERSIZED, fails(ChipSpecimens.chip(files), ChipSpecimens.key(), EmulatedFault.NONE));
    }

    @Test
    void aLargePhotographIsReadWhole() throws ChipTrouble {
        Map<ChipFile, byte[]> files = ChipSpecimens.files();
        byte[] large = new byte[60_004];
        new SplittableRandom(7).nextBytes(large);
        large[0] = 0x75;
        large[1] = (byte) 0x82;
        large[2] = (byte) 0xea;
        large[3] = 0x60;
        files.put(ChipFile.DG2, large);
        assertArrayEquals(large, read(ChipSpecimens.chip(files), ChipSpecimens.key(), EmulatedFault.NONE).file(ChipFile.DG2).orElseThrow());
    }

    /** Whatever a chip answers, in the clear or after it was opened, ends in a content or a named trouble. */
    @Test
    void anyAnswersEndInAContentOrANamedTrouble() {
        SeededRandom.repeat(40, random -> {
            Map<ChipFile, byte[]> files = ChipSpecimens.files();
            ChipFile target = SeededRandom.any(random, List.of(ChipFile.values()));
            byte[] bytes = ChipSpecimens.bytes(files, target);
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                bytes[random.nextInt(Math.min(bytes.length, 40))] = (byte) random.nextInt();
            }
            EmulatedChip chip = ChipSpecimens.chip(files);
            int wild = random.nextInt(40);
            ChipTerminals.Link link = new ChipTerminals.Link() {
                private int count;

                @Override
                public byte[] transmit(byte[] command) {
                    byte[] answer = chip.transmit(command);
                    if (++count == wild) {
                        answer = new byte[random.nextInt(40)];
                        random.nextBytes(answer);
                    }
                    return answer;
                }

                @Override
                public void close() {
                    chip.reset();
                }
            };
            try {
                ChipSession.read(link, ChipSpecimens.key(), (ChipStep _, int _) -> {}, () -> false);
            } catch (ChipTrouble told) {
                assertTrue(told.fault() != ChipFault.NO_READER, told.fault().name());
            }
        });
    }
}
