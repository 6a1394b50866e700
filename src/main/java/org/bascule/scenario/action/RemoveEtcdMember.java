package org.bascule.scenario.action;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bascule.backend.LabNode;
import org.bascule.backend.Output;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.scenario.base.NodeRef;
import org.bascule.stack.etcd.EtcdConfig;

/** Removes a stopped member from the etcd cluster. Does nothing while it is running. Its data stays, and is of no use any more. */
public record RemoveEtcdMember(NodeRef node, NodeRef through) implements Action {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    @Override
    public List<Command> commands(ActionContext context) {
        Node removed = context.resolveOne(node);
        Node member = context.resolveOne(through);
        LabNode lab = context.lab().node(member);
        List<String> list = EtcdConfig.ctl(context.address(member), context.ports(), "member", "list");
        String found = lab.commandLines().run(list) + " | awk -F', ' '$3 == \"" + removed.name() + "\" {print $1}'";
        String typed = lab.commandLines().run(remove(context, member)) + " $(" + found + ")";
        return List.of(new Command(typed, () -> {
            if (context.lab().node(removed).state(Service.ETCD) != ServiceState.DOWN) {
                return "";
            }
            Output members = lab.run(list, LIMIT);
            Optional<String> id = id(members.text(), removed.name());
            if (members.ok() && id.isEmpty()) {
                return "";
            }
            Output output = id.isEmpty()
                    ? members
                    : EtcdReconfiguration.run(
                            context, () -> true, () -> lab.run(remove(context, member, id.get()), LIMIT));
            if (!output.ok()) {
                throw new Refusal(
                        Refusal.Cause.LAB,
                        new Problem(
                                ActionMessages.memberNotRemoved(removed.name()),
                                Remedies.etcd(output.text(), context.observer().fresh()),
                                output.text()));
            }
            return output.text();
        }));
    }

    private static List<String> remove(ActionContext context, Node member, String... id) {
        List<String> command =
                new ArrayList<>(EtcdConfig.ctl(context.address(member), context.ports(), "member", "remove"));
        command.addAll(List.of(id));
        return command;
    }

    /** A line of the list: id, status, name, peer addresses, client addresses, learner. */
    private static Optional<String> id(String list, String name) {
        return list.lines()
                .map(line -> line.split(", "))
                .filter(fields -> fields.length > 2 && Arrays.asList(fields).indexOf(name) == 2)
                .map(fields -> fields[0])
                .findFirst();
    }
}
