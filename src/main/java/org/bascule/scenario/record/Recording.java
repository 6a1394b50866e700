package org.bascule.scenario.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.scenario.State;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.scenario.base.Kinds;
import org.bascule.scenario.check.Check;
import org.bascule.scenario.run.ScenarioContext;
import org.bascule.shell.ShellHistory;

/**
 * A broken lab that was recorded, with texts that its author may replace.
 *
 * @param fault what plants it
 * @param repair the reference solution
 * @param symptoms pass while it is broken, and not before or afterwards
 * @param right pass before and afterwards, and not while it is broken
 * @param typedToBreak on the nodes
 * @param typedToRepair on the nodes
 */
public record Recording(
        String id,
        State state,
        List<Action> fault,
        List<Action> repair,
        List<Check> symptoms,
        List<Check> right,
        List<ShellHistory.Typed> typedToBreak,
        List<ShellHistory.Typed> typedToRepair,
        ScenarioContext context) {

    /** Whether something is missing without which a chapter cannot be played: what was done has no action, or no check sees it. */
    public boolean isComplete() {
        return !fault.isEmpty() && !repair.isEmpty() && !symptoms.isEmpty() && !right.isEmpty();
    }

    /** The chapter's file, which needs no other. */
    public String yaml() {
        Map<String, Object> chapter = new LinkedHashMap<>();
        chapter.put("id", id);
        chapter.put("title", Written.of(RecordMessages.title(id)));
        chapter.put("topology", topology(context.spec().topology()));
        chapter.put("starts", starts(state));
        chapter.put("fault", writtenFault());
        chapter.put("steps", List.of(step()));
        return comments(typedToBreak, RecordMessages.typedToBreak())
                + comments(typedToRepair, RecordMessages.typedToRepair())
                + Recorder.yaml(chapter);
    }

    static Map<String, Object> topology(Topology topology) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("scope", topology.scope());
        written.put("token", topology.token());
        written.put("nodes", topology.nodes().stream().map(Written::of).toList());
        return written;
    }

    static Map<String, Object> starts(State state) {
        Map<String, Object> starts = new LinkedHashMap<>();
        starts.put("etcd", state.etcd());
        starts.put("patroni", state.patroni());
        starts.put("stopped", state.stopped());
        starts.put(
                "haproxy",
                state.haproxy().stream().map(proxy -> proxy.label()).sorted().toList());
        starts.put("repository", state.repository());
        starts.values().removeIf(value -> ((List<?>) value).isEmpty());
        if (!state.etcdThrough().word().equals(EtcdAccess.PROXY.word())) {
            starts.put("etcd-through", state.etcdThrough().word());
        }
        return starts;
    }

    private Map<String, Object> writtenFault() {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put(
                "plant",
                List.of(Map.of("actions", fault.stream().map(Written::of).toList())));
        written.put("symptoms", symptoms.stream().map(Written::of).toList());
        written.put(
                "hints",
                List.of(
                        Written.of(RecordMessages.whereToLook(nodes())),
                        Written.of(RecordMessages.whatIsWrong(says(right))),
                        Written.of(RecordMessages.whatWasDone(planted()))));
        written.put("explanation", Written.of(RecordMessages.explanation(planted(), says(symptoms))));
        return written;
    }

    private Map<String, Object> step() {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("id", "repair");
        step.put("title", Written.of(RecordMessages.repair()));
        step.put("text", Written.of(RecordMessages.report()));
        step.put("actions", repair.stream().map(Written::of).toList());
        step.put("checks", right.stream().map(Written::of).toList());
        return step;
    }

    /** In Markdown. */
    private Text says(List<Check> checks) {
        List<Text> all = checks.stream().map(check -> check.says(context)).toList();
        return new Text(
                all.stream().map(Text::fr).collect(Collectors.joining(" ; ")),
                all.stream().map(Text::en).collect(Collectors.joining("; ")));
    }

    /** What was typed to cause the fault; where that is not known, the actions. In Markdown. */
    private Text planted() {
        List<String> commands = typedToBreak.stream()
                .map(typed -> typed.node().name() + " $ "
                        + typed.command().replace('`', '\'').replaceAll("\\s+", " "))
                .toList();
        List<String> actions = fault.stream()
                .map(action -> Kinds.word(action.getClass()))
                .distinct()
                .toList();
        return Text.same((commands.isEmpty() ? actions : commands)
                .stream().map(word -> "`" + word + "`").collect(Collectors.joining(", ")));
    }

    private String nodes() {
        return typedToBreak.stream()
                .map(typed -> typed.node().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String comments(List<ShellHistory.Typed> typed, Text heading) {
        return typed.isEmpty()
                ? ""
                : typed.stream()
                        .flatMap(one -> one.command()
                                .lines()
                                .map(line -> "#   " + one.node().name() + " $ " + line + "\n"))
                        .collect(Collectors.joining("", "# " + heading.in(Lang.EN) + "\n", ""));
    }
}
