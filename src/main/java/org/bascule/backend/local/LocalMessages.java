package org.bascule.backend.local;

import java.nio.file.Path;
import org.bascule.lab.LabName;
import org.bascule.lab.Text;

/** The messages of {@code backend.local}, in both languages. */
final class LocalMessages {

    private LocalMessages() {}

    static Text description() {
        return Text.of(
                "de vrais serveurs, exécutés comme processus de cette machine",
                "real servers, running as processes of this machine");
    }

    static Text serverAccountMissing(String user) {
        return Text.of(
                "PostgreSQL refuse de s'exécuter en root, et le compte %s n'existe pas.",
                "PostgreSQL refuses to run as root, and the account %s does not exist.", user);
    }

    static Text installPostgresqlOrRunUnprivileged() {
        return Text.of(
                "Installez le paquet postgresql, qui crée ce compte, ou lancez Bascule avec un autre utilisateur que root.",
                "Install the package postgresql, which creates it, or run Bascule as a user other than root.");
    }

    static Text notWritableDirectory(Path existing) {
        return Text.of(
                "%s n'est pas un répertoire accessible en écriture.", "%s is not a writable directory.", existing);
    }

    static Text pathTooLong(Path parent, int longest) {
        return Text.of(
                "Le chemin %s est trop long pour les sockets de PostgreSQL (%d caractères au plus).",
                "Path %s is too long for PostgreSQL's sockets (%d characters at most).", parent, longest);
    }

    static Text accountCannotEnter(Path existing) {
        return Text.of(
                "Les serveurs ne s'exécutent pas en root, et leur compte n'a pas accès à %s.",
                "The servers do not run as root, and their account cannot access %s.", existing);
    }

    static Text notEnoughSpace(Path existing, long free, long bytesNeeded) {
        return Text.of(
                "Il reste %2$d Mo dans %1$s ; un laboratoire nécessite %3$d Mo.",
                "%2$d MB are left in %1$s; a lab requires %3$d MB.", existing, free, bytesNeeded);
    }

    static Text freeSpaceOrChooseAnotherDirectory() {
        return Text.of(
                "Libérez de l'espace, ou choisissez un autre répertoire : BASCULE_HOME=/var/tmp/bascule",
                "Free some space, or choose another directory: BASCULE_HOME=/var/tmp/bascule");
    }

    static Text chooseAnotherDirectory() {
        return Text.of(
                "Choisissez un autre répertoire : BASCULE_HOME=/var/tmp/bascule",
                "Choose another directory: BASCULE_HOME=/var/tmp/bascule");
    }

    static Text labExists(LabName name, String since, int running) {
        return Text.of(
                "Le laboratoire %s existe déjà (créé le %s, processus en cours : %d).",
                "Lab %s already exists (created %s, running processes: %d).", name, since, running);
    }

    static Text portInUse(String where, String process) {
        return Text.of("Le port %s est déjà utilisé par %s.", "Port %s is already in use by %s.", where, process);
    }

    static Text portInUseByAnotherUser(String where) {
        return Text.of(
                "Le port %s est déjà utilisé par un processus d'un autre utilisateur.",
                "Port %s is already in use by another user's process.", where);
    }

    static Text stopProcessOrItsLab() {
        return Text.of(
                "Arrêtez ce processus, ou le laboratoire auquel il appartient (bascule down --all).",
                "Stop that process, or the lab it belongs to (bascule down --all).");
    }

    static Text processesNotFrozen(String names) {
        return Text.of("Impossible de figer ces processus : %s.", "Cannot freeze these processes: %s.", names);
    }

    static Text tryAgainAfterDiskWait() {
        return Text.of(
                "Recommencez. S'ils attendent le disque, patientez d'abord jusqu'à la fin des entrées-sorties.",
                "Try again. If they are waiting for the disk, wait for the disk I/O to finish first.");
    }

    static Text processesNotStopped(String names) {
        return Text.of(
                "Ces processus du laboratoire ne s'arrêtent pas : %s.",
                "These processes of the lab do not stop: %s.", names);
    }

    static Text removeAgainAfterDiskWait() {
        return Text.of(
                "Relancez bascule down. S'ils attendent le disque, patientez d'abord jusqu'à la fin des entrées-sorties.",
                "Run bascule down again. If they are waiting for the disk, wait for the disk I/O to finish first.");
    }

    static Text programMissing(String program) {
        return Text.of("Le programme %s est absent.", "Program %s is missing.", program);
    }

    static Text installPackage(String debianPackage) {
        return Text.of(
                "Installez le paquet %1$s (Debian : apt-get install %1$s).",
                "Install the package %1$s (Debian: apt-get install %1$s).", debianPackage);
    }

    static Text postgresNotInstalled(int major) {
        return Text.of(
                "PostgreSQL %d n'est pas installé sur cette machine.",
                "PostgreSQL %d is not installed on this machine.", major);
    }

    static Text installPostgresOrSelect(int major, String installed) {
        return installed.isEmpty()
                ? Text.of(
                        "Installez le paquet postgresql-%1$d, ou retirez --pg-major et BASCULE_PG_MAJOR.",
                        "Install the package postgresql-%1$d, or omit --pg-major and BASCULE_PG_MAJOR.", major)
                : Text.of(
                        "Installez le paquet postgresql-%1$d, ou choisissez une version installée (%2$s) avec --pg-major.",
                        "Install the package postgresql-%1$d, or select an installed version (%2$s) with --pg-major.",
                        major,
                        installed);
    }

    static Text postgresNotSupported(int major) {
        return Text.of(
                "La version installée de Patroni ne prend pas en charge PostgreSQL %d.",
                "The installed version of Patroni does not support PostgreSQL %d.", major);
    }

    static Text selectSupportedPostgres(int newest) {
        return Text.of(
                "Choisissez PostgreSQL %1$d ou une version antérieure avec --pg-major, ou installez un Patroni plus récent.",
                "Select PostgreSQL %1$d or earlier with --pg-major, or install a newer Patroni.", newest);
    }

    static Text postgresOfLabRemoved(LabName lab, int major) {
        return Text.of(
                "Le laboratoire %1$s utilise PostgreSQL %2$d, qui n'est plus installé sur cette machine.",
                "Lab %1$s uses PostgreSQL %2$d, which is no longer installed on this machine.", lab, major);
    }

    static Text installPostgresOrRemoveLab(LabName lab, int major) {
        return Text.of(
                "Installez le paquet postgresql-%2$d, ou supprimez le laboratoire : bascule down --lab %1$s",
                "Install the package postgresql-%2$d, or remove the lab: bascule down --lab %1$s", lab, major);
    }

    static Text cannotIsolate() {
        return Text.of(
                "Sur le backend local, tous les nœuds utilisent l'interface de bouclage de cette machine :"
                        + " aucun lien ne peut être coupé.",
                "On the local backend, all nodes use the loopback interface of this machine: there is no link"
                        + " to cut.");
    }

    static Text cannotDelay() {
        return Text.of(
                "Sur le backend local, tous les nœuds utilisent la même interface de bouclage, comme Bascule :"
                        + " la ralentir le ralentirait aussi.",
                "On the local backend, all nodes use the same loopback interface as Bascule: a delay would slow"
                        + " Bascule down too.");
    }
}
