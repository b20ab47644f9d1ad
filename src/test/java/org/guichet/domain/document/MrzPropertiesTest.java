package org.guichet.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

class MrzPropertiesTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String SERIAL = LETTERS + "0123456789";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    private static final List<MrzFormat> WRITTEN =
            List.of(MrzFormat.TD1, MrzFormat.TD2, MrzFormat.TD3, MrzFormat.MRV_A, MrzFormat.MRV_B);

    @Test
    void whatIsWrittenIsReadBack() {
        SeededRandom.repeat(4000, random -> {
            MrzFormat format = SeededRandom.any(random, WRITTEN);
            MrzContent content = person(random, format);
            Mrz mrz = MrzSpecimens.read(String.join("\n", MrzWriter.write(format, content)));
            assertTrue(mrz.isIntact());
            assertEquals(format, mrz.format());
            assertEquals(content.documentNumber(), mrz.documentNumber());
            assertEquals(content.issuer(), mrz.issuer());
            assertEquals(content.nationality(), mrz.nationality());
            assertEquals(content.sex(), mrz.sex());
            assertEquals(Optional.of(content.birthDate()), mrz.birthDate().asBirth(TODAY));
            assertEquals(Optional.of(content.expiryDate()), mrz.expiryDate().asExpiry(TODAY));
            if (!mrz.names().mayBeTruncated()) {
                assertEquals(content.surname(), mrz.names().surname());
                assertEquals(content.givenNames(), mrz.names().givenNames());
            }
        });
    }

    @Test
    void whatIsWrittenAgreesWithItsOwnFileCutOrNot() {
        SeededRandom.repeat(4000, random -> {
            MrzFormat format = SeededRandom.any(random, WRITTEN);
            MrzContent content = person(random, format);
            Mrz mrz = MrzSpecimens.read(String.join("\n", MrzWriter.write(format, content)));
            FileIdentity file = new FileIdentity(content.surname(), content.givenNames(), content.birthDate(), content.nationality(),
                    content.sex());
            assertTrue(DocumentComparison.compare(mrz, file, TODAY).stream().allMatch(field -> field.agreement() != Agreement.DIFFERS),
                    () -> mrz.lines() + " " + content);
        });
    }

    @Test
    void anyChangedCharacterOfACheckedFieldIsFoundUnlessTheDigitsCollide() {
        SeededRandom.repeat(4000, random -> {
            MrzFormat format = SeededRandom.any(random, WRITTEN);
            List<String> lines = MrzWriter.write(format, person(random, format));
            CheckedSpan span = SeededRandom.any(random, MrzLayout.of(format).checkedSpans(lines));
            Slot slot = SeededRandom.any(random, span.over());
            int column = slot.from() + random.nextInt(slot.width());
            char before = lines.get(slot.line()).charAt(column);
            char after = SERIAL.charAt(random.nextInt(SERIAL.length()));
            StringBuilder line = new StringBuilder(lines.get(slot.line()));
            line.setCharAt(column, after);
            String text = String.join("\n", lines).replace(lines.get(slot.line()), line);
            // Values ten apart weigh the same modulo ten: 0, A, K, U and the filler; 1, B, L, V; and so on.
            boolean collides = value(before) % 10 == value(after) % 10;
            Optional<Mrz> read = MrzParser.parse(text);
            assertTrue(read.isEmpty() || collides || !read.get().isIntact(), text);
        });
    }

    @Test
    void aConfusedCharacterIsAmongTheProposals() {
        SeededRandom.repeat(2000, random -> {
            MrzFormat format = SeededRandom.any(random, WRITTEN);
            List<String> lines = MrzWriter.write(format, person(random, format));
            Slot number = MrzLayout.of(format).number();
            int column = number.from() + random.nextInt(number.width());
            char read = "O01I8BS5Z2".charAt(random.nextInt(10));
            char meant = "0OI1B85S2Z".charAt("O01I8BS5Z2".indexOf(read));
            StringBuilder line = new StringBuilder(lines.get(number.line()));
            if (line.charAt(column) != meant) {
                return;
            }
            line.setCharAt(column, read);
            Mrz misread = MrzSpecimens.read(String.join("\n", lines).replace(lines.get(number.line()), line));
            List<MrzCorrection> proposals = MrzCorrections.propose(misread);
            assertFalse(misread.isIntact());
            assertTrue(proposals.stream().anyMatch(proposal -> proposal.corrected().lines().equals(lines)), () -> misread.lines() + "");
            assertTrue(proposals.stream().allMatch(proposal -> proposal.corrected().isIntact()));
        });
    }

    @Test
    void noTextMakesTheReaderThrow() {
        String alphabet = SERIAL + "<<<<<<<< \r\n\tabcéß�\u0000İıΩЖ中\uD83D";
        SeededRandom.repeat(20_000, random -> {
            String text = switch (random.nextInt(3)) {
                case 0 -> SeededRandom.text(random, alphabet, 0, 120);
                case 1 -> "PIVCA".charAt(random.nextInt(5)) + SeededRandom.text(random, SERIAL + "<<<<<", 71, 89);
                default -> mutated(random);
            };
            assertNotNull(MrzParser.read(text));
            MrzParser.parse(text).ifPresent(mrz -> {
                assertNotNull(MrzCorrections.propose(mrz));
                FileIdentity file = new FileIdentity(SeededRandom.text(random, alphabet, 0, 50),
                        SeededRandom.text(random, alphabet, 0, 50), null, null, null);
                assertNotNull(DocumentComparison.findings(mrz, file, TODAY));
            });
        });
    }

    private static String mutated(SplittableRandom random) {
        StringBuilder text = new StringBuilder(SeededRandom.any(random, List.of(MrzSpecimens.PASSPORT, MrzSpecimens.CARD,
                MrzSpecimens.FRENCH_VISA, MrzSpecimens.TD2_CARD, MrzSpecimens.OLD_FRENCH_IDENTITY_CARD)));
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.setCharAt(random.nextInt(text.length()), (SERIAL + "<<<<").charAt(random.nextInt(SERIAL.length() + 4)));
        }
        return text.toString();
    }

    private static MrzContent person(SplittableRandom random, MrzFormat format) {
        boolean mayBeLong = format == MrzFormat.TD1 || format == MrzFormat.TD2;
        String number = SeededRandom.text(random, SERIAL, 1, mayBeLong && random.nextInt(4) == 0 ? 12 : 9);
        return new MrzContent(
                switch (format) {
                    case TD3 -> "P";
                    case MRV_A, MRV_B -> "V";
                    default -> "I";
                },
                SeededRandom.any(random, List.of("FRA", "D", "UTO", "MAR")), number,
                words(random, 3, 14), random.nextInt(20) == 0 ? "" : words(random, 4, 12),
                SeededRandom.any(random, List.of("SEN", "D", "UKR", "VNM")),
                TODAY.minusDays(random.nextInt(99 * 365)), SeededRandom.any(random, List.of(MrzSex.values())),
                TODAY.plusDays(random.nextInt(-49 * 365, 49 * 365)), "", "");
    }

    private static String words(SplittableRandom random, int most, int longest) {
        StringBuilder words = new StringBuilder(SeededRandom.text(random, LETTERS, 1, longest));
        for (int i = random.nextInt(most); i > 0; i--) {
            words.append(' ').append(SeededRandom.text(random, LETTERS, 1, longest));
        }
        return words.toString();
    }

    private static int value(char c) {
        return c == '<' ? 0 : Character.digit(c, 36);
    }
}
