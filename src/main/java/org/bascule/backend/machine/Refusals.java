package org.bascule.backend.machine;

import java.time.Duration;
import java.util.List;
import org.bascule.lab.LabName;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;

/** What every backend refuses in the same words. */
public final class Refusals {

    private Refusals() {}

    public static Refusal notCreated(Node node) {
        return new Refusal(
                Refusal.Cause.LAB,
                Text.of("Le nœud %s n'existe pas.", "The node %s does not exist.", node.name()),
                Text.of("Créez d'abord le nœud.", "Create the node first."));
    }

    public static Refusal off(Node node) {
        return new Refusal(
                Refusal.Cause.LAB,
                Text.of("Le nœud %s est éteint.", "The node %s is off.", node.name()),
                Text.of("Démarrez d'abord le nœud.", "Start the node first."));
    }

    public static Refusal frozen(Node node) {
        return new Refusal(
                Refusal.Cause.LAB,
                Text.of("Le nœud %s est figé.", "The node %s is frozen.", node.name()),
                Text.of("Réveillez d'abord le nœud.", "Thaw the node first."));
    }

    public static Refusal noFile(String path) {
        return new Refusal(
                Refusal.Cause.LAB,
                Text.of("Le fichier %s n'existe pas.", "The file %s does not exist.", path),
                Text.of("Jouez d'abord l'étape qui l'écrit.", "Perform the step that writes it first."));
    }

    public static Refusal tooLong(List<String> command, Duration limit) {
        return new Refusal(
                Refusal.Cause.LAB,
                Text.of(
                        "Après %2$d s, cette commande n'était pas finie : %1$s",
                        "This command had not ended after %2$d s: %1$s", String.join(" ", command), limit.toSeconds()),
                Text.of(
                        "Voyez l'état des serveurs (bascule status), puis recommencez l'étape.",
                        "Look at the servers (bascule status), then try the step again."));
    }

    public static Refusal interrupted() {
        return new Refusal(
                Refusal.Cause.LAB,
                Text.of("Interrompu.", "Interrupted."),
                Text.of("Recommencez l'étape.", "Try the step again."));
    }

    /** @param holder the process id of the Bascule that has it */
    public static Refusal drivenElsewhere(LabName lab, String holder) {
        return new Refusal(
                Refusal.Cause.MACHINE,
                Text.of(
                        "Le laboratoire %s est aux mains d'un autre Bascule (processus %s).",
                        "The lab %s is in the hands of another Bascule (process %s).", lab, holder),
                Text.of(
                        "Quittez celui-là d'abord : Ctrl+C dans son terminal.",
                        "Quit that one first: Ctrl+C in its terminal."));
    }
}
