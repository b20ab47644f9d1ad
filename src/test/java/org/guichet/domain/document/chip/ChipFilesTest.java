package org.guichet.domain.document.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.document.Agreement;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzParser;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.document.reading.ReadDocument;
import org.guichet.domain.document.trust.TrustStore;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

class ChipFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String FIRST = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    private static final String SECOND = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    private static byte[] bytes(String hexadecimal) {
        return HexFormat.of().parseHex(hexadecimal.replace(" ", ""));
    }

    private static byte[] dg1(String zone) {
        byte[] text = zone.getBytes(StandardCharsets.US_ASCII);
        byte[] file = new byte[text.length + 5];
        file[0] = 0x61;
        file[1] = (byte) (text.length + 3);
        file[2] = 0x5f;
        file[3] = 0x1f;
        file[4] = (byte) text.length;
        System.arraycopy(text, 0, file, 5, text.length);
        return file;
    }

    private static Mrz zone(String first, String second) {
        return MrzParser.parse(first + "\n" + second).orElseThrow();
    }

    /** Doc 9303 part 10, 4.7.1.1: the example of a TD3. */
    @Test
    void aZoneOfAPassportHasTwoLines() {
        assertEquals(Optional.of(FIRST + "\n" + SECOND), ChipFiles.zone(dg1(FIRST + SECOND)));
    }

    @Test
    void aZoneOfACardHasThree() {
        String one = "IRFRAK682T8YLO0<1105040043<<<<";
        String two = "7906123F1401073SEN<<<<<<<<<<<6";
        String three = "MARTIN<<CHRISTELLE<HELENE<LAUR";
        assertEquals(Optional.of(one + "\n" + two + "\n" + three), ChipFiles.zone(dg1(one + two + three)));
    }

    /** Appendix D of part 11: COM lists DG1 and DG2. */
    @Test
    void theListOfFilesIsRead() {
        assertEquals(Set.of(ChipFile.DG1, ChipFile.DG2), ChipFiles.listed(bytes("60145F0104303130365F36063034303030305C026175")));
        assertEquals(Set.of(), ChipFiles.listed(bytes("6000")));
    }

    @Test
    void aFaceIsFoundInItsTemplate() {
        byte[] dg2 = bytes("75 18 7F61 15 020101 7F60 0F A106 800102 810102 5F2E 04 01020304");
        dg2[1] = (byte) (dg2.length - 2);
        dg2[4] = (byte) (dg2.length - 5);
        dg2[10] = (byte) (dg2.length - 11);
        assertArrayEquals(new byte[] {1, 2, 3, 4}, ChipFiles.face(dg2).orElseThrow());
    }

    @Test
    void aLengthThatGoesBeyondTheBytesIsNone() {
        assertTrue(Tlv.first(bytes("6105 5F1F 01")).isEmpty());
        assertTrue(Tlv.first(bytes("61 84 7FFFFFFF 00")).isEmpty());
        assertTrue(Tlv.first(bytes("61 80 0000")).isEmpty(), "a length that is not stated");
    }

    @Test
    void aKeyIsMadeOfAnIntactZoneOnly() {
        assertEquals(Optional.of(new ChipKey.OfZone("L898902C3", "740812", "120415")), ChipKey.of(zone(FIRST, SECOND)));
        assertTrue(ChipKey.of(zone(FIRST, SECOND.replace("7408122", "7408123"))).isEmpty());
        assertTrue(ChipKey.ofCard("12345").isEmpty());
        assertTrue(ChipKey.ofCard("12345a").isEmpty());
        assertEquals("OfCard[…]", ChipKey.ofCard("123 456").orElseThrow().toString());
    }

    @Test
    void pageAndChipAreHeldAgainstEachOtherFieldByField() {
        Mrz printed = zone("P<UTOERIKSSEN<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", SECOND);
        List<ChipBesideZone.Field> fields = ChipBesideZone.compare(zone(FIRST, SECOND), printed, TODAY);
        assertEquals(List.of(DatumKind.SURNAME),
                fields.stream().filter(each -> each.agreement() == Agreement.DIFFERS).map(ChipBesideZone.Field::kind).toList());
        assertTrue(fields.contains(new ChipBesideZone.Field(DatumKind.SURNAME, "ERIKSSON", "ERIKSSEN", Agreement.DIFFERS)));
        assertEquals(7, fields.size());
    }

    @Test
    void aChipIsADocumentWithItsOwnZone() {
        ChipJudge judge = new ChipJudge(TrustStore.EMPTY, (_, _, _) -> SecurityObject.unreadable(OutcomeReason.CHIP_SIGNATURE_KIND));
        ChipContent content = new ChipContent(
                ChipContent.Access.BAC, Map.of(ChipFile.DG1, dg1(FIRST + SECOND), ChipFile.SOD, new byte[] {0x77, 0}));
        ReadDocument document = ReadDocument.of(judge.judge(content, TODAY), TODAY);
        assertTrue(document.isChip() && document.isSigned());
        assertEquals("ERIKSSON", document.data().get(DatumKind.SURNAME));
        assertEquals(OutcomeReason.CHIP_SIGNATURE_KIND, document.report().why());
        content.wipe();
        assertTrue(content.file(ChipFile.DG1).isEmpty());
    }

    @Test
    void anyBytesGiveAnAnswer() {
        SeededRandom.repeat(2_000, random -> {
            byte[] file = dg1(FIRST + SECOND);
            for (int i = random.nextInt(6); i > 0; i--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            byte[] cut = Arrays.copyOf(file, random.nextInt(file.length + 1));
            ChipFiles.zone(cut);
            ChipFiles.face(cut);
            ChipFiles.listed(cut);
            Protocols.ofPace(cut);
        });
    }
}
