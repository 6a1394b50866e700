package org.bascule.scenario.action;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bascule.backend.LabNode;
import org.bascule.backend.Signal;
import org.bascule.lab.Accounts;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.LabContext;
import org.bascule.scenario.base.MemberSetting;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.patroni.MemberFile;

/**
 * Sets a value in the Patroni configuration of members, which Patroni then reloads in its next HA loop.
 *
 * @param mistaken whether to a well-known mistake instead of the right value
 */
public record EditMember(
        NodeRefs nodes,
        MemberSetting setting,
        @Default("false") boolean mistaken) implements Action {

    private static final String PASSWORD = "scram-sha-256";
    /** The document has it in place of the role that is created. */
    private static final String NO_SUCH_ROLE = "replication";

    private static final String MYSELF = "127.0.0.1";

    @Override
    public List<Command> commands(ActionContext context) {
        return context.resolve(nodes).stream()
                .flatMap(node -> Stream.of(edit(context, node), reload(context, node)))
                .toList();
    }

    /** Whether a member's file has the value already. */
    public boolean isDone(LabContext context, Node node, MemberFile file) {
        return file.has(setting.path(), value(context, node));
    }

    private Command edit(ActionContext context, Node node) {
        LabNode member = context.lab().node(node);
        String file = context.configFile(node, Service.PATRONI);
        Object value = value(context, node);
        return Command.writing(
                member.commandLines().edit(file),
                () -> edited(member.read(file), file, value),
                MemberFile.excerpt(setting.path(), value),
                text -> {
                    PatroniApi.awaitIfStarting(context, node);
                    member.write(file, text);
                });
    }

    private String edited(String text, String file, Object value) {
        MemberFile content = MemberFile.read(text)
                .orElseThrow(() -> new Refusal(
                        Refusal.Cause.LAB, ActionMessages.memberFileNotYaml(file), ActionMessages.repairMemberFile()));
        content.set(setting.path(), value);
        return content.text();
    }

    private Object value(LabContext context, Node node) {
        return switch (setting) {
            case API_ADDRESS ->
                (mistaken ? MYSELF : context.address(node)) + ":"
                        + context.ports().patroni();
            case REPLICATION_USER -> mistaken ? NO_SUCH_ROLE : Accounts.REPLICATION;
            case PG_HBA -> rules();
            case USE_PG_REWIND -> !mistaken;
        };
    }

    private List<String> rules() {
        List<String> rules = new ArrayList<>(mistaken ? List.of("host replication all all reject") : List.of());
        rules.add("local all all " + PASSWORD);
        rules.add("host all all all " + PASSWORD);
        rules.add("host replication " + Accounts.REPLICATION + " all " + PASSWORD);
        return rules;
    }

    static Command reload(ActionContext context, Node node) {
        LabNode member = context.lab().node(node);
        return Command.of(
                member.commandLines().signal(Service.PATRONI, Signal.HUP),
                () -> member.signal(Service.PATRONI, Signal.HUP));
    }
}
