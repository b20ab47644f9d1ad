package org.guichet.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.guichet.desktop.shell.GuichetRoot;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.thread.FxThread;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.InMemorySite;
import org.guichet.inmemory.SettableClock;
import org.guichet.inmemory.SiteData;
import org.guichet.inmemory.Synthetic;
import org.guichet.language.Language;
import org.guichet.workflow.DeskSession;

/**
 * Pictures of states that the tour does not meet: nobody waits, a room too full, names too long, a passport misread or of
 * somebody else, an unexpected fault. Arguments: folder, fr or en, light, dark or high-contrast, width, height.
 */
final class StatePictures {

    private static final int CROWD = 220;
    private static final List<String> SURNAMES = List.of(
            "Wolfeschlegelsteinhausen-Quillfeather de la Tour d’Auvergne", "Li", "الفهري", "Νικολαΐδου", "გელაშვილი", "Nguyễn Thị");

    private static final List<Procedure> PROCEDURES = List.of(Procedure.values());

    private final Path out;
    private final Language language;
    private final Appearance appearance;
    private final double width;
    private final double height;
    private final SettableClock clock = SettableClock.at(Synthetic.DAY, LocalTime.of(9, 0));

    private StatePictures(String[] arguments) {
        out = Path.of(arguments[0]);
        language = arguments[1].equals("fr") ? Language.FRENCH : Language.ENGLISH;
        appearance = Appearance.valueOf(arguments[2].toUpperCase(Locale.ROOT).replace('-', '_'));
        width = Double.parseDouble(arguments[3]);
        height = Double.parseDouble(arguments[4]);
    }

    public static void main(String[] arguments) throws IOException {
        Display.doWithout();
        Platform.startup(() -> {});
        StatePictures pictures = new StatePictures(arguments);
        Files.createDirectories(pictures.out);
        try {
            pictures.take(List.of(), "empty");
            pictures.take(crowd(), "overfull");
        } finally {
            Platform.exit();
        }
    }

    private static List<Applicant> crowd() {
        List<Applicant> people = new ArrayList<>();
        for (int i = 1; i <= CROWD; i++) {
            people.add(Synthetic.person(i, SURNAMES.get(i % SURNAMES.size()), "Maria-Immaculata Theodora".substring(0, 5 + i % 20)));
        }
        return people;
    }

    private void take(List<Applicant> people, String name) {
        Path folder = out.resolve(name);
        TourFaults faults = new TourFaults();
        try (Background background = new Background(faults)) {
            Files.createDirectories(folder);
            GuichetRoot[] root = new GuichetRoot[1];
            Scene[] scene = new Scene[1];
            InMemorySite site = site(people);
            FxThread.runAndWait(() -> {
                Appearance.loadFonts();
                root[0] = new GuichetRoot(site.acts(), new Words(language), appearance, background, _ -> {});
                scene[0] = new Scene(root[0], width, height);
            });
            story(new TourScene(scene[0], background, folder), root[0], people);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        faults.rethrow();
    }

    private static void story(TourScene scene, GuichetRoot root, List<Applicant> people) {
        scene.type("login", "agent");
        scene.type("password", SiteData.PASSWORD);
        scene.push("sign-in");
        scene.picture("desk");
        scene.press(KeyCode.F2, false);
        scene.picture("called");
        if (!people.isEmpty()) {
            callACard(scene);
            String another = Synthetic.passport(Synthetic.person(5000, "Somebody", "Else"));
            scene.type("passport-mrz", another.replace("SOME", "5OME"));
            scene.push("read-passport");
            scene.picture("passport-misread");
            scene.type("passport-mrz", another);
            scene.push("read-passport");
            scene.picture("passport-of-another");
            scene.press(KeyCode.F10, false);
            scene.picture("file");
            scene.type("lookup", "a");
            scene.picture("look-up-too-many");
        }
        root.showTrouble("GUI-TEST0", "org.guichet.Example\n  at somewhere");
        scene.picture("unexpected-fault");
    }

    private static void callACard(TourScene scene) {
        while (!scene.has("passport-mrz")) {
            scene.press(KeyCode.F8, false);
            scene.press(KeyCode.F2, false);
        }
    }

    private InMemorySite site(List<Applicant> people) {
        List<Appointment> appointments = new ArrayList<>();
        for (Applicant person : people) {
            Procedure procedure = PROCEDURES.get((int) (person.id() % PROCEDURES.size()));
            appointments.add(Synthetic.appointment(person, procedure, LocalTime.of(9, 0).plusMinutes(person.id())));
        }
        InMemorySite site = new InMemorySite(
                clock,
                new SiteData(
                        people,
                        List.of(),
                        appointments,
                        people.stream().map(Synthetic::card).toList(),
                        List.of(Synthetic.desk(1)),
                        List.of(Synthetic.agent(Role.AGENT))));
        DeskSession door = site.session(Role.RECEPTION, Synthetic.desk(1));
        for (Applicant person : people) {
            site.acts().queue().admit().run(door, person.id(), person.id() % 9 == 0);
        }
        return site;
    }
}
