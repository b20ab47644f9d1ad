package org.guichet.device.chip.emulated;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.document.chip.ChipFile;
import org.guichet.domain.document.chip.ChipKey;
import org.guichet.domain.document.chip.Tlv;
import org.jspecify.annotations.Nullable;

/**
 * A passport's chip, command by command: application and files selected, opened by BAC or PACE, files read in parts, all of it under secure
 * messaging once it is open. What is not allowed is answered with the status that a chip has for it.
 */
public final class EmulatedChip {

    private static final byte[] APPLICATION = HexFormat.of().parseHex("a0000002471001");
    private static final int MOST_READ = 256;
    private static final int OFFSET = 0x54;
    private static final int PART = 0x53;
    private static final int LONG = 0x80;

    private final Map<ChipFile, byte[]> files;
    private final ChipSecrets secrets;
    private final boolean bac;
    private final Ephemeral random;
    private @Nullable ChipMessaging session;
    private @Nullable ChipPace pace;
    private @Nullable ChipBac opening;
    private @Nullable ChipFile current;
    private boolean inApplication;
    private boolean proving;
    private ChipSecret secret = ChipForge.secret();

    /**
     * @param files with {@link ChipFile#CARD_ACCESS} where it speaks PACE
     * @param card number on the front; empty where there is none
     * @param bac whether it speaks that
     */
    public EmulatedChip(Map<ChipFile, byte[]> files, ChipKey.OfZone zone, String card, boolean bac) {
        this(files, zone, card, bac, Ephemeral.secure());
    }

    EmulatedChip(Map<ChipFile, byte[]> files, ChipKey.OfZone zone, String card, boolean bac, Ephemeral random) {
        this.files = new EnumMap<>(ChipFile.class);
        this.files.putAll(files);
        secrets = ChipSecrets.of(zone, card);
        this.bac = bac;
        this.random = random;
    }

    /** All that can be read of the chip, without what can't be: a copy. */
    public EmulatedChip copied() {
        secret = ChipSecret.made();
        return this;
    }

    /** What a chip forgets when it is lifted. */
    public void reset() {
        session = null;
        pace = null;
        opening = null;
        current = null;
        inApplication = false;
        proving = false;
    }

    public byte[] transmit(byte[] bytes) {
        Optional<Command> command = Command.of(bytes);
        if (command.isEmpty()) {
            return Answer.of(Answer.WRONG_LENGTH).bytes();
        }
        ChipMessaging open = session;
        if (open == null) {
            return command.get().isSecured() ? Answer.of(Answer.NOT_SECURED_RIGHT).bytes() : answer(command.get()).bytes();
        }
        Optional<Command> plain = command.get().isSecured() ? open.plain(command.get()) : Optional.empty();
        if (plain.isEmpty()) {
            // Doc 9303 part 11, 9.8.2: an error in secure messaging ends the session
            session = null;
            return Answer.of(Answer.NOT_SECURED_RIGHT).bytes();
        }
        return open.wrapped(answer(plain.get()), plain.get().ins() % 2 == 1);
    }

    private Answer answer(Command command) {
        return switch (command.ins()) {
            case Command.SELECT -> select(command);
            case Command.READ_BINARY -> read(command);
            case Command.READ_BINARY_FAR -> readFar(command);
            case Command.GET_CHALLENGE -> challenge();
            case Command.EXTERNAL_AUTHENTICATE -> authenticate(command);
            case Command.SET_ENVIRONMENT -> environment(command);
            case Command.GENERAL_AUTHENTICATE -> general(command);
            default -> Answer.of(Answer.NO_COMMAND);
        };
    }

    private Answer select(Command command) {
        if (command.p1() == 0x04) {
            inApplication = Arrays.equals(command.data(), APPLICATION);
            current = null;
            return Answer.of(inApplication ? Answer.DONE : Answer.NO_FILE);
        }
        if (command.data().length != 2) {
            return Answer.of(Answer.DONE);
        }
        int id = (command.data()[0] & 0xff) << 8 | (command.data()[1] & 0xff);
        current = null;
        for (ChipFile file : files.keySet()) {
            boolean ofMaster = file == ChipFile.CARD_ACCESS;
            if (file.id() == id && ofMaster != inApplication) {
                current = file;
            }
        }
        return Answer.of(current == null ? Answer.NO_FILE : Answer.DONE);
    }

    private Answer read(Command command) {
        return (command.p1() & 0x80) != 0 ? Answer.of(Answer.WRONG_DATA) : part(command.position(), command.expected());
    }

    /** Beyond the first 32,767 bytes the place is an object of its own, and so is what is read. */
    private Answer readFar(Command command) {
        Optional<Integer> at = Tlv.first(command.data()).filter(each -> each.tag() == OFFSET && each.value().length <= 3)
                .map(each -> number(each.value()));
        if (at.isEmpty()) {
            return Answer.of(Answer.WRONG_DATA);
        }
        int head = command.expected() - 2 < LONG ? 2 : 3;
        Answer part = part(at.get(), Math.max(0, command.expected() - head));
        return part.data().length == 0 ? part : new Answer(Bytes.object(PART, part.data()), part.status());
    }

    private static int number(byte[] bytes) {
        int number = 0;
        for (byte each : bytes) {
            number = number << 8 | (each & 0xff);
        }
        return number;
    }

    private Answer part(int at, int expected) {
        ChipFile file = current;
        if (file == null) {
            return Answer.of(Answer.OUT_OF_ORDER);
        }
        if (session == null && file != ChipFile.CARD_ACCESS) {
            return Answer.of(Answer.SECURITY_STATUS);
        }
        byte[] all = files.getOrDefault(file, new byte[0]);
        if (at > all.length) {
            return Answer.of(Answer.BEYOND);
        }
        int end = Math.min(all.length, at + Math.min(MOST_READ, expected));
        return new Answer(Arrays.copyOfRange(all, at, end), end == all.length && end - at < expected ? Answer.END_OF_FILE : Answer.DONE);
    }

    private Answer challenge() {
        if (!bac || !inApplication) {
            return Answer.of(bac ? Answer.OUT_OF_ORDER : Answer.NO_COMMAND);
        }
        ChipBac begun = new ChipBac(secrets, random);
        opening = begun;
        return Answer.of(begun.challenge());
    }

    private Answer authenticate(Command command) {
        ChipBac begun = opening;
        opening = null;
        if (begun == null) {
            return Answer.of(Answer.OUT_OF_ORDER);
        }
        Optional<ChipBac.Opened> opened = begun.authenticated(command.data());
        opened.ifPresent(each -> session = each.session());
        return opened.map(each -> Answer.of(each.answer())).orElse(Answer.of(Answer.NOT_AUTHENTICATED));
    }

    private Answer environment(Command command) {
        if (command.p1() == 0x41 && command.p2() == 0xa4 && session != null) {
            proving = Tlv.first(Bytes.object(0x30, command.data())).flatMap(parts -> parts.child(0x80))
                    .filter(how -> Arrays.equals(how.value(), ChipSecret.PROTOCOL)).isPresent();
            return Answer.of(proving ? Answer.DONE : Answer.WRONG_DATA);
        }
        boolean forPace = files.containsKey(ChipFile.CARD_ACCESS) && command.p1() == 0xc1 && command.p2() == 0xa4;
        Optional<ChipPace> begun = forPace ? ChipPace.begun(command.data(), secrets, random) : Optional.empty();
        pace = begun.orElse(null);
        return Answer.of(begun.isPresent() ? Answer.DONE : Answer.WRONG_DATA);
    }

    private Answer general(Command command) {
        if (proving) {
            proving = false;
            Optional<ChipMessaging> next = secret.proved(command.data());
            next.ifPresent(proved -> session = proved);
            return next.isPresent() ? Answer.of(Bytes.object(0x7c)) : Answer.of(Answer.WRONG_DATA);
        }
        ChipPace begun = pace;
        if (begun == null) {
            return Answer.of(Answer.OUT_OF_ORDER);
        }
        ChipPace.Step step = begun.next(command.data());
        step.session().ifPresent(opened -> session = opened);
        if (step.session().isPresent() || step.answer().status() != Answer.DONE) {
            pace = null;
        }
        return step.answer();
    }
}
