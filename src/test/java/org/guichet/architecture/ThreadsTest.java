package org.guichet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may leave a thread, and through which door. */
class ThreadsTest {

    private static final String FX_THREAD = "org.guichet.desktop.thread.FxThread";

    /** Each starts a thread of its own and says in its comment why. */
    private static final Predicate<JavaClass> DOORS = Conditions.named(
            FX_THREAD, "org.guichet.desktop.thread.Background", "org.guichet.device.DeviceThread",
            "org.guichet.device.simulator.SimulatorThreads", "org.guichet.launch.PeopleDirectory",
            "org.guichet.launch.StopSignal", "org.guichet.store.central.HintListener", "org.guichet.store.local.TrailRows",
            "org.guichet.sync.client.Hints", "org.guichet.sync.client.ExchangeLoop", "org.guichet.sync.client.CaptureLoop");

    private static final Predicate<JavaAccess<?>> STARTS_A_THREAD = Conditions.of("java.lang.Thread", "<init>", "ofVirtual", "ofPlatform")
            .or(Conditions.of("java.lang.Thread", "startVirtualThread", "start"))
            .or(Conditions.of("java.util.concurrent.Executors"))
            .or(Conditions.of("java.util.concurrent.ForkJoinPool"))
            .or(Conditions.of("java.util.Timer"))
            .or(access -> access.getTargetOwner().getFullName().equals("java.util.concurrent.CompletableFuture")
                    && access.getTarget().getName().matches("(run|supply)Async|.*Async"))
            .or(access -> access.getTarget().getName().matches("parallelStream|parallel")
                    && access.getTargetOwner().getPackageName().startsWith("java.util"));

    private static final ArchRule ONE_DOOR_TO_THE_SCREEN = classes()
            .that(DescribedPredicate.describe("are not FxThread", type -> !Conditions.named(FX_THREAD).test(type)))
            .should(Conditions.useNo(
                    "Platform.runLater, Task or Service",
                    Conditions.of("javafx.application.Platform", "runLater")
                            .or(access -> access.getTargetOwner().getPackageName().equals("javafx.concurrent"))))
            .because("whoever changes a screen from elsewhere can be found by looking for FxThread; and a Task's cancel is an "
                    + "interrupt, which closes an H2 file database (design/sync.md)");

    private static final ArchRule STATED_DOORS = classes()
            .that(DescribedPredicate.describe("are no stated door", type -> !DOORS.test(type)))
            .should(Conditions.useNo("thread of its own", STARTS_A_THREAD))
            .because("with these doors one can say on which thread anything runs (src/docs/architecture.md)");

    private static final ArchRule MODELS_WITHOUT_NODES = classes()
            .that(DescribedPredicate.describe("are view models", ThreadsTest::isViewModel))
            .should(Conditions.dependOnNo(
                    "nodes, scenes, windows or controls",
                    Conditions.inPackages("javafx.scene", "javafx.stage", "atlantafx", "org.controlsfx", "org.kordamp")
                            .or(type -> type.isAssignableTo("javafx.scene.Node"))))
            .because("what a screen does is tested without a toolkit");

    private static boolean isViewModel(JavaClass type) {
        String file = House.fileOf(type).getSimpleName();
        return House.isAt(type, "desktop") && (file.endsWith("ViewModel") || file.equals("WorkInHand"));
    }

    @Test
    void theScreensThreadHasOneDoor() {
        House.holds(ONE_DOOR_TO_THE_SCREEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RunsLater", "RunsLaterByReference", "IsATask"})
    void anotherDoorToTheScreenIsCaught(String culprit) {
        House.catches(ONE_DOOR_TO_THE_SCREEN, "desktop", culprit);
    }

    @Test
    void threadsStartBehindStatedDoors() {
        House.holds(STATED_DOORS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"StartsItsOwnThread", "HasItsOwnExecutor", "StreamsInParallel", "RunsAsynchronously"})
    void aThreadStartedElsewhereIsCaught(String culprit) {
        House.catches(STATED_DOORS, "desktop", culprit);
    }

    @Test
    void viewModelsKnowNoNodes() {
        House.holds(MODELS_WITHOUT_NODES);
    }

    @Test
    void aViewModelWithALabelIsCaught() {
        House.catches(MODELS_WITHOUT_NODES, "desktop", "LabelledViewModel");
    }
}
