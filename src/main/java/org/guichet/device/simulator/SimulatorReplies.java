package org.guichet.device.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerGroup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the simulated scanner answers, as JSON. */
final class SimulatorReplies {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final String DEVICE_ID = "1";
    private static final String SERVICE_VERSION = "0.9.5.1";

    private final SimulatedScanner scanner;
    private final FaultPlan faults;
    private final ScannerIdentity identity;
    private final ScannerIdentity stranger;
    private final ScannerIdentity expired;
    private final int port;
    private final SimulatedPeople people = SimulatedPeople.ALL;
    private final SimulatedTouches touches;
    private final PreviewPictures previews;
    private final AtomicLong touch = new AtomicLong();
    private volatile String lastPerson = "somebody";

    SimulatorReplies(SimulatedScanner scanner, FaultPlan faults, ScannerIdentity identity, int port) {
        this.scanner = scanner;
        this.faults = faults;
        this.identity = identity;
        this.stranger = ScannerIdentity.stranger(Instant.now().plus(Duration.ofDays(30)));
        this.expired = ScannerIdentity.trusted(Instant.now().minus(Duration.ofDays(2)));
        this.port = port;
        this.touches = new SimulatedTouches(scanner, faults, people);
        this.previews = new PreviewPictures(people);
    }

    private String status() {
        if (faults.lasts(SimulatedFault.BUSY)) {
            return "Busy";
        }
        if (faults.lasts(SimulatedFault.NOT_READY)) {
            return "Not Ready";
        }
        return faults.lasts(SimulatedFault.NOT_REGISTERED) ? "Not Registered" : "Ready";
    }

    private byte[] digitalId() {
        ObjectNode id = JSON.createObjectNode();
        id.put("serialNo", "000000000001");
        id.put("make", "Guichet");
        id.put("model", "Simulated slap");
        id.put("type", "Finger");
        id.put("deviceSubType", "Slap");
        id.put("deviceProvider", "Guichet");
        id.put("deviceProviderId", "GUICHET.SIMULATION");
        id.put("dateTime", OffsetDateTime.now(ZoneOffset.UTC).toString());
        return JSON.writeValueAsBytes(id);
    }

    private ObjectNode description() {
        ObjectNode device = JSON.createObjectNode();
        device.put("deviceId", DEVICE_ID);
        device.put("deviceStatus", status());
        device.put("certification", "L0");
        device.put("serviceVersion", SERVICE_VERSION);
        device.putArray("deviceSubId").add("1").add("2").add("3");
        device.put("callbackId", "http://127.0.0.1:" + port + "/");
        device.put("deviceCode", "00000000-0000-4000-8000-000000000001");
        device.putArray("specVersion").add(scanner.specVersion());
        device.put("purpose", "Registration");
        return device;
    }

    String discovery() {
        ObjectNode device = description();
        device.put("digitalId", URL.encodeToString(digitalId()));
        device.set("error", noError());
        return JSON.writeValueAsString(JSON.createArrayNode().add(device));
    }

    String info() {
        ObjectNode device = description();
        device.put("firmware", SERVICE_VERSION);
        device.put("env", "Developer");
        boolean registered = !faults.lasts(SimulatedFault.NOT_REGISTERED);
        device.put("digitalId", registered ? signer().signed(digitalId()) : URL.encodeToString(digitalId()));
        byte[] bytes = JSON.writeValueAsBytes(device);
        ObjectNode answer = JSON.createObjectNode();
        answer.put("deviceInfo", registered ? signer().signed(bytes) : URL.encodeToString(bytes));
        answer.set("error", registered ? noError() : error("100", "Device not registered"));
        return JSON.writeValueAsString(JSON.createArrayNode().add(answer));
    }

    private ScannerIdentity signer() {
        if (faults.lasts(SimulatedFault.WRONG_CERTIFICATE)) {
            return stranger;
        }
        return faults.lasts(SimulatedFault.EXPIRED_CERTIFICATE) ? expired : identity;
    }

    String capture(JsonNode question) {
        String problem = problem();
        if (!problem.isEmpty()) {
            return refused(question, problem);
        }
        rest(scanner.delayMillis());
        String transaction = question.path("transactionId").asString("");
        String person = scanner.person().orElse(transaction.split("@", 2)[0]);
        lastPerson = person;
        JsonNode bio = question.path("bio").path(0);
        List<Finger> wanted = wanted(bio);
        if (wanted.isEmpty()) {
            return refused(question, "109");
        }
        boolean wrongHash = faults.happens(SimulatedFault.WRONG_HASH);
        boolean wrongSignature = faults.happens(SimulatedFault.WRONG_SIGNATURE);
        boolean otherRequest = faults.happens(SimulatedFault.OTHER_REQUEST);
        boolean otherFingers = faults.happens(SimulatedFault.OTHER_FINGERS);
        ArrayNode blocks = JSON.createArrayNode();
        String previous = bio.path("previousHash").asString("");
        for (SimulatedTouches.Touch each : touches.of(person, wanted, touch.incrementAndGet())) {
            Finger named = otherFingers ? Finger.at(each.finger().position() % 10 + 1).orElseThrow() : each.finger();
            byte[] payload = block(question, bio, named, each, otherRequest ? "another-" + transaction : transaction);
            String hash = next(previous, each.isoRecord(), payload);
            String data = signer().signed(payload);
            ObjectNode answer = JSON.createObjectNode();
            answer.put("specVersion", scanner.specVersion());
            answer.put("data", wrongSignature ? tampered(data) : data);
            answer.put("hash", wrongHash ? "0".repeat(64) : hash);
            answer.set("error", noError());
            blocks.add(answer);
            previous = hash;
        }
        // it does not count as happened until something was signed by it
        faults.happens(SimulatedFault.WRONG_CERTIFICATE);
        faults.happens(SimulatedFault.EXPIRED_CERTIFICATE);
        return JSON.writeValueAsString(JSON.createObjectNode().set("biometrics", blocks));
    }

    /** The code of what keeps it from capturing; empty for nothing. */
    private String problem() {
        if (faults.happens(SimulatedFault.BUSY)) {
            return "111";
        }
        if (faults.happens(SimulatedFault.NOT_READY)) {
            return "110";
        }
        if (faults.lasts(SimulatedFault.NOT_REGISTERED)) {
            return "100";
        }
        return faults.happens(SimulatedFault.NO_FINGER) ? "101" : "";
    }

    private static List<Finger> wanted(JsonNode bio) {
        List<Finger> wanted = new ArrayList<>(fingers(bio.path("bioSubType")));
        if (wanted.isEmpty()) {
            FingerGroup part = switch (bio.path("deviceSubId").asString("")) {
                case "1" -> FingerGroup.LEFT_FOUR;
                case "2" -> FingerGroup.RIGHT_FOUR;
                default -> FingerGroup.THUMBS;
            };
            wanted.addAll(part.fingers());
        }
        wanted.removeAll(fingers(bio.path("exception")));
        return wanted;
    }

    private static List<Finger> fingers(JsonNode names) {
        List<Finger> all = new ArrayList<>();
        names.forEach(name -> Arrays.stream(Finger.values())
                .filter(each -> SimulatedTouches.name(each).equals(name.asString("")))
                .forEach(all::add));
        return all;
    }

    private byte[] block(JsonNode question, JsonNode bio, Finger named, SimulatedTouches.Touch touched, String transaction) {
        ObjectNode data = JSON.createObjectNode();
        data.put("digitalId", signer().signed(digitalId()));
        data.put("deviceCode", "00000000-0000-4000-8000-000000000001");
        data.put("deviceServiceVersion", SERVICE_VERSION);
        data.put("bioType", "Finger");
        data.put("bioSubType", SimulatedTouches.name(named));
        data.put("purpose", "Registration");
        data.put("env", question.path("env").asString("Developer"));
        data.put("bioValue", URL.encodeToString(touched.isoRecord()));
        data.put("transactionId", transaction);
        data.put("timestamp", OffsetDateTime.now(ZoneOffset.UTC).toString());
        data.put("requestedScore", bio.path("requestedScore").asString("0"));
        data.put("qualityScore", Integer.toString(touched.quality()));
        return JSON.writeValueAsBytes(data);
    }

    /** By the rule of each version: bytes of the record joined in 1.0, hexadecimal texts of the signed payload in 0.9.5. */
    private String next(String previous, byte[] isoRecord, byte[] payload) {
        String before = previous.isEmpty() ? Hashing.hex(new byte[0]) : previous;
        return scanner.specVersion().equals("1.0")
                ? Hashing.hex(Hashing.joined(before, isoRecord)).toUpperCase(Locale.ROOT)
                : Hashing.hex((before + Hashing.hex(payload)).getBytes(StandardCharsets.US_ASCII));
    }

    private static String tampered(String compact) {
        String[] parts = compact.split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String better = payload.replaceFirst("\"qualityScore\":\"[0-9]+\"", "\"qualityScore\":\"99\"") + " ";
        return parts[0] + "." + URL.encodeToString(better.getBytes(StandardCharsets.UTF_8)) + "." + parts[2];
    }

    private String refused(JsonNode question, String code) {
        ObjectNode block = JSON.createObjectNode();
        block.put("specVersion", question.path("specVersion").asString(""));
        block.put("data", "");
        block.put("hash", "");
        block.set("error", error(code, words(code)));
        return JSON.writeValueAsString(JSON.createObjectNode().set("biometrics", JSON.createArrayNode().add(block)));
    }

    private static String words(String code) {
        return switch (code) {
            case "100" -> "Device not registered";
            case "101" -> "Unable to detect a biometric object";
            case "109" -> "Requested number of biometric (Finger/IRIS) not supported";
            case "110" -> "Device not ready";
            default -> "Device busy";
        };
    }

    private static ObjectNode noError() {
        return error("0", "Success");
    }

    private static ObjectNode error(String code, String info) {
        ObjectNode error = JSON.createObjectNode();
        error.put("errorCode", code);
        error.put("errorInfo", info);
        return error;
    }

    byte[] preview(String part, int frame) {
        return previews.jpeg(lastPerson, part, frame);
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }
}
