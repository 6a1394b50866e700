package org.bascule.cli;

import java.nio.file.Path;
import org.bascule.lab.LabName;
import org.bascule.lab.Text;

/** What {@code cli} says to a person, in both languages. */
final class CliMessages {

    private CliMessages() {}

    static Text thisVersionHasNoBackend(String kind) {
        return Text.of("Cette version n'a pas encore de backend %s.", "This version has no %s backend yet.", kind);
    }

    static Text useBackendLocal() {
        return Text.of("Prenez --backend local.", "Use --backend local.");
    }

    static Text thereIsNoLab(LabName named) {
        return Text.of("Il n'y a pas de laboratoire %s.", "There is no lab %s.", named);
    }

    static Text thereIsNoLabBackends() {
        return Text.of("Il n'y a aucun laboratoire.", "There is no lab.");
    }

    static Text thereAreSeveralLabs() {
        return Text.of("Il y a plusieurs laboratoires.", "There are several labs.");
    }

    static Text labCanNoLongerBe(LabName name) {
        return Text.of("Le laboratoire %s n'est plus lisible.", "The lab %s can no longer be read.", name);
    }

    static Text basculeDownLabRemovesIt(LabName name) {
        return Text.of("« bascule down --lab %s » l'enlève.", "“bascule down --lab %s” removes it.", name);
    }

    static Text basculeUpBuildsOne() {
        return Text.of("« bascule up » en construit un.", "“bascule up” builds one.");
    }

    static Text nameOneWithLab(String stream) {
        return Text.of("Nommez-en un par --lab : %s.", "Name one with --lab: %s.", stream);
    }

    static Text notInThisVersionYet(String kind) {
        return Text.of("– %s : pas encore dans cette version", "– %s: not in this version yet", kind);
    }

    static Text labsThatAreThere(String stream) {
        return Text.of("Laboratoires présents : %s", "Labs that are there: %s", stream);
    }

    static Text ready(String kind) {
        return Text.of("%s : prêt", "%s: ready", kind);
    }

    static Text cannotBeUsedHere(String kind) {
        return Text.of("%s : ne peut pas servir ici", "%s: cannot be used here", kind);
    }

    static Text labIsRemoved(LabName name) {
        return Text.of("Le laboratoire %s est enlevé.", "The lab %s is removed.", name);
    }

    static Text imageSize(String image, long value) {
        return Text.of("✓ %s (%d Mo)", "✓ %s (%d MB)", image, value);
    }

    static Text toBeBuilt(String image) {
        return Text.of("– %s : à construire", "– %s: to be built", image);
    }

    static Text mbOnOtherMachineBascule(Path file, long value, String backend, Path file2) {
        return Text.of(
                "%s : %d Mo. Sur l'autre machine : bascule images load --backend %s %s",
                "%s: %d MB. On the other machine: bascule images load --backend %s %s", file, value, backend, file2);
    }

    static Text interruptedLabIsLeftAs() {
        return Text.of("Interrompu. Le laboratoire reste en place.", "Interrupted. The lab is left as it is.");
    }

    static Text interruptedRemovingLab() {
        return Text.of("Interrompu. Le laboratoire est enlevé…", "Interrupted. Removing the lab…");
    }

    static Text continueKeepsLabBackendAnd() {
        return Text.of(
                "--continue garde le backend et les délais du laboratoire.",
                "--continue keeps the lab's backend and timers.");
    }

    static Text leaveOutBackendAndTimers() {
        return Text.of("Enlevez --backend et --timers.", "Leave out --backend and --timers.");
    }

    static Text labBelongsToAnotherScenario(LabName chosen) {
        return Text.of("Le laboratoire %s est d'un autre scénario.", "Lab %s belongs to another scenario.", chosen);
    }

    static Text nameItsOwnWithScenario() {
        return Text.of(
                "Nommez le sien par --scenario, ou un autre laboratoire par --lab.",
                "Name its own with --scenario, or another lab with --lab.");
    }

    static Text noFileIsGiven() {
        return Text.of("Aucun fichier n'est donné.", "No file is given.");
    }

    static Text basculeLintFileOrDir() {
        return Text.of("bascule lint FICHIER ou RÉPERTOIRE", "bascule lint FILE or DIR");
    }

    static Text andMore(int more) {
        return Text.of("… et %d de plus", "… and %d more", more);
    }

    static Text oneMistake() {
        return Text.of("1 erreur", "1 mistake");
    }

    static Text mistakes(int wrong) {
        return Text.of("%d erreurs", "%d mistakes", wrong);
    }

    static Text fileCouldNotBeRead() {
        return Text.of("Un fichier n'a pas pu être lu ou écrit.", "A file could not be read or written.");
    }

    static Text checkSpaceAndPermissionsBascule() {
        return Text.of(
                "Vérifiez la place et les droits ; « bascule down » enlève ce qui a commencé.",
                "Check space and permissions; “bascule down” removes what has begun.");
    }

    static Text basculeMetErrorItsOwn() {
        return Text.of(
                "Bascule a rencontré une erreur qui est de son fait.", "Bascule met an error of its own making.");
    }

    static Text tryAgainWithBasculeLog() {
        return Text.of(
                "Recommencez avec BASCULE_LOG=debug et joignez ce qui s'affiche à votre rapport.",
                "Try again with BASCULE_LOG=debug, and report what it prints.");
    }

    static Text labIsLeftUpBascule() {
        return Text.of(
                "Le laboratoire reste en place : « bascule status » le montre, « bascule down » l'enlève.",
                "The lab is left up: “bascule status” shows it, “bascule down” removes it.");
    }

    static Text allHeldIn(String spent) {
        return Text.of("Tout tient, en %s.", "All held, in %s.", spent);
    }

    static Text checkDidNotHold(String spent) {
        return Text.of("Une vérification n'a pas tenu (%s).", "A check did not hold (%s).", spent);
    }

    static Text labIsStillThereHalf(LabName lab) {
        return Text.of("Le laboratoire %s reste, à moitié construit.", "Lab %s is still there, half built.", lab);
    }

    static Text basculeStatusLabShowsIt(LabName lab) {
        return Text.of(
                "« bascule status --lab %1$s » le montre, « bascule down --lab %1$s » l'enlève.",
                "“bascule status --lab %1$s” shows it, “bascule down --lab %1$s” removes it.", lab);
    }

    static Text startingState() {
        return Text.of("L'état de départ", "The starting state");
    }

    static Text document() {
        return Text.of("le document :", "the document:");
    }

    static Text enterPerformsStep() {
        return Text.of("[Entrée] pour jouer l'étape", "[Enter] performs the step");
    }

    static Text enterChecksAgainAndWaits() {
        return Text.of(
                "[Entrée] vérifie à nouveau et attend encore, [r] refait l'étape, [q] arrête",
                "[Enter] checks again and waits further, [r] does the step again, [q] ends");
    }

    static Text labNetwork024(String lab, String backend, String network) {
        return Text.of("Laboratoire %s : %s, réseau %s.0/24", "Lab %s: %s, network %s.0/24", lab, backend, network);
    }

    static Text labRemoved() {
        return Text.of("Laboratoire enlevé.", "Lab removed.");
    }

    static Text startingStateBuiltDirectlyIn(String seconds) {
        return Text.of("État de départ construit directement en %s", "Starting state built directly in %s", seconds);
    }

    static Text chapterPlayedIn(String seconds) {
        return Text.of("chapitre joué en %s", "chapter played in %s", seconds);
    }

    static Text seen() {
        return Text.of("vu :", "seen:");
    }

    static Text displayThatDisplayNamesDoes() {
        return Text.of(
                "L'écran que nomme DISPLAY ne répond pas : les chapitres se jouent dans le terminal.",
                "The display that DISPLAY names does not answer: the chapters are played in the terminal.");
    }

    static Text thereIsNoDisplayHere() {
        return Text.of(
                "Il n'y a pas d'écran ici : les chapitres se jouent dans le terminal.",
                "There is no display here: the chapters are played in the terminal.");
    }

    static Text basculeHelpTellsRestCtrl() {
        return Text.of(
                "« bascule --help » dit le reste ; Ctrl+C arrête et enlève tout.",
                "“bascule --help” tells the rest; Ctrl+C stops and removes everything.");
    }

    static Text fileOrDirectoryIsPlayed() {
        return Text.of("Un fichier ou un répertoire se joue seul.", "A file or a directory is played by itself.");
    }

    static Text runOneCommandForEach() {
        return Text.of("Lancez une commande pour chacun.", "Run one command for each.");
    }

    static Text fromAndUntilDoNot() {
        return Text.of(
                "--from et --until ne vont pas avec des chapitres nommés un par un.",
                "--from and --until do not go with chapters named one by one.");
    }

    static Text leaveThemOutOrName() {
        return Text.of("Enlevez-les, ou ne nommez pas de chapitre.", "Leave them out, or name no chapter.");
    }

    static Text fromComesAfterUntil() {
        return Text.of("--from vient après --until.", "--from comes after --until.");
    }

    static Text swapThem() {
        return Text.of("Échangez-les.", "Swap them.");
    }

    static Text thereIsNoChapterAnd(String word) {
        return Text.of(
                "Il n'y a pas de chapitre « %s », ni de fichier de ce nom.",
                "There is no chapter “%s”, and no file of that name.", word);
    }

    static Text chaptersByNumberOrBy(String stream) {
        return Text.of("Chapitres, par numéro ou par nom : %s.", "Chapters, by number or by name: %s.", stream);
    }

    static Text holdsNoChapter(Path path) {
        return Text.of("%s ne contient pas de chapitre.", "%s holds no chapter.", path);
    }

    static Text giveFileChapterOrScenario() {
        return Text.of("Donnez un fichier de chapitre ou de scénario.", "Give the file of a chapter or of a scenario.");
    }

    static Text mistakeAt(String where, Text what) {
        return Text.of("%s : %s", "%s: %s", where, what);
    }

    static Text andMoreSelection(int more) {
        return Text.of("… et %d de plus.", "… and %d more.", more);
    }

    static Text correctTheseFirst() {
        return Text.of("Corrigez d'abord celles-ci.", "Correct these first.");
    }

    static Text notResponding() {
        return Text.of("ne répond pas", "not responding");
    }

    static Text notCreatedYet(String absent) {
        return Text.of("pas encore créés : %s", "not created yet: %s", absent);
    }

    static Text quorumHeld() {
        return Text.of("quorum tenu : ", "quorum held: ");
    }

    static Text quorumLost() {
        return Text.of("QUORUM PERDU : ", "QUORUM LOST: ");
    }

    static Text paused() {
        return Text.of(" · en pause", " · paused");
    }

    static Text leaderKeyNotReadYet() {
        return Text.of("clé de leader : pas encore lue", "leader key: not read yet");
    }

    static Text leaderKeyNobody() {
        return Text.of("clé de leader : personne", "leader key: nobody");
    }

    static Text asReadAt(Text key, String time) {
        return Text.of("%s, lue à %s", "%s, as read at %s", key, time);
    }

    static Text leaderKeyTtl(String holder, String left) {
        return Text.of("clé de leader : %s (ttl %s)", "leader key: %s (ttl %s)", holder, left);
    }

    static Text builtAndVerifiedInBascule(String seconds) {
        return Text.of(
                "Construit et vérifié en %s. « bascule status » le montre, « bascule down » l'enlève.",
                "Built and verified in %s. “bascule status” shows it, “bascule down” removes it.", seconds);
    }

    static Text timeoutThatIsNoDuration(Integer timeout) {
        return Text.of("--timeout %d : ce n'est pas une durée.", "--timeout %d: that is no duration.", timeout);
    }

    static Text giveNumberSecondsAtLeast() {
        return Text.of("Donnez un nombre de secondes, à partir de 1.", "Give a number of seconds, at least 1.");
    }

    static Text goesOnBuildingItBascule(String command, LabName lab) {
        return Text.of(
                "« %1$s » continue de le construire, « bascule down --lab %2$s » l'enlève.",
                "“%1$s” goes on building it, “bascule down --lab %2$s” removes it.", command, lab);
    }

    static Text helpTellsHowToWrite(String command) {
        return Text.of("« %s --help » dit comment l'écrire.", "“%s --help” tells how to write it.", command);
    }

    static Text perhaps(String near) {
        return Text.of("Peut-être : %1$s.", "Perhaps: %1$s.", near);
    }

    static Text commandIsWrittenWrongly() {
        return Text.of("La commande est mal écrite.", "The command is written wrongly.");
    }

    static Text lacksValue(String name) {
        return Text.of("Il manque une valeur à %s.", "%s lacks a value.", name);
    }

    static Text write(String name, String label) {
        return Text.of("Écrivez : %s %s.", "Write: %s %s.", name, label);
    }

    static Text isGivenTwice(String name) {
        return Text.of("%s est donné deux fois.", "%s is given twice.", name);
    }

    static Text giveItOnce() {
        return Text.of("Donnez-le une fois.", "Give it once.");
    }

    static Text doesNotTakeThatValue(String name) {
        return Text.of("%s ne prend pas cette valeur.", "%s does not take that value.", name);
    }

    static Text whatDoes(String replace) {
        return Text.of("Ce qui va : %s.", "What does: %s.", replace);
    }

    static Text doesNotTake(String name, String value) {
        return Text.of("%s ne prend pas « %s ».", "%s does not take “%s”.", name, value);
    }

    static Text hasNoOption(String command, String word) {
        return Text.of("%s n'a pas d'option %s.", "%s has no option %s.", command, word);
    }

    static Text doesNotExpect(String command, String word) {
        return Text.of("%s n'attend pas « %s ».", "%s does not expect “%s”.", command, word);
    }

    static Text hasNoCommand(String command, String word) {
        return Text.of("%s n'a pas de commande « %s ».", "%s has no command “%s”.", command, word);
    }
}
