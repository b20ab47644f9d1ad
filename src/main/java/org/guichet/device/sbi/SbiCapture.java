package org.guichet.device.sbi;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerImage;
import org.guichet.domain.biometric.FingerRecord.Reading;
import org.guichet.domain.biometric.FingerRecords;
import org.guichet.workflow.biometric.FingerRequest;
import org.guichet.workflow.biometric.FoundScanner;
import org.guichet.workflow.biometric.ScannerAnswer;
import org.guichet.workflow.biometric.ScannerFault;
import org.guichet.workflow.biometric.TakenFinger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** RCAPTURE: what is asked, and what of the answer is believed. */
final class SbiCapture {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** "ISO 8601 with format yyyy-mm-ddTHH:MM:ssZ": in UTC and without fractions, each reading of that fits. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);

    private final DeviceTrust trust;
    private final Clock clock;

    SbiCapture(DeviceTrust trust, Clock clock) {
        this.trust = trust;
        this.clock = clock;
    }

    /** All values are texts, as in the protocol's schemas and in the requests of its own client. */
    String request(FoundScanner scanner, FingerRequest asked) {
        ObjectNode request = JSON.createObjectNode();
        request.put("env", scanner.environment().isBlank() ? "Production" : scanner.environment());
        request.put("purpose", "Registration");
        request.put("specVersion", version(scanner.versions()));
        request.put("timeout", Integer.toString(asked.timeoutMillis()));
        request.put("captureTime", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC).format(TIME));
        request.put("transactionId", asked.transaction());
        ObjectNode bio = request.putArray("bio").addObject();
        bio.put("type", "Finger");
        bio.put("count", Integer.toString(asked.wanted().size()));
        names(bio.putArray("bioSubType"), asked.wanted());
        names(bio.putArray("exception"), scanner.takesSlaps() ? asked.exceptions() : List.of());
        bio.put("requestedScore", Integer.toString(asked.requestedScore()));
        bio.put("deviceId", scanner.deviceId());
        bio.put("deviceSubId", SbiFingers.subId(scanner, asked.group()));
        bio.put("previousHash", previous(asked));
        return JSON.writeValueAsString(request);
    }

    private static void names(ArrayNode into, List<Finger> fingers) {
        fingers.forEach(finger -> into.add(SbiFingers.name(finger)));
    }

    /** The newest that both speak, as the scanner writes it. */
    private static String version(List<String> spoken) {
        return spoken.stream()
                .filter(each -> each.startsWith("1."))
                .findFirst()
                .or(() -> spoken.stream().filter(each -> each.startsWith("0.9.5")).findFirst())
                .orElse("1.0");
    }

    private static String previous(FingerRequest asked) {
        return asked.previousHash().isEmpty() ? HashChain.START : asked.previousHash();
    }

    /** @throws SbiTrouble where any part of the answer can't be believed: then none of it is */
    ScannerAnswer.Taken answer(FingerRequest asked, JsonNode answer) throws SbiTrouble {
        JsonNode blocks = answer.path("biometrics");
        if (!blocks.isArray() || blocks.isEmpty()) {
            SbiErrors.check(answer.isArray() ? answer.path(0).path("error") : answer.path("error"));
            throw new SbiTrouble(ScannerFault.GARBAGE, "no biometrics");
        }
        List<TakenFinger> taken = new ArrayList<>();
        Set<Finger> seen = EnumSet.noneOf(Finger.class);
        String hash = previous(asked);
        Optional<SbiTrouble> missing = Optional.empty();
        boolean afterMissing = false;
        for (JsonNode block : blocks) {
            String data = block.path("data").asString("");
            if (data.isEmpty()) {
                missing = missing.or(() -> Optional.of(without(block)));
                afterMissing = true;
                continue;
            }
            // a block that says only that a finger is missing has no hash; services differ in what the next one is chained to
            TakenFinger finger = finger(asked, block, data, afterMissing ? List.of(hash, HashChain.START) : List.of(hash));
            afterMissing = false;
            if (!seen.add(finger.finger())) {
                throw new SbiTrouble(ScannerFault.OTHER_FINGERS, "one finger twice");
            }
            hash = block.path("hash").asString("");
            taken.add(finger);
        }
        if (taken.isEmpty() && missing.isPresent()) {
            throw missing.get();
        }
        return new ScannerAnswer.Taken(taken, hash);
    }

    private static SbiTrouble without(JsonNode block) {
        try {
            SbiErrors.check(block.path("error"));
            return new SbiTrouble(ScannerFault.GARBAGE, "a block without data");
        } catch (SbiTrouble said) {
            return said;
        }
    }

    private TakenFinger finger(FingerRequest asked, JsonNode block, String data, List<String> previous) throws SbiTrouble {
        Jws signed = Jws.read(data);
        signed.verify();
        trust.check(signed.chain());
        JsonNode content = signed.content();
        SbiErrors.check(block.path("error"));
        String value = content.path("bioValue").asString("");
        byte[] record = Jws.decoded(value);
        String transaction = content.path("transactionId").asString(content.path("registrationId").asString(""));
        if (!transaction.isEmpty() && !transaction.equals(asked.transaction())) {
            throw new SbiTrouble(ScannerFault.OTHER_REQUEST, "another transaction");
        }
        List<byte[]> hashed = List.of(record, signed.payload(), bytes(data), bytes(value));
        String claimed = block.path("hash").asString("");
        if (previous.stream().noneMatch(each -> HashChain.closes(each, hashed, claimed))) {
            throw new SbiTrouble(ScannerFault.CHAIN_BROKEN, "");
        }
        FingerImage image = image(record);
        Finger finger = SbiFingers.read(content.path("bioSubType").asString(""))
                .or(image::finger)
                .or(() -> asked.wanted().size() == 1 ? Optional.of(asked.wanted().getFirst()) : Optional.empty())
                .orElseThrow(() -> new SbiTrouble(ScannerFault.OTHER_FINGERS, "a finger without a name"));
        if (!asked.wanted().contains(finger)) {
            throw new SbiTrouble(ScannerFault.OTHER_FINGERS, SbiFingers.name(finger));
        }
        return new TakenFinger(finger, image, quality(content.path("qualityScore"), image), record);
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    private static FingerImage image(byte[] record) throws SbiTrouble {
        return switch (FingerRecords.read(record)) {
            case Reading.Read(var read) -> read.images().getFirst();
            case Reading.Unreadable(var problem) -> throw new SbiTrouble(ScannerFault.GARBAGE, "ISO 19794-4: " + problem);
        };
    }

    /** As said, a number or its text; where nothing sensible is, as the record has it; where that has none, 0. */
    private static int quality(JsonNode said, FingerImage image) {
        try {
            double score = Double.parseDouble(said.asString(""));
            if (score >= 0 && score <= 100) {
                return (int) Math.round(score);
            }
        } catch (NumberFormatException none) {
            // the record's own
        }
        return image.quality() <= 100 ? image.quality() : 0;
    }
}
