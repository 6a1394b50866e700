package org.bascule.backend.local;

import java.nio.file.Path;
import org.bascule.lab.LabName;
import org.bascule.lab.Text;

/** What {@code backend.local} says to a person, in both languages. */
final class LocalMessages {

    private LocalMessages() {}

    static Text postgresqlRefusesToRunAs(String user) {
        return Text.of(
                "PostgreSQL refuse de tourner en root, et le compte %s n'existe pas.",
                "PostgreSQL refuses to run as root, and there is no account %s.", user);
    }

    static Text installPackagePostgresql15Which() {
        return Text.of(
                "Installez le paquet postgresql-15, qui le crée, ou lancez Bascule sans être root.",
                "Install the package postgresql-15, which makes it, or run Bascule as another user.");
    }

    static Text isNotDirectoryToWrite(Path existing) {
        return Text.of("%s n'est pas un répertoire où écrire.", "%s is not a directory to write in.", existing);
    }

    static Text pathIsTooLongFor(Path parent, int longest) {
        return Text.of(
                "Le chemin %s est trop long pour les sockets de PostgreSQL (%d caractères au plus).",
                "The path %s is too long for PostgreSQL's sockets (%d characters at most).", parent, longest);
    }

    static Text serversDoNotRunAs(Path existing) {
        return Text.of(
                "Les serveurs ne tournent pas en root, et leur compte n'entre pas dans %s.",
                "The servers do not run as root, and their account cannot enter %s.", existing);
    }

    static Text thereAreMbLeftUnder(Path existing, long free, long bytesNeeded) {
        return Text.of(
                "Il reste %2$d Mo sous %1$s ; un laboratoire en demande %3$d.",
                "There are %2$d MB left under %1$s; a lab asks for %3$d.", existing, free, bytesNeeded);
    }

    static Text makeRoomThereOrName() {
        return Text.of(
                "Faites-y de la place, ou désignez un autre répertoire : BASCULE_HOME=/var/tmp/bascule ./bascule",
                "Make room there, or name another directory: BASCULE_HOME=/var/tmp/bascule ./bascule");
    }

    static Text nameAnotherDirectoryBasculeHome() {
        return Text.of(
                "Désignez un autre répertoire : BASCULE_HOME=/var/tmp/bascule ./bascule",
                "Name another directory: BASCULE_HOME=/var/tmp/bascule ./bascule");
    }

    static Text labIsThereAlreadyMade(LabName name, String since, int running) {
        return Text.of(
                "Un laboratoire %s existe déjà (créé le %s, %d processus vivants).",
                "A lab %s is there already (made at %s, %d processes alive).", name, since, running);
    }

    static Text basculeDownLabRemovesIt(LabName name) {
        return Text.of(
                "« bascule down --lab %1$s » l'enlève ; « --lab AUTRE » en construit un à côté.",
                "“bascule down --lab %1$s” removes it; “--lab OTHER” builds one beside it.", name);
    }

    static Text portIsHeldAlreadyBy(String where, String process) {
        return Text.of("Le port %s est déjà tenu, par %s.", "The port %s is held already, by %s.", where, process);
    }

    static Text portIsHeldAlreadyByAnother(String where) {
        return Text.of(
                "Le port %s est déjà tenu, par un processus d'un autre utilisateur.",
                "The port %s is held already, by another user's process.", where);
    }

    static Text stopThatProcessOrLab() {
        return Text.of(
                "Arrêtez ce processus, ou le laboratoire auquel il appartient (bascule down --all).",
                "Stop that process, or the lab that it belongs to (bascule down --all).");
    }

    static Text theseDoNotFreeze(String names) {
        return Text.of("Ces processus ne se figent pas : %s.", "These do not freeze: %s.", names);
    }

    static Text tryAgainIfTheyWait() {
        return Text.of(
                "Recommencez ; s'ils attendent un disque, il faut l'attendre aussi.",
                "Try again; if they wait for a disk, that has to be waited for.");
    }

    static Text theseProcessesLabDoNot(String names) {
        return Text.of(
                "Ces processus du laboratoire ne s'arrêtent pas : %s.",
                "These processes of the lab do not end: %s.", names);
    }

    static Text runBasculeDownAgainIf() {
        return Text.of(
                "Relancez bascule down ; s'ils attendent un disque, il faut l'attendre aussi.",
                "Run bascule down again; if they wait for a disk, that has to be waited for.");
    }

    static Text programIsMissing(String program) {
        return Text.of("Le programme %s manque.", "The program %s is missing.", program);
    }

    static Text installPackageDebianAptGet(String debianPackage) {
        return Text.of(
                "Installez le paquet %1$s (Debian : apt-get install %1$s).",
                "Install the package %1$s (Debian: apt-get install %1$s).", debianPackage);
    }
}
