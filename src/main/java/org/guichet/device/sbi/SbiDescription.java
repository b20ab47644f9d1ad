package org.guichet.device.sbi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.workflow.biometric.FoundScanner;
import org.guichet.workflow.biometric.ScannerFault;
import org.guichet.workflow.biometric.ScannerStatus;
import tools.jackson.databind.JsonNode;

/** What a service says of its scanners: {@code /device} in the clear, {@code /info} signed by the scanner. */
final class SbiDescription {

    private final DeviceTrust trust;

    SbiDescription(DeviceTrust trust) {
        this.trust = trust;
    }

    /**
     * The scanners of fingers in an answer to MOSIPDINFO.
     *
     * @throws SbiTrouble where the answer is no list of scanners, or says nothing but that something is wrong
     */
    List<FoundScanner> read(int port, JsonNode answer) throws SbiTrouble {
        // a service with one device may leave the list out
        Iterable<JsonNode> devices = answer.has("deviceInfo") ? List.of(answer) : answer;
        if (!answer.isArray() && !answer.has("deviceInfo")) {
            throw new SbiTrouble(ScannerFault.NOT_A_SCANNER, "no list of devices");
        }
        List<FoundScanner> all = new ArrayList<>();
        Optional<SbiTrouble> trouble = Optional.empty();
        for (JsonNode each : devices) {
            try {
                one(port, each).ifPresent(all::add);
            } catch (SbiTrouble broken) {
                // one device of a service that is described badly does not hide the others
                trouble = trouble.or(() -> Optional.of(broken));
            }
        }
        if (all.isEmpty() && trouble.isPresent()) {
            throw trouble.get();
        }
        return all;
    }

    private Optional<FoundScanner> one(int port, JsonNode described) throws SbiTrouble {
        JsonNode info = described.path("deviceInfo");
        if (info.isMissingNode() || info.isNull()) {
            SbiErrors.check(described.path("error"));
            throw new SbiTrouble(ScannerFault.NOT_A_SCANNER, "no description of a device");
        }
        return scanner(port, info);
    }

    private Optional<FoundScanner> scanner(int port, JsonNode info) throws SbiTrouble {
        if (info.isObject()) {
            return described(port, info, Optional.of(ScannerFault.SIGNATURE_WRONG));
        }
        String text = info.asString("");
        if (text.indexOf('.') < 0) {
            // a scanner that is not registered can't sign yet
            return described(port, Jws.json(Jws.decoded(text)), Optional.of(ScannerFault.NOT_REGISTERED));
        }
        Jws signed = Jws.read(text);
        return described(port, signed.content(), fault(signed));
    }

    private Optional<ScannerFault> fault(Jws signed) {
        try {
            signed.verify();
            trust.check(signed.chain());
            return Optional.empty();
        } catch (SbiTrouble trouble) {
            return Optional.of(trouble.fault());
        }
    }

    private Optional<FoundScanner> described(int port, JsonNode info, Optional<ScannerFault> fault) throws SbiTrouble {
        JsonNode id = digitalId(info.path("digitalId"));
        if (!isOfFingers(id.path("type").asString(""))) {
            return Optional.empty();
        }
        ScannerStatus status = status(info.path("deviceStatus").asString(""));
        return Optional.of(new FoundScanner(
                port,
                info.path("deviceId").asString(""),
                texts(info.path("deviceSubId")),
                id.path("deviceSubType").asString(""),
                id.path("make").asString(""),
                id.path("model").asString(""),
                id.path("serialNo").asString(""),
                status,
                info.path("certification").asString(""),
                texts(info.path("specVersion")),
                info.path("env").asString(""),
                fault));
    }

    /** Signed, or in Base64, or (against the protocol) as it is. Its own signature says no more than that of what it is in. */
    private static JsonNode digitalId(JsonNode id) throws SbiTrouble {
        if (id.isObject()) {
            return id;
        }
        String text = id.asString("");
        if (text.isEmpty()) {
            throw new SbiTrouble(ScannerFault.GARBAGE, "no digital id");
        }
        return text.indexOf('.') < 0 ? Jws.json(Jws.decoded(text)) : Jws.json(Jws.decoded(text.split("\\.", -1)[1]));
    }

    private static boolean isOfFingers(String type) {
        String word = type.toLowerCase(Locale.ROOT);
        return word.startsWith("finger") || word.equals("fir");
    }

    private static ScannerStatus status(String said) {
        return switch (said.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "ready" -> ScannerStatus.READY;
            case "busy" -> ScannerStatus.BUSY;
            case "notready" -> ScannerStatus.NOT_READY;
            case "notregistered" -> ScannerStatus.NOT_REGISTERED;
            default -> ScannerStatus.UNKNOWN;
        };
    }

    /** A list, or one value alone, or a list written as one text; numbers as they are written. */
    private static List<String> texts(JsonNode node) {
        List<String> all = new ArrayList<>();
        if (node.isValueNode() && !node.isNull()) {
            all.addAll(Arrays.stream(node.asString("").split("[\\[\\]\",\\s]+")).filter(each -> !each.isEmpty()).toList());
        }
        node.forEach(each -> all.add(each.asString("")));
        return all;
    }
}
