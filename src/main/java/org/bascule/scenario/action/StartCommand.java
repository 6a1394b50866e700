package org.bascule.scenario.action;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bascule.backend.LabNode;
import org.bascule.lab.Node;
import org.bascule.lab.Service;

/** The command that starts a service, with the unit file that a person writes first where there is systemd. */
final class StartCommand {

    private StartCommand() {}

    static Command of(ActionContext context, Node node, Service service) {
        LabNode lab = context.lab().node(node);
        List<String> command = context.startCommand(node, service);
        Optional<Supplier<String>> unit =
                lab.commandLines().unitFile(service, command).map(text -> () -> text);
        return new Command(
                lab.commandLines().start(service, command),
                () -> {
                    lab.start(service, command);
                    return "";
                },
                unit);
    }
}
