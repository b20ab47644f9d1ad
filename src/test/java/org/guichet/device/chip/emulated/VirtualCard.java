package org.guichet.device.chip.emulated;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Lays the emulated chip on a virtual reader of the machine, to try the machine's own PC/SC without hardware: Debian's packages pcscd and
 * vsmartcard-vpcd, then this program, then {@code guichet read-chip --zone FILE}. Arguments: a file for the zone and one for the
 * authority's certificate, both written; then how many commands until the chip is lifted, if at all.
 */
final class VirtualCard {

    private static final int PORT = 35_963;
    private static final byte[] ANSWER_TO_RESET = HexFormat.of().parseHex("3b80800101");
    private static final int ASK_ANSWER_TO_RESET = 4;

    private VirtualCard() {}

    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), ChipSpecimens.ZONE);
        Files.write(Path.of(arguments[1]), ChipSpecimens.ISSUER.authority());
        int most = arguments.length > 2 ? Integer.parseInt(arguments[2]) : Integer.MAX_VALUE;
        EmulatedChip chip = ChipSpecimens.chip(ChipSpecimens.files());
        try (Socket reader = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
            DataInputStream in = new DataInputStream(reader.getInputStream());
            DataOutputStream out = new DataOutputStream(reader.getOutputStream());
            for (int commands = 0; commands < most;) {
                byte[] message = new byte[in.readUnsignedShort()];
                in.readFully(message);
                byte[] answer = new byte[0];
                if (message.length > 1) {
                    answer = chip.transmit(message);
                    commands++;
                } else if (message[0] == ASK_ANSWER_TO_RESET) {
                    answer = ANSWER_TO_RESET;
                } else {
                    chip.reset();
                    continue;
                }
                out.writeShort(answer.length);
                out.write(answer);
                out.flush();
            }
        }
    }
}
