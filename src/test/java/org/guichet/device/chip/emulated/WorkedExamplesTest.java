package org.guichet.device.chip.emulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.guichet.domain.document.chip.ChipFile;
import org.guichet.domain.document.chip.ChipKey;
import org.junit.jupiter.api.Test;

/** The worked examples of ICAO Doc 9303 part 11, byte by byte: appendix D for BAC, appendix G for PACE. */
class WorkedExamplesTest {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final ChipKey.OfZone BAC_ZONE = new ChipKey.OfZone("L898902C", "690806", "940623");
    private static final ChipKey.OfZone PACE_ZONE = new ChipKey.OfZone("T22000129", "640812", "101031");

    private static byte[] bytes(String hexadecimal) {
        return HEX.parseHex(hexadecimal);
    }

    private static Ephemeral random(String... numbers) {
        Deque<String> next = new ArrayDeque<>(List.of(numbers));
        return new Ephemeral() {
            @Override
            public byte[] bytes(int count) {
                return HEX.parseHex(next.remove());
            }

            @Override
            public BigInteger scalar(BigInteger order) {
                return new BigInteger(next.remove(), 16);
            }
        };
    }

    private static void says(EmulatedChip chip, String command, String answer) {
        assertEquals(answer, HEX.formatHex(chip.transmit(bytes(command))), command);
    }

    @Test
    void appendixD1AndD2KeysOfBac() {
        byte[] seed = Arrays.copyOf(ChipSecrets.of(BAC_ZONE, "").ofZone(), 16);
        assertEquals("239AB9CB282DAF66231DC5A4DF6BFBAE", HEX.formatHex(seed));
        assertEquals("AB94FDECF2674FDFB9B391F85D7F76F2", HEX.formatHex(ChipCipher.TRIPLE_DES.key(seed, ChipCipher.FOR_ENCRYPTION)));
        assertEquals("7962D9ECE03D1ACD4C76089DCE131543", HEX.formatHex(ChipCipher.TRIPLE_DES.key(seed, ChipCipher.FOR_CODES)));
    }

    @Test
    void appendixD3AndD4BacAndSecureMessaging() {
        byte[] com = bytes("60145F0104303130365F36063034303030305C026175");
        EmulatedChip chip = new EmulatedChip(
                Map.of(ChipFile.COM, com), BAC_ZONE, "", true,
                random("4608F91988702212", "0B4F80323EB3191CB04970CB4052790B"));
        says(chip, "00A4040C07A0000002471001", "9000");
        says(chip, "0084000008", "4608F919887022129000");
        says(chip, "008200002872C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F25F1448EEA8AD90A728",
                "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F2F2D235D074D74499000");
        says(chip, "0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800", "990290008E08FA855A5D4C50A8ED9000");
        says(chip, "0CB000000D9701048E08ED6705417E96BA5500", "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000");
        says(chip, "0CB000040D9701128E082EA28A70F3C7B53500",
                "871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000");
    }

    @Test
    void appendixGPasswordOfPace() {
        byte[] secret = ChipSecrets.of(PACE_ZONE, "").ofZone();
        assertEquals("7E2D2A41C74EA0B38CD36F863939BFA8E9032AAD", HEX.formatHex(secret));
        assertEquals("89DED1B26624EC1E634C1989302849DD", HEX.formatHex(ChipCipher.AES_128.key(secret, ChipCipher.FOR_PASSWORDS)));
    }

    @Test
    void appendixG1PaceWithGenericMapping() {
        EmulatedChip chip = new EmulatedChip(
                Map.of(ChipFile.CARD_ACCESS, bytes("31143012060A04007F0007020204020202010202010D")), PACE_ZONE, "", false,
                random("3F00C4D39D153F2B2A214A078D899B22", "498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560",
                        "107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A"));
        says(chip, "0022C1A412800A04007F0007020204020283010184010D", "9000");
        says(chip, "10860000027C0000", "7C12801095A3A016522EE98D01E76CB6B98B42C39000");
        says(chip, "10860000457C438141047ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E544552DCB6725218799115B55C9B"
                        + "AA6D9F6BC3A9618E70C25AF71777A9C4922D00",
                "7C43824104824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F5730D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC"
                        + "63719363CCD13C549000");
        says(chip, "10860000457C438341042DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C3556F3B3B186DF10B857B58F6A7E"
                        + "B80F20BA5DC7BE1D43D9BF850149FBB3646200",
                "7C438441049E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB7764B22277A2EDDC3C265A9F018F9CB852E111B768B32690"
                        + "4B59A0193776F0949000");
        says(chip, "008600000C7C0A8508C2B0BD78D94BA86600", "7C0A86083ABB9674BCE93C089000");
    }

    @Test
    void aTokenThatIsWrongByOneBitIsRefused() {
        EmulatedChip chip = new EmulatedChip(
                Map.of(ChipFile.CARD_ACCESS, bytes("31143012060A04007F0007020204020202010202010D")), PACE_ZONE, "", false,
                random("3F00C4D39D153F2B2A214A078D899B22", "498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560",
                        "107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A"));
        says(chip, "0022C1A412800A04007F0007020204020283010184010D", "9000");
        chip.transmit(bytes("10860000027C0000"));
        chip.transmit(bytes("10860000457C438141047ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E544552DCB6725218"
                + "799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D00"));
        chip.transmit(bytes("10860000457C438341042DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C3556F3B3B186DF10B857"
                + "B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB3646200"));
        says(chip, "008600000C7C0A8508C2B0BD78D94BA86700", "6300");
    }

    @Test
    void aChipGivesNothingBeforeItIsOpened() {
        EmulatedChip chip = new EmulatedChip(Map.of(ChipFile.DG1, "a".getBytes(StandardCharsets.US_ASCII)), BAC_ZONE, "", true);
        says(chip, "00A4040C07A0000002471001", "9000");
        says(chip, "00A4020C020101", "9000");
        says(chip, "00B0000001", "6982");
        says(chip, "00A4020C02010200", "6A82");
    }
}
