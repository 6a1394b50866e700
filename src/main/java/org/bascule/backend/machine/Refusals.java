package org.bascule.backend.machine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bascule.lab.LabName;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
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

    /** A node's cables cannot be cut, or what it sends delayed. */
    public static Refusal networkUnchanged(Node node, String details) {
        return new Refusal(
                Refusal.Cause.MACHINE,
                new Problem(
                        Text.of(
                                "Le réseau de %s ne se laisse pas changer.",
                                "The network of %s cannot be changed.", node.name()),
                        Text.of(
                                "Le noyau n'a pas ce qu'il faut (nf_tables, netem) : passez cette étape, ou prenez une autre machine.",
                                "The kernel lacks what it takes (nf_tables, netem): leave this step out, or take another machine."),
                        details));
    }

    /** What nodes are made from cannot be saved. */
    public static Refusal notWritten(Path file, String details) {
        return new Refusal(
                Refusal.Cause.MACHINE,
                new Problem(
                        Text.of("%s ne s'écrit pas.", "%s cannot be written.", file),
                        Text.of(
                                "Faites-y de la place, ou nommez un autre fichier.",
                                "Make room, or name another file."),
                        details));
    }

    /** What nodes are made from cannot be loaded: the file is not there, or not for us. */
    public static Refusal unreadable(Path file) {
        return new Refusal(
                Refusal.Cause.INPUT,
                Text.of("%s ne se lit pas.", "%s cannot be read.", file),
                Text.of(
                        "Nommez un fichier écrit par « bascule images save ».",
                        "Name a file that “bascule images save” wrote."));
    }

    /** What nodes are made from cannot be loaded: the file is another. */
    public static Refusal noImagesIn(Path file, String details) {
        return new Refusal(
                Refusal.Cause.INPUT,
                new Problem(
                        Text.of("%s ne contient pas d'images.", "%s does not hold images.", file),
                        Text.of(
                                "Nommez un fichier écrit par « bascule images save », pour le même backend.",
                                "Name a file that “bascule images save” wrote, for the same backend."),
                        details));
    }

    /** @param missing what this version would have */
    public static Refusal otherVersion(Path file, String missing) {
        return new Refusal(
                Refusal.Cause.INPUT,
                Text.of(
                        "%s vient d'une autre version de Bascule : %s y manque.",
                        "%s is of another version of Bascule: it lacks %s.", file, missing),
                Text.of(
                        "Refaites-le avec cette version : bascule images save.",
                        "Make it again with this version: bascule images save."));
    }

    /** A name that a lab has already. */
    public static Refusal nameTaken(LabName name) {
        return new Refusal(
                Refusal.Cause.MACHINE,
                Text.of("Un laboratoire %s existe déjà.", "A lab %s is there already.", name),
                Text.of(
                        "« bascule down --lab %1$s » l'enlève ; « --lab AUTRE » en construit un à côté.",
                        "“bascule down --lab %1$s” removes it; “--lab OTHER” builds one beside it.", name));
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
