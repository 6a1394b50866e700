package org.bascule;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.bascule.lab.Text;

/** Who may know whom. Orders go down, observations come up, and they meet only in the servers. */
@AnalyzeClasses(packages = "org.bascule", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String OURS = "org.bascule..";
    private static final String BACKGROUND = "org.bascule.background";
    private static final String JSON = "org.bascule.json";
    private static final String LAB = "org.bascule.lab";
    private static final String BACKEND = "org.bascule.backend";
    private static final String MACHINE = "org.bascule.backend.machine";
    private static final String STACK = "org.bascule.stack..";
    private static final String WATCH = "org.bascule.watch..";
    private static final String TRAFFIC = "org.bascule.traffic..";
    private static final String INCIDENT = "org.bascule.incident..";
    private static final String JOURNAL = "org.bascule.journal..";
    private static final String SCENARIO = "org.bascule.scenario..";
    private static final String SCENARIO_BASE = "org.bascule.scenario.base";
    private static final String ACTION = "org.bascule.scenario.action";
    private static final String CHECK = "org.bascule.scenario.check";
    private static final String PLAN = "org.bascule.scenario.plan";
    private static final String SHELL = "org.bascule.shell";
    private static final String APP = "org.bascule.app..";
    private static final String DIAGRAM = "org.bascule.app.diagram";
    private static final String CLI = "org.bascule.cli..";

    @ArchTest
    static final ArchRule aLabIsValuesOnly = classes()
            .that()
            .resideInAPackage("org.bascule.lab..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.bascule.lab..", "java.lang..", "java.time..", "java.util..")
            .because("what a lab is does not depend on how it is built, asked, written or drawn");

    @ArchTest
    static final ArchRule aThreadKnowsNothingOfWhatItDoes = classes()
            .that()
            .resideInAPackage(BACKGROUND)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(BACKGROUND, "java..")
            .because("everything above the lab has threads");

    @ArchTest
    static final ArchRule jsonKnowsNothingOfWhatIsWrittenInIt = classes()
            .that()
            .resideInAPackage(JSON)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(JSON, "java..", "com.fasterxml.jackson..")
            .because("descriptions of labs and the servers' answers are read by the same");

    @ArchTest
    static final ArchRule theBackendKnowsTheLab = knowsOnly(BACKEND, LAB);

    @ArchTest
    static final ArchRule theLocalBackendKnowsItsInterface =
            knowsOnly("org.bascule.backend.local..", LAB, BACKEND, MACHINE);

    @ArchTest
    static final ArchRule theDockerBackendKnowsItsInterface =
            knowsOnly("org.bascule.backend.docker..", LAB, JSON, BACKEND, MACHINE);

    @ArchTest
    static final ArchRule theLxcBackendKnowsItsInterface =
            knowsOnly("org.bascule.backend.lxc..", LAB, BACKEND, MACHINE);

    @ArchTest
    static final ArchRule whatBackendsShareOfThisMachineKnowsTheirInterface = knowsOnly(MACHINE, LAB, JSON, BACKEND);

    @ArchTest
    static final ArchRule theStackKnowsTheLab = knowsOnly(STACK, LAB, JSON, BACKGROUND);

    @ArchTest
    static final ArchRule trafficKnowsTheLab = knowsOnly(TRAFFIC, LAB, BACKGROUND);

    @ArchTest
    static final ArchRule anIncidentKnowsTheLabAndItsClients = knowsOnly(INCIDENT, LAB, TRAFFIC);

    @ArchTest
    static final ArchRule theJournalKnowsTheLabAndItsIncidents = knowsOnly(JOURNAL, LAB, INCIDENT);

    @ArchTest
    static final ArchRule watchingTakesTheStacksClientsAndAWayToReachThem =
            knowsOnly(WATCH, LAB, JSON, STACK, BACKEND, BACKGROUND);

    @ArchTest
    static final ArchRule aScenarioKnowsEverythingBelow =
            knowsOnly(SCENARIO, LAB, BACKGROUND, BACKEND, STACK, WATCH, TRAFFIC, INCIDENT, JOURNAL, SHELL);

    @ArchTest
    static final ArchRule whatActionsAndChecksShareKnowsTheLab =
            knowsOnly(SCENARIO_BASE, LAB, BACKEND, STACK, WATCH, TRAFFIC);

    @ArchTest
    static final ArchRule actionsDoNotKnowChecks =
            knowsOnly(ACTION, SCENARIO_BASE, LAB, BACKEND, STACK, WATCH, TRAFFIC, INCIDENT);

    @ArchTest
    static final ArchRule checksDoNotKnowActions = knowsOnly(CHECK, SCENARIO_BASE, LAB, BACKEND, STACK, TRAFFIC);

    @ArchTest
    static final ArchRule aScenarioKnowsItsActionsAndChecks =
            knowsOnly("org.bascule.scenario", SCENARIO_BASE, ACTION, CHECK, LAB, BACKEND, STACK);

    @ArchTest
    static final ArchRule runningAScenarioDoesNotKnowItsFile = knowsOnly(
            "org.bascule.scenario.run",
            "org.bascule.scenario",
            PLAN,
            SCENARIO_BASE,
            ACTION,
            CHECK,
            LAB,
            BACKGROUND,
            BACKEND,
            STACK,
            WATCH,
            TRAFFIC,
            INCIDENT,
            JOURNAL,
            SHELL);

    @ArchTest
    static final ArchRule aPlanAsksNobody =
            knowsOnly(PLAN, "org.bascule.scenario", SCENARIO_BASE, ACTION, CHECK, LAB, STACK);

    @ArchTest
    static final ArchRule recordingAScenarioDoesNotReadIt = knowsOnly(
            "org.bascule.scenario.record",
            "org.bascule.scenario",
            "org.bascule.scenario.run",
            SCENARIO_BASE,
            ACTION,
            CHECK,
            LAB,
            BACKEND,
            STACK,
            WATCH,
            SHELL);

    @ArchTest
    static final ArchRule readingAScenarioDoesNotRunIt = knowsOnly(
            "org.bascule.scenario.file",
            "org.bascule.scenario",
            SCENARIO_BASE,
            ACTION,
            CHECK,
            LAB,
            BACKEND,
            STACK,
            TRAFFIC);

    @ArchTest
    static final ArchRule aShellKnowsTheNodesAndTheServers = knowsOnly(SHELL, LAB, BACKEND, STACK);

    @ArchTest
    static final ArchRule theTerminalKnowsTheScenarioAndBelow =
            knowsOnly(CLI, SCENARIO, LAB, BACKEND, STACK, WATCH, TRAFFIC, INCIDENT, JOURNAL, SHELL);

    @ArchTest
    static final ArchRule theWindowKnowsTheScenarioAndBelow =
            knowsOnly(APP, SCENARIO, LAB, BACKGROUND, BACKEND, STACK, WATCH, TRAFFIC, INCIDENT, JOURNAL, SHELL);

    @ArchTest
    static final ArchRule onlyTheWindowKnowsJavaFx = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.kordamp..", "atlantafx..")
            .because("the terminal does its job on a machine without a screen");

    @ArchTest
    static final ArchRule aDiagramIsValuesOnly = noClasses()
            .that()
            .resideInAPackage(DIAGRAM)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", DIAGRAM + ".*")
            .because("what a diagram says is tested without a screen; app.diagram.drawing draws it");

    @ArchTest
    static final ArchRule anExportKnowsNoDrawing = noClasses()
            .that()
            .resideInAPackage("org.bascule.app.export")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DIAGRAM, DIAGRAM + ".drawing", "org.bascule.app.traffic", "org.bascule.app.incident")
            .because("it writes any shapes to a file");

    @ArchTest
    static final ArchRule onlyOnePlaceKnowsWhichBackendsThereAre = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Bascule.class.getName())
            .and()
            .resideOutsideOfPackage("org.bascule.backend.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bascule.backend.*..")
            .because("a lab of containers is driven as one of processes is");

    @ArchTest
    static final ArchRule nobodyKnowsTheProgramItself = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ClassArchive.class.getName()) // runs commands as it does
            .should()
            .dependOnClassesThat(com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(Bascule.class))
            .because("it puts the pieces together, and none of them may need it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyBackendsStartProcesses = noClasses()
            .that()
            .resideOutsideOfPackages(BACKEND, "org.bascule.backend.local..", "org.bascule.backend.lxc..", MACHINE)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .orShould()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                            com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("exec"))
                    .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                            com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                    com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(
                                            Runtime.class)))))
            .because("every process needs an owner that finds it again after a crash");

    @ArchTest
    static final ArchRule packagesDoNotGoInCircles = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(com.tngtech.archunit.core.domain.JavaClass type) {
                    return SliceIdentifier.of(type.getPackageName());
                }

                @Override
                public String getDescription() {
                    return "packages";
                }
            })
            .should()
            .beFreeOfCycles()
            .because("a package that needs its own users cannot be understood or changed without them");

    /** A sentence that stands twice is seen, and a proof-reader opens the catalogues only. */
    @ArchTest
    static final ArchRule sentencesAreInTheCatalogueOfTheirPackage = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Messages")
            .and()
            .doNotHaveFullyQualifiedName(Text.class.getName())
            .should()
            .callMethod(Text.class, "of", String.class, String.class, Object[].class)
            .because("each package has one catalogue of messages, a class of methods that return a text");

    private static ArchRule knowsOnly(String room, String... others) {
        String[] known = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(room), java.util.Arrays.stream(others))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(resideInAnyPackage(OURS).and(not(resideInAnyPackage(known))))
                .because("CONTRIBUTING.md says who may use whom");
    }
}
