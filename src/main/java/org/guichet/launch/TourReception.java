package org.guichet.launch;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.appointment.Appointment;

/** The part of the tour at the door: somebody is let in, somebody is not, and the doors are closed. */
final class TourReception {

    private final TourScene scene;
    private final OpenDesk desk;
    private final Consumer<String> picture;

    TourReception(TourScene scene, OpenDesk desk, Consumer<String> picture) {
        this.scene = scene;
        this.desk = desk;
        this.picture = picture;
    }

    void tell() {
        scene.push("sign-out");
        scene.type("login", "accueil");
        scene.type("password", "demo");
        scene.push("sign-in");
        picture.accept("reception");
        Applicant expected = expected();
        scene.type("door-field", expected.surname());
        picture.accept("reception-found");
        scene.type("door-field", expected.surname() + " " + expected.givenNames());
        scene.press(KeyCode.P, true);
        scene.press(KeyCode.SPACE, false);
        scene.press(KeyCode.ENTER, false);
        picture.accept("reception-admitted");
        scene.type("door-field", ofAnotherDay());
        scene.press(KeyCode.ENTER, false);
        picture.accept("reception-refused");
        scene.press(KeyCode.R, true);
        picture.accept("reception-redate");
        scene.push("redate-1");
        picture.accept("reception-redated");
        scene.press(KeyCode.D, true);
        picture.accept("reception-closing");
        scene.push("closing-FULL_TO_THE_END");
        picture.accept("reception-closed");
        scene.press(KeyCode.D, true);
        scene.push("door-specimen");
        picture.accept("reception-convocation-scanned");
        useReaders();
        scene.type("lookup", expected().surname() + " " + expected().givenNames());
        scene.press(KeyCode.F3, false);
        scene.press(KeyCode.ENTER, false);
        scene.press(KeyCode.ENTER, false);
        scene.press(KeyCode.F9, false);
        picture.accept("convocation");
        importAppointments();
    }

    /** The twins of a scanner and of a camera: what is held before them lets its person in. */
    private void useReaders() {
        scene.press(KeyCode.I, true);
        scene.push("serial-connect");
        scene.until(() -> ((Labeled) scene.find("serial-state")).getStyleClass().contains("status-SERVED"));
        picture.accept("reception-serial");
        scene.press(KeyCode.ESCAPE, false);
        scene.press(KeyCode.M, true);
        scene.until(() -> ((ImageView) scene.find("camera-picture")).getImage() != null);
        String before = title();
        scene.push("door-specimen");
        scene.until(() -> !title().equals(before));
        picture.accept("reception-camera");
        scene.press(KeyCode.M, true);
    }

    private String title() {
        return ((Labeled) scene.find("door-title")).getText();
    }

    /** A file as a spreadsheet writes it, with a day that does not exist. */
    private void importAppointments() {
        scene.push("sign-out");
        scene.type("login", "admin");
        scene.type("password", "demo");
        scene.push("sign-in");
        String number = expected().foreignerNumber().orElseThrow().digits();
        LocalDate day = LocalDate.now(desk.acts().clock()).plusDays(3);
        scene.read(List.of(
                "appointment_number;foreigner_number;procedure;date;time",
                "RDV-F-1;" + number + ";RENEWAL;" + day + ";09:40",
                "RDV-F-2;" + number + ";BIOMETRICS;31/02/" + (day.getYear() + 1) + ";09:50",
                "RDV-F-3;0000000000;RENEWAL;" + day + ";10:00"));
        picture.accept("import");
        scene.press(KeyCode.PAGE_DOWN, true);
        picture.accept("settings");
        scene.press(KeyCode.U, true);
        picture.accept("outbox");
    }

    private Applicant expected() {
        LocalDate today = LocalDate.now(desk.acts().clock());
        Set<Long> came = desk.store().queue().tickets(today).stream()
                .map(ticket -> ticket.admission().applicantId()).collect(Collectors.toSet());
        return desk.store().appointments().on(today).reversed().stream()
                .filter(slot -> slot.status() == Appointment.Status.CONFIRMED && !came.contains(slot.applicantId()))
                .flatMap(slot -> desk.store().applicants().find(slot.applicantId()).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("everybody of the demonstration day has come"));
    }

    /** The number of somebody whose only slot is on a day to come. */
    private String ofAnotherDay() {
        LocalDate today = LocalDate.now(desk.acts().clock());
        List<Long> some = LongStream.rangeClosed(1, 600).boxed().toList();
        return desk.store().applicants().findAll(some).values().stream()
                .filter(person -> {
                    List<Appointment> slots = desk.store().appointments().ofApplicant(person.id());
                    return slots.size() == 1 && slots.getFirst().slot().toLocalDate().isAfter(today);
                })
                .flatMap(person -> person.foreignerNumber().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody has a slot on another day"))
                .digits();
    }
}
