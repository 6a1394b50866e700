package org.bascule.backend.machine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bascule.lab.LabName;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;

/** The refusals that are the same on every backend. */
public final class Refusals {

    private Refusals() {}

    public static Refusal nodeDoesNotExist(Node node) {
        return new Refusal(
                Refusal.Cause.LAB, MachineMessages.nodeDoesNotExist(node.name()), MachineMessages.createNodeFirst());
    }

    public static Refusal nodeIsOff(Node node) {
        return new Refusal(
                Refusal.Cause.LAB, MachineMessages.nodeIsOff(node.name()), MachineMessages.powerOnNodeFirst());
    }

    public static Refusal nodeIsFrozen(Node node) {
        return new Refusal(
                Refusal.Cause.LAB, MachineMessages.nodeIsFrozen(node.name()), MachineMessages.unfreezeNodeFirst());
    }

    public static Refusal fileDoesNotExist(String path) {
        return new Refusal(
                Refusal.Cause.LAB, MachineMessages.fileDoesNotExist(path), MachineMessages.runStepThatWritesFile());
    }

    public static Refusal commandTimedOut(List<String> command, Duration limit) {
        return new Refusal(
                Refusal.Cause.LAB,
                MachineMessages.commandTimedOut(String.join(" ", command), limit.toSeconds()),
                MachineMessages.checkServers());
    }

    public static Refusal interrupted() {
        return new Refusal(Refusal.Cause.LAB, MachineMessages.interrupted(), MachineMessages.runStepAgain());
    }

    /** A network fault cannot be set or removed. */
    public static Refusal networkCannotBeChanged(Node node, String details) {
        return new Refusal(
                Refusal.Cause.MACHINE,
                new Problem(
                        MachineMessages.networkCannotBeChanged(node.name()),
                        MachineMessages.kernelSupportMissing(),
                        details));
    }

    public static Refusal imagesNotSaved(Path file, String details) {
        return new Refusal(
                Refusal.Cause.MACHINE,
                new Problem(
                        MachineMessages.cannotWrite(file), MachineMessages.freeSpaceOrChooseAnotherFile(), details));
    }

    public static Refusal imagesNotReadable(Path file) {
        return new Refusal(Refusal.Cause.INPUT, MachineMessages.cannotRead(file), MachineMessages.chooseSavedImages());
    }

    /** The file is readable, but no backup of this backend's images. */
    public static Refusal noImagesIn(Path file, String details) {
        return new Refusal(
                Refusal.Cause.INPUT,
                new Problem(MachineMessages.noImagesInFile(file), MachineMessages.chooseSavedImages(), details));
    }

    /** @param missing the images of this version that the file lacks */
    public static Refusal imagesOfAnotherVersion(Path file, String missing) {
        return new Refusal(
                Refusal.Cause.INPUT,
                MachineMessages.imagesOfAnotherVersion(file, missing),
                MachineMessages.saveImagesAgain());
    }

    public static Refusal labExists(LabName name) {
        return labExists(name, MachineMessages.labExists(name));
    }

    /** @param what the sentence that says so, where a backend knows more about that lab */
    public static Refusal labExists(LabName name, Text what) {
        return new Refusal(Refusal.Cause.MACHINE, what, MachineMessages.removeLabOrChooseAnotherName(name));
    }

    /** @param remedy how to free a network on this backend */
    public static Refusal noFreeNetwork(Text remedy) {
        return new Refusal(Refusal.Cause.MACHINE, MachineMessages.noFreeNetwork(), remedy);
    }

    /** @param holder the process id of the Bascule process that has it open */
    public static Refusal labInUse(LabName lab, String holder) {
        return new Refusal(
                Refusal.Cause.MACHINE, MachineMessages.labInUse(lab, holder), MachineMessages.quitThatProcessFirst());
    }
}
