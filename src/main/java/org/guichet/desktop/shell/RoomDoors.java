package org.guichet.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.guichet.desktop.appointment.ImportRoom;
import org.guichet.desktop.audit.AuditScreen;
import org.guichet.desktop.biometric.CaptureRoom;
import org.guichet.desktop.biometric.DevicesRoom;
import org.guichet.desktop.board.BoardScreen;
import org.guichet.desktop.checklist.ChecklistsRoom;
import org.guichet.desktop.fee.FeesRoom;
import org.guichet.desktop.cardstock.StockRoom;
import org.guichet.desktop.message.NoticeRoom;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.outbox.OutboxRoom;
import org.guichet.desktop.reception.ReceptionRoom;
import org.guichet.desktop.room.Room;
import org.guichet.desktop.setting.SettingsRoom;
import org.guichet.desktop.staff.AccountsRoom;
import org.guichet.desktop.trust.TrustRoom;
import org.guichet.desktop.words.Words;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.staff.Role;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.file.PersonFile;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The rooms that a role may enter, in the order of the rail; the first is where it begins. */
final class RoomDoors {

    static final String WORK = "work";
    static final String TRAIL = "trail";
    static final String RECEPTION = "reception";
    static final String BOARD = "board";
    static final String OUTBOX = "outbox";
    static final String STOCK = "stock";
    static final String NOTICES = "notices";
    static final String CAPTURE = "capture";

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final Words words;
    private final WindowActs window;
    private final ObservableValue<@Nullable PersonFile> file;
    private final DeskReaders readers;
    private final List<Rooms.Door> doors = new ArrayList<>();

    /** @param file of the person in hand */
    RoomDoors(
            DeskActs acts, DeskSession session, ActRunner runner, Words words, WindowActs window,
            ObservableValue<@Nullable PersonFile> file, DeskReaders readers) {
        this.file = file;
        this.readers = readers;
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.words = words;
        this.window = window;
    }

    /** @param work where the person in hand is served */
    List<Rooms.Door> inOrder(Room work) {
        boolean atTheDoor = session.agent().role() == Role.RECEPTION;
        if (atTheDoor) {
            reception();
        }
        add(Permission.LOOK_UP, new Rooms.Door(WORK, MaterialDesignA.ACCOUNT_OUTLINE, "", false, () -> work));
        if (!atTheDoor) {
            reception();
        }
        add(Permission.CAPTURE, new Rooms.Door(CAPTURE, MaterialDesignF.FINGERPRINT, "Ctrl+H", false,
                () -> new CaptureRoom(acts.enrolment(), session, runner, words, file)));
        wide(Permission.STEER_QUEUE, BOARD, MaterialDesignV.VIEW_DASHBOARD_OUTLINE, "Ctrl+J",
                () -> new BoardScreen(acts, session, runner, words, window::openDocument));
        wide(Permission.KEEP_STOCK, STOCK, MaterialDesignA.ARCHIVE_OUTLINE, "Ctrl+T",
                () -> new StockRoom(acts, session, runner, words, window::openDocument));
        wide(Permission.SEND_NOTICES, NOTICES, MaterialDesignE.EMAIL_OUTLINE, "",
                () -> new NoticeRoom(acts, session, runner, words, window::openDocument));
        wide(Permission.READ_AUDIT_TRAIL, TRAIL, MaterialDesignH.HISTORY, "F11",
                () -> new AuditScreen(acts, session, runner, words));
        wide(Permission.IMPORT_APPOINTMENTS, "import", MaterialDesignC.CALENDAR_IMPORT, "",
                () -> new ImportRoom(acts, session, runner, words));
        wide(Permission.SET_UP_SITE, "settings", MaterialDesignC.COG_OUTLINE, "",
                () -> new SettingsRoom(acts.settings(), session, runner, words));
        wide(Permission.CAPTURE, "devices", MaterialDesignS.SCANNER, "",
                () -> new DevicesRoom(acts.enrolment(), acts.door().readers(), acts.documents().chips().readers(), runner, words));
        wide(Permission.SET_UP_SITE, "fees", MaterialDesignC.CASH_MULTIPLE, "",
                () -> new FeesRoom(acts.fees(), session, runner, words, acts.clock()));
        wide(Permission.SET_UP_SITE, "checklists", MaterialDesignC.CLIPBOARD_LIST_OUTLINE, "",
                () -> new ChecklistsRoom(acts.checklists().write(), session, runner, words));
        wide(Permission.MANAGE_ACCOUNTS, "accounts", MaterialDesignA.ACCOUNT_KEY_OUTLINE, "",
                () -> new AccountsRoom(acts.accounts().manage(), session, runner, words));
        wide(Permission.SET_UP_SITE, "trust", MaterialDesignC.CERTIFICATE_OUTLINE, "",
                () -> new TrustRoom(acts.documents(), session, runner, words));
        wide(Permission.SEE_OUTBOX, OUTBOX, MaterialDesignC.CLOUD_UPLOAD_OUTLINE, "Ctrl+U",
                () -> new OutboxRoom(acts, session, runner, words));
        return doors;
    }

    private void reception() {
        wide(Permission.ADMIT, RECEPTION, MaterialDesignD.DOOR_OPEN, "Ctrl+E",
                () -> new ReceptionRoom(
                        acts, session, runner, words, readers.model(), window::openDisplay, window::openDocument));
    }

    private void wide(Permission permission, String name, Ikon icon, String key, Supplier<Room> room) {
        add(permission, new Rooms.Door(name, icon, key, true, room));
    }

    private void add(Permission permission, Rooms.Door door) {
        if (session.agent().role().may(permission)) {
            doors.add(door);
        }
    }
}
