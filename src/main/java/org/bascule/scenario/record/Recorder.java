package org.bascule.scenario.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.State;
import org.bascule.scenario.check.Check;
import org.bascule.scenario.run.CheckRunner;
import org.bascule.scenario.run.ProgressListener;
import org.bascule.scenario.run.ScenarioContext;
import org.bascule.shell.ShellHistory;
import org.bascule.stack.WrittenYaml;

/**
 * Writes a broken lab from what a person does by hand on one that works: she breaks it, then repairs it. What is written are the actions
 * that have the same effect, however she got there: a file of a scenario holds no command lines. For one thread at a time; its methods
 * observe every server, and take some seconds.
 */
public final class Recorder {

    /** What proves the fault: more would make a fault that is planted again wait for what follows from it. */
    private static final int SYMPTOMS = 3;

    private final ScenarioContext context;
    private final State state;
    private final Photographer photographer;
    private final LabPicture healthy;
    private final List<Check> passing;
    private final Instant began = Instant.now();
    private LabPicture broken;
    private List<ShellHistory.Typed> typedToBreak = List.of();
    private List<Check> symptoms = List.of();
    private List<Check> failing = List.of();

    /** @param state in which the lab was built, and from which the chapter will start */
    public Recorder(ScenarioContext context, State state) {
        this.context = context;
        this.state = state;
        this.photographer = new Photographer(context, state);
        this.healthy = photographer.look();
        CheckRunner checks = checks();
        this.passing = Candidates.of(nodes(), healthy, healthy).stream()
                .filter(checks::passesNow)
                .toList();
    }

    /**
     * The fault is there.
     *
     * @return what it shows in, for the person who planted it; empty when no check sees it
     */
    public List<Text> broken() {
        broken = photographer.look();
        typedToBreak = ShellHistory.since(context.lab(), began);
        CheckRunner checks = checks();
        failing = passing.stream().filter(check -> !checks.passesNow(check)).toList();
        symptoms = Candidates.of(nodes(), healthy, broken).stream()
                .filter(check -> !passing.contains(check) && checks.passesNow(check))
                .toList();
        return Stream.concat(
                        symptoms.stream().map(check -> check.says(context)),
                        failing.stream().map(check -> RecordMessages.noLonger(check.says(context))))
                .distinct()
                .toList();
    }

    /**
     * The lab works again.
     *
     * @param id of the chapter
     */
    public Recording repaired(String id) {
        LabPicture repaired = photographer.look();
        CheckRunner checks = checks();
        Set<Text> said = new HashSet<>();
        List<Check> right = failing.stream()
                .filter(check -> checks.passesNow(check) && said.add(check.says(context)))
                .toList();
        List<Check> proofs = symptoms.stream()
                .filter(check -> !checks.passesNow(check))
                .limit(SYMPTOMS)
                .toList();
        List<ShellHistory.Typed> typedToRepair = new ArrayList<>(ShellHistory.since(context.lab(), began));
        typedToBreak.forEach(typedToRepair::remove);
        return new Recording(
                id,
                state,
                new Difference(nodes(), state, healthy, broken).actions(),
                new Difference(nodes(), state, broken, repaired).actions(),
                proofs,
                right,
                typedToBreak,
                List.copyOf(typedToRepair),
                context);
    }

    private CheckRunner checks() {
        return new CheckRunner(context, ProgressListener.NOBODY);
    }

    private List<Node> nodes() {
        return context.lab().nodes();
    }

    static String yaml(Object value) {
        try {
            return WrittenYaml.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
