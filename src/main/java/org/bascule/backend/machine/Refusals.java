package org.bascule.backend.machine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bascule.lab.LabName;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;

/** What every backend refuses in the same words. */
public final class Refusals {

    private Refusals() {}

    public static Refusal notCreated(Node node) {
        return new Refusal(
                Refusal.Cause.LAB, MachineMessages.nodeDoesNotExist(node.name()), MachineMessages.createNodeFirst());
    }

    public static Refusal off(Node node) {
        return new Refusal(Refusal.Cause.LAB, MachineMessages.nodeIsOff(node.name()), MachineMessages.startNodeFirst());
    }

    public static Refusal frozen(Node node) {
        return new Refusal(
                Refusal.Cause.LAB, MachineMessages.nodeIsFrozen(node.name()), MachineMessages.thawNodeFirst());
    }

    public static Refusal noFile(String path) {
        return new Refusal(
                Refusal.Cause.LAB, MachineMessages.fileDoesNotExist(path), MachineMessages.performStepThatWritesIt());
    }

    public static Refusal tooLong(List<String> command, Duration limit) {
        return new Refusal(
                Refusal.Cause.LAB,
                MachineMessages.thisCommandHadNotEnded(String.join(" ", command), limit.toSeconds()),
                MachineMessages.lookAtServersBasculeStatus());
    }

    public static Refusal interrupted() {
        return new Refusal(Refusal.Cause.LAB, MachineMessages.interrupted(), MachineMessages.tryStepAgain());
    }

    /** A node's cables cannot be cut, or what it sends delayed. */
    public static Refusal networkUnchanged(Node node, String details) {
        return new Refusal(
                Refusal.Cause.MACHINE,
                new Problem(
                        MachineMessages.networkCannotBeChanged(node.name()),
                        MachineMessages.kernelLacksWhatItTakes(),
                        details));
    }

    /** What nodes are made from cannot be saved. */
    public static Refusal notWritten(Path file, String details) {
        return new Refusal(
                Refusal.Cause.MACHINE,
                new Problem(MachineMessages.cannotBeWritten(file), MachineMessages.makeRoomOrNameAnother(), details));
    }

    /** What nodes are made from cannot be loaded: the file is not there, or not for us. */
    public static Refusal unreadable(Path file) {
        return new Refusal(
                Refusal.Cause.INPUT, MachineMessages.cannotBeRead(file), MachineMessages.nameFileThatBasculeImages());
    }

    /** What nodes are made from cannot be loaded: the file is another. */
    public static Refusal noImagesIn(Path file, String details) {
        return new Refusal(
                Refusal.Cause.INPUT,
                new Problem(
                        MachineMessages.doesNotHoldImages(file),
                        MachineMessages.nameFileThatBasculeImagesSave(),
                        details));
    }

    /** @param missing what this version would have */
    public static Refusal otherVersion(Path file, String missing) {
        return new Refusal(
                Refusal.Cause.INPUT,
                MachineMessages.isAnotherVersionBasculeIt(file, missing),
                MachineMessages.makeItAgainWithThis());
    }

    /** A name that a lab has already. */
    public static Refusal nameTaken(LabName name) {
        return new Refusal(
                Refusal.Cause.MACHINE,
                MachineMessages.labIsThereAlready(name),
                MachineMessages.basculeDownLabRemovesIt(name));
    }

    /** @param holder the process id of the Bascule that has it */
    public static Refusal drivenElsewhere(LabName lab, String holder) {
        return new Refusal(
                Refusal.Cause.MACHINE,
                MachineMessages.labIsInHandsAnother(lab, holder),
                MachineMessages.quitThatOneFirstCtrl());
    }
}
