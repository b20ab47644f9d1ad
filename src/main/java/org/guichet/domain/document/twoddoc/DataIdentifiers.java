package org.guichet.domain.document.twoddoc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers of the published catalogue (perimeter 01) with their lengths: what a residence desk meets, and all others too, so
 * that a code with one of them is read to its end.
 */
final class DataIdentifiers {

    /** No length is prescribed. */
    static final int UNBOUNDED = Integer.MAX_VALUE;

    /**
     * @param lengths where the length is fixed: the one of today's catalogue first, then those of older ones
     * @param least of a variable length, as is {@code most}
     */
    record Identifier(String id, List<Integer> lengths, int least, int most, DataKind kind) {

        boolean isFixed() {
            return !lengths.isEmpty();
        }
    }

    /**
     * Identifier, length, kind. A fixed length is a number (with another one of older catalogues after a bar), a variable one
     * least-most, without an end where none is prescribed. Kinds: D date, H days, M moment, Z zone, U address on the web, else text.
     */
    private static final List<String> ROWS = List.of(
            // the document itself
            "01 0-,02 0-,03 0-,04 0-,05 0-,06 4|6 H,07 6,08 4 H,09 4,0A 9,0B 9,0C 0- U,0D 36",
            // bills: who is served and who pays
            "10 0-38,11 0-38,12 0-38,13 0-38,14 0-38,15 0-38,16 0-38,17 0-38,18 0-,19 0-,1A 0-,1B 0-,1C 8 D,1D 0-16,1E 0-30,1F 0-30",
            "1G 1,1H 1,1I 0-38,1J 0-38,1K 0-38,1L 0-38,1M 0-38,1N 0-38,1O 0-38,1P 0-38",
            // where: the place served, the payer's address
            "20 0-38,21 0-38,22 0-38,23 0-38,24 5,25 0-32,26 2,27 0-38,28 0-38,29 0-38,2A 0-38,2B 5,2C 0-32,2D 2",
            // bank accounts
            "30 0-140,31 14-38,32 8-11,33 0-30,34 2,35 14-34,36 4 H,37 4 H,38 0-11,39 0-11",
            // taxes
            "40 13,41 0-12,42 0-,43 0-5,44 13,45 4,46 0-38,47 13,48 0-38,49 13,4A 8 D,4B 8 D,4C 8 D,4D 0-12,4E 0-12,4F 15,4G 0-38",
            "4H 0-77,4I 0-12,4J 0-12,4K 0-38,4L 0-38,4M 0-3,4N 0-38,4O 0-38,4P 5,4Q 0-32,4R 0-30,4S 4,4T 0-30,4U 0-38",
            "4V 0-,4W 0-,4X 0-,4Y 0-,4Z 0-",
            // work
            "50 14,51 6,52 7,53 4 H,54 4 H,55 8 D,56 8|4 D,57 8 D,58 0-11,59 0-12,5A 0-11,5B 0-12,5C 0-11,5D 0-38,5E 0-38,5F 0-38",
            "5G 0-38,5H 5,5I 0-32,5J 2,5K 0-50,5L 9-14,5M 0-38,5N 21,5O 0-38,5P 0-38,5Q 0-38,5R 0-38,5S 0-40,5T 1,5U 0-12",
            "5V 12,5W 2,5X 0-60,5Y 12,5Z 0-16",
            // who a person is, and their title of residence
            "60 0-60,61 0-20,62 0-38,63 0-38,64 0-38,65 2,66 0-20,67 2,68 1,69 8 D,6A 0-32,6B 3,6C 2,6D 0-60,6E 0-60,6F 0-90 Z",
            "6G 1-38,6H 1-10,6I 2,6J 1,6K 19,6L 8 D,6M 0-40,6N 8 D,6O 8 D,6P 0-40,6Q 0-10,6R 12,6S 0-38,6T 0-38,6U 0-38,6V 0-38",
            "6W 5,6X 0-32,6Y 2,6Z 9-11",
            // civil status: deaths
            "70 12 M,71 12 M,72 0-38,73 0-60,74 0-38,75 8 D,76 1,77 0-45,78 5,79 0-114,7A 5,7B 0-45,7C 1,7D 1,7E 1,7F 1,7G 1,7H 2",
            "7I 1,7J 1,7K 13,7L 9,7M 0-64,7N 0-128,7O 1,7P 16",
            // professions, translations, acts
            "80 0-38,81 0-60,82 0-20,83 0-40,84 0-40,85 17,86 12,8L 0-60,8M 0-38,8N 8 D,8O 0-50,8P 0-50",
            // proof that a pensioner is alive
            "87 0-38,88 0-,89 0-,8A 8 D,8B 0-,8C 10,8D 14,8E 0-,8F 0-,8G 1,8H 0-,8I 8 D,8J 1,8K 0-",
            "90 0-38,91 0-38,92 0-38,93 0-38,94 0-38,95 0-18,96 8 D",
            // vehicles and driving
            "A0 2,A1 0-17,A2 0-17,A3 0-17,A4 17,A5 3,A6 2,A7 3,A8 0-12,A9 3,AA 8 D,AB 0-8,AC 0-19,AD 4 H,AE 4,AF 1,AG 1,AH 0-30,AI 8 D",
            "AJ 13,AK 7,AL 11,AM 0-5,AN 8,AO 6,AP 0-60,AQ 0-25,AR 0-35,AS 0-10,AT 1,AU 0-38,AV 0-38,AW 0-38,AX 0-38,AY 5,AZ 0-32",
            // studies
            "B0 0-60,B1 0-20,B2 0-38,B3 0-38,B4 0-38,B5 2,B6 1,B7 8 D,B8 0-32,B9 2,BA 1,BB 0-50,BC 0-20,BD 1,BE 3,BF 3,BG 2,BH 0-30",
            "BI 0-30,BJ 0-30,BK 14",
            // sales of vehicles; customs, arms and deliveries
            "C0 1,C1 0-38,C2 0-20,C3 12 M,C4 8 D,C5 1,C6 0-38,C7 0-20,C8 0-38,C9 5,CA 0-45,CB 10,CC 12 M",
            "D0 17,D1 0-50,D2 0-20,D3 8 D,D4 8 D,D5 8-10,D6 8,D7 8 D,D8 2,D9 8 D,DA 8,DB 0-50,DC 0-50,DD 8 D,DE 0-50,DF 9,DG 14",
            "DH 0-20,DI 4-30,DJ 0-50,DK 0-50,DL 8 D,DM 0-50,DN 9,DO 14,DP 0-20,DQ 0-50,DR 0-50,DS 8 D,DT 0-50,DU 9,DV 14,DW 0-50",
            "DX 4-30,DY 3,DZ 0-10,H0 0-38,H1 2,H2 0-38,H3 2,H4 8 D,H5 8 D,H6 0-40,H7 0-53,H8 7,H9 8,HA 8,HB 9,HC 0-38,HD 0-38",
            "HE 0-38,HF 0-38,HG 0-38,HH 0-20,HI 0-38,HJ 5,HK 0-32,HL 2,HM 15-18,HN 12 M,HO 8 D,HP 12,HQ 2,HR 2,HS 2",
            // conformity of security equipment
            "J0 1,J1 0-,J2 0-,J3 0-,J4 0-,J5 0-,J6 0-,J7 0-,J8 0-,J9 2,JA 1,JB 0-,JC 0-,JD 0-,JE 0-,JF 0-,JG 0-,JH 0-,JI 0-,JJ 0-,JK 0-",
            "JL 0-,JM 0-,JN 0-,JO 0-,JP 0-,JQ 0-,JR 0-,JS 0-,JT 0-,JU 0-,JV 0-,JW 0-,JX 0-,JY 0-,JZ 0-,K0 0-,K1 0-,K2 0-,K3 0-,K4 0-",
            "K5 0-,K6 0-,K7 0-,K8 0-,K9 0-,KA 0-,KB 0-,KC 0-,KD 0-,KE 0-,KF 0-,KG 0-,KH 0-,KI 0-,KJ 0-,KK 0-",
            // driving licences, health, asylum
            "E0 2,E1 4 H,E2 4 H,E3 4 H,E4 3,E5 2,E6 0-65,E7 9,E8 12 M,F0 0-38,F1 0-60,F2 8 D,F3 1,F4 3-7,F5 1,F6 12 M",
            "G0 2,G1 2,G2 0-20,G3 8 D,G4 0-10,G5 0-45,I0 4,I1 7,I2 16,I3 1-54,I4 1-37,I5 5-13,I6 11",
            "L0 0-80,L1 0-80,L2 8 D,L3 0-30,L4 5-15,L5 5-30,L6 5-30,L7 1,L8 1,L9 8 D,LA 2");

    private static final Map<String, Identifier> BY_ID = read(ROWS);

    private DataIdentifiers() {}

    static @Nullable Identifier find(String id) {
        return BY_ID.get(id);
    }

    private static Map<String, Identifier> read(List<String> rows) {
        Map<String, Identifier> read = new HashMap<>();
        rows.stream().flatMap(row -> Arrays.stream(row.split(",", -1))).forEach(each -> {
            String[] parts = each.split(" ", -1);
            Identifier identifier = identifier(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
            if (read.put(identifier.id(), identifier) != null) {
                throw new IllegalStateException("twice in the table: " + identifier.id());
            }
        });
        return Map.copyOf(read);
    }

    private static Identifier identifier(String id, String length, String kind) {
        DataKind meant = switch (kind) {
            case "D" -> DataKind.DATE;
            case "H" -> DataKind.DAYS;
            case "M" -> DataKind.MOMENT;
            case "Z" -> DataKind.ZONE;
            case "U" -> DataKind.ADDRESS;
            default -> DataKind.TEXT;
        };
        int dash = length.indexOf('-');
        if (dash < 0) {
            List<Integer> lengths = Arrays.stream(length.split("\\|", -1)).map(Integer::valueOf).toList();
            return new Identifier(id, lengths, lengths.getFirst(), lengths.getFirst(), meant);
        }
        String most = length.substring(dash + 1);
        return new Identifier(id, List.of(), Integer.parseInt(length.substring(0, dash)),
                most.isEmpty() ? UNBOUNDED : Integer.parseInt(most), meant);
    }
}
