package org.bascule.cli;

import java.nio.file.Path;
import org.bascule.journal.Entry;
import org.bascule.lab.LabName;
import org.bascule.lab.Text;

/** The messages of {@code cli}. */
final class CliMessages {

    private CliMessages() {}

    static Text natureOfNodes(String standard) {
        return Text.of("Nature des nœuds. Par défaut : %s.", "What the nodes are. Default: %s.", standard);
    }

    static Text natureOfNodes(String backend, Text nodes) {
        return Text.of("– %s : %s", "– %s: %s", backend, nodes);
    }

    static Text noSuchLab(LabName lab) {
        return Text.of("Le laboratoire %s n'existe pas.", "Lab %s does not exist.", lab);
    }

    static Text noSuchNode(String node, LabName lab) {
        return Text.of(
                "Le nœud « %s » n'existe pas dans le laboratoire %s.", "There is no node “%s” in lab %s.", node, lab);
    }

    static Text selectNode(String nodes) {
        return Text.of("Choisissez l'un de ceux-ci : %s.", "Choose one of these: %s.", nodes);
    }

    static Text noLab() {
        return Text.of("Il n'y a aucun laboratoire.", "There is no lab.");
    }

    static Text severalLabs() {
        return Text.of("Il y a plusieurs laboratoires.", "There are several labs.");
    }

    static Text labUnreadable(LabName lab) {
        return Text.of(
                "La description du laboratoire %s est illisible.", "The description of lab %s cannot be read.", lab);
    }

    static Text removeLab(LabName lab) {
        return Text.of("Supprimez-le avec « bascule down --lab %s ».", "Remove it with “bascule down --lab %s”.", lab);
    }

    static Text buildLab() {
        return Text.of("Construisez-en un avec « bascule up ».", "Build one with “bascule up”.");
    }

    static Text selectLab(String labs) {
        return Text.of("Choisissez-en un avec --lab : %s.", "Select one with --lab: %s.", labs);
    }

    static Text existingLabs(String labs) {
        return Text.of("Laboratoires existants : %s", "Existing labs: %s", labs);
    }

    static Text labRemoved(String lab) {
        return Text.of("Laboratoire %s supprimé.", "Lab %s removed.", lab);
    }

    static Text labCreated(String lab, String backend, String network) {
        return Text.of(
                "Laboratoire %s : backend %s, réseau %s.0/24",
                "Lab %s: backend %s, network %s.0/24", lab, backend, network);
    }

    static Text labLeftRunning() {
        return Text.of(
                "Le laboratoire reste en marche : « bascule status » affiche son état, « bascule down » le supprime.",
                "The lab is left running: “bascule status” shows its state, “bascule down” removes it.");
    }

    static Text labHalfBuilt(LabName lab) {
        return Text.of("Le laboratoire %s n'est construit qu'en partie.", "Lab %s is only partly built.", lab);
    }

    static Text showOrRemoveLab(LabName lab) {
        return Text.of(
                "« bascule status --lab %1$s » affiche son état, « bascule down --lab %1$s » le supprime.",
                "“bascule status --lab %1$s” shows its state, “bascule down --lab %1$s” removes it.", lab);
    }

    static Text continueOrRemoveLab(String command, LabName lab) {
        return Text.of(
                "« %1$s » reprend sa construction, « bascule down --lab %2$s » le supprime.",
                "“%1$s” resumes the build, “bascule down --lab %2$s” removes the lab.", command, lab);
    }

    static Text builtAndVerified(String seconds) {
        return Text.of(
                "Construit et vérifié en %s. « bascule status » affiche son état, « bascule down » le supprime.",
                "Built and verified in %s. “bascule status” shows its state, “bascule down” removes it.", seconds);
    }

    static Text backendReady(String kind, Text versions) {
        return versions.en().isEmpty()
                ? Text.of("%s : prêt", "%s: ready", kind)
                : Text.of("%s : prêt (%s)", "%s: ready (%s)", kind, versions);
    }

    static Text invalidPostgresMajor(String value) {
        return Text.of(
                "--pg-major %s : aucun laboratoire ne peut utiliser cette version de PostgreSQL.",
                "--pg-major %s: no lab can use this version of PostgreSQL.", value);
    }

    static Text specifyPostgresMajor(int oldest) {
        return Text.of(
                "Indiquez une version majeure, %1$d ou plus, par exemple 16.",
                "Specify a major version, %1$d or later, for example 16.", oldest);
    }

    static Text noImages(String kind) {
        return Text.of(
                "Le backend %s utilise les serveurs de cette machine : --debian ne s'y applique pas.",
                "Backend %s uses the servers of this machine: --debian does not apply to it.", kind);
    }

    static Text omitOrSelectBackend() {
        return Text.of(
                "Retirez --debian, ou choisissez un autre backend avec --backend.",
                "Omit --debian, or select another backend with --backend.");
    }

    static Text backendUnavailable(String kind) {
        return Text.of("%s : inutilisable sur cette machine", "%s: cannot be used on this machine", kind);
    }

    static Text imageBuilt(String image, long megabytes) {
        return Text.of("✓ %s (%d Mo)", "✓ %s (%d MB)", image, megabytes);
    }

    static Text imageMissing(String image) {
        return Text.of("– %s : à construire", "– %s: not built yet", image);
    }

    static Text imagesSaved(Path file, long megabytes, Path name, String directory, boolean withProgram) {
        String load = "tar -xf %s && cd %s && ".formatted(name, directory);
        return withProgram
                ? Text.of(
                        "%s : %d Mo, avec le programme. Sur l'autre machine, lancez : %s./bascule images load",
                        "%s: %d MB, with the program. On the other machine, run: %s./bascule images load",
                        file,
                        megabytes,
                        load)
                : Text.of(
                        "%s : %d Mo, sans le programme, qui n'est pas lancé depuis un paquet (./bascule package en crée). "
                                + "Sur l'autre machine, lancez : %sbascule images load images",
                        "%s: %d MB, without the program, which does not run from a package (./bascule package makes one). "
                                + "On the other machine, run: %sbascule images load images",
                        file,
                        megabytes,
                        load);
    }

    static Text imagesLeftOut(String backend) {
        return Text.of(
                "Sans les images de %s, inutilisable sur cette machine : bascule doctor dit pourquoi.",
                "Without the images for %s, which cannot be used on this machine: bascule doctor says why.", backend);
    }

    static Text noImagesBeside() {
        return Text.of(
                "Bascule n'est pas lancé depuis un paquet : il n'a pas d'images à côté de lui.",
                "Bascule does not run from a package: there are no images beside it.");
    }

    static Text noImagesIn(Path directory) {
        return Text.of("%s ne contient pas d'images.", "%s does not contain images.", directory);
    }

    static Text nameImages() {
        return Text.of(
                "Extrayez le fichier écrit par « bascule images save », puis indiquez son répertoire images.",
                "Extract the file written by “bascule images save”, then specify its images directory.");
    }

    static Text interruptedLabKept() {
        return Text.of("Interrompu. Le laboratoire reste en l'état.", "Interrupted. The lab is left as it is.");
    }

    static Text interruptedRemovingLab() {
        return Text.of("Interrompu. Suppression du laboratoire…", "Interrupted. Removing the lab…");
    }

    static Text continueKeepsSettings() {
        return Text.of(
                "--continue conserve le backend, les versions et les délais du laboratoire.",
                "--continue keeps the backend, the versions and the timers of the lab.");
    }

    static Text omitSettings() {
        return Text.of(
                "Retirez --backend, --pg-major, --debian et --timers.",
                "Omit --backend, --pg-major, --debian and --timers.");
    }

    static Text labOfAnotherScenario(LabName lab) {
        return Text.of("Le laboratoire %s appartient à un autre scénario.", "Lab %s belongs to another scenario.", lab);
    }

    static Text selectScenarioOrLab() {
        return Text.of(
                "Indiquez son scénario avec --scenario, ou choisissez un autre laboratoire avec --lab.",
                "Specify its scenario with --scenario, or select another lab with --lab.");
    }

    static Text noFileSpecified() {
        return Text.of("Aucun fichier n'est indiqué.", "No file is specified.");
    }

    static Text lintUsage() {
        return Text.of(
                "Lancez « bascule lint FICHIER » ou « bascule lint RÉPERTOIRE ».",
                "Run “bascule lint FILE” or “bascule lint DIR”.");
    }

    static Text oneError() {
        return Text.of("1 erreur", "1 error");
    }

    static Text errors(int count) {
        return Text.of("%d erreurs", "%d errors", count);
    }

    static Text errorAt(String where, Text what) {
        return Text.of("%s : %s", "%s: %s", where, what);
    }

    static Text andMore(int more) {
        return Text.of("… et %d de plus", "… and %d more", more);
    }

    static Text fixTheseFirst() {
        return Text.of("Corrigez d'abord ces erreurs.", "Fix these errors first.");
    }

    static Text fileError() {
        return Text.of("Un fichier n'a pas pu être lu ou écrit.", "A file could not be read or written.");
    }

    static Text checkSpaceAndPermissions() {
        return Text.of(
                "Vérifiez l'espace disponible et les droits. « bascule down » supprime un laboratoire inachevé.",
                "Check the free space and the permissions. “bascule down” removes an unfinished lab.");
    }

    static Text internalError() {
        return Text.of("Erreur interne de Bascule.", "Internal error in Bascule.");
    }

    static Text reportWithDebugLog() {
        return Text.of(
                "Relancez la commande avec BASCULE_LOG=debug et joignez ce qu'elle affiche à votre rapport.",
                "Run the command again with BASCULE_LOG=debug, and include its output in your report.");
    }

    static Text allChecksPassed(String spent) {
        return Text.of("Toutes les vérifications ont réussi (%s).", "All checks passed (%s).", spent);
    }

    static Text checkFailed(String spent) {
        return Text.of("Une vérification a échoué (%s).", "A check failed (%s).", spent);
    }

    static Text startingState() {
        return Text.of("État de départ", "Starting state");
    }

    static Text startingStateBuilt(String seconds) {
        return Text.of("État de départ construit directement en %s", "Starting state built directly in %s", seconds);
    }

    static Text plantingFault() {
        return Text.of("Préparation de la panne…", "Planting the fault…");
    }

    static Text faultRevealed() {
        return Text.of("La panne", "The fault");
    }

    static Text faultCommands() {
        return Text.of("Les commandes qui l'ont causée", "The commands that caused it");
    }

    static Text chapterEnded(String seconds) {
        return Text.of("chapitre terminé en %s", "chapter finished in %s", seconds);
    }

    static Text inDocument() {
        return Text.of("dans le document :", "in the document:");
    }

    static Text enterRunsStep() {
        return Text.of("[Entrée] exécute l'étape", "[Enter] runs the step");
    }

    static Text enterOrPrediction(String example) {
        return Text.of(
                "[Entrée] exécute l'étape ; ou prédisez le leader et le délai en secondes (%s) : ",
                "[Enter] runs the step; or predict the leader, and after how many seconds (%s): ", example);
    }

    static Text invalidPrediction(String members, String nobody) {
        return Text.of(
                "Prédiction non reconnue. Valeurs acceptées : un membre (%s ; %s : aucun leader), des secondes, ou les deux.",
                "Invalid prediction. Valid values: a member (%s; %s: no leader), seconds, or both.", members, nobody);
    }

    static Text predictOrSkip(String example) {
        return Text.of("Exemple : %s ; [Entrée] exécute l'étape : ", "Example: %s; [Enter] runs the step: ", example);
    }

    static Text keysAfterFailure() {
        return Text.of(
                "[Entrée] vérifie à nouveau et continue d'attendre, [r] relance l'étape, [q] quitte",
                "[Enter] checks again and keeps waiting, [r] runs the step again, [q] quits");
    }

    static Text yourTurn() {
        return Text.of(
                "À vous : l'étape a réussi quand toutes ces vérifications réussissent.",
                "Your turn: the step has passed when all these checks pass.");
    }

    static Text nothingIsChecked() {
        return Text.of(
                "À vous : cette étape ne fait que regarder, rien n'est vérifié.",
                "Your turn: this step only looks, nothing is checked.");
    }

    static Text keysByHand() {
        return Text.of(
                "[Entrée] montre la commande suivante, [c] c'est fait, [d] Bascule le fait, [q] abandonne",
                "[Enter] shows the next command, [c] it is done, [d] Bascule does it, [q] gives up");
    }

    static Text yourTurnToRepair() {
        return Text.of(
                "À vous : réparez le cluster. Ce que regardent les vérifications est affiché quand toutes réussissent.",
                "Your turn: repair the cluster. What the checks look at is shown once they all pass.");
    }

    static Text keysToRepair() {
        return Text.of(
                "[Entrée] donne un indice, puis les commandes, [c] c'est fait, [d] Bascule répare, [q] abandonne",
                "[Enter] gives a hint, then the commands, [c] it is done, [d] Bascule repairs it, [q] gives up");
    }

    static Text hint(int number, int of) {
        return Text.of("Indice %d/%d", "Hint %d of %d", number, of);
    }

    static Text checksOfRepair(int passing, int all) {
        return Text.of("vérifications réussies : %d/%d", "checks that pass: %d of %d", passing, all);
    }

    static Text orOnNode() {
        return Text.of(
                "« bascule shell NŒUD » ouvre un terminal sur un nœud ; ce qui y est tapé est noté dans le journal.",
                "“bascule shell NODE” opens a terminal on a node; what is typed there is kept in the journal.");
    }

    static Text continueWhenDone() {
        return Text.of("tapez c pour continuer", "type c to continue");
    }

    static Text sayWhenDone() {
        return Text.of(
                "les vérifications réussissaient déjà : tapez c quand l'étape est faite",
                "the checks passed before: type c when the step is done");
    }

    static Text checksPassNow(int passing, int all, Text pending, Text seen) {
        return Text.of("%d/%d  %s : %s", "%d/%d  %s: %s", passing, all, pending, seen);
    }

    static Text noMoreCommands(int commands) {
        return commands == 0
                ? Text.of("Aucune commande à taper.", "There is no command to type.")
                : Text.of("Toutes les commandes sont affichées.", "All commands are shown.");
    }

    static Text typeInAnotherTerminal() {
        return Text.of(
                "Tapez les commandes dans un autre terminal, après celles-ci :",
                "Type the commands in another terminal, after these:");
    }

    static Text notWithMyTurn(String option) {
        return Text.of("%s et --my-turn ne vont pas ensemble.", "%s and --my-turn cannot be combined.", option);
    }

    static Text removeOneOption() {
        return Text.of("Retirez l'une des deux options.", "Remove one of the two options.");
    }

    static Text noTerminal() {
        return Text.of(
                "--my-turn nécessite un terminal, et l'entrée ou la sortie n'en est pas un.",
                "--my-turn requires a terminal, and the input or the output is not one.");
    }

    static Text runInTerminal() {
        return Text.of(
                "Lancez la commande dans un terminal, sans redirection.",
                "Run the command in a terminal, without redirection.");
    }

    static Text waiting(long seconds, String what) {
        return Text.of("… %d s : %s", "… %d s: %s", seconds, what);
    }

    static Text observed() {
        return Text.of("observé :", "observed:");
    }

    static Text displayNotResponding() {
        return Text.of(
                "L'affichage désigné par DISPLAY ne répond pas : les chapitres s'exécutent dans le terminal.",
                "The display set in DISPLAY does not respond: the chapters run in the terminal.");
    }

    static Text noDisplay() {
        return Text.of(
                "Aucun affichage n'est disponible : les chapitres s'exécutent dans le terminal.",
                "No display is available: the chapters run in the terminal.");
    }

    static Text helpAndInterrupt() {
        return Text.of(
                "« bascule --help » décrit les commandes. Ctrl+C arrête tout et supprime le laboratoire.",
                "“bascule --help” describes the commands. Ctrl+C stops everything and removes the lab.");
    }

    static Text pathMustBeOnlyArgument() {
        return Text.of(
                "Un fichier ou un répertoire doit être le seul argument.",
                "A file or a directory must be the only argument.");
    }

    static Text runOneCommandEach() {
        return Text.of("Lancez une commande pour chacun.", "Run one command for each.");
    }

    static Text rangeWithChapters() {
        return Text.of(
                "--from et --until ne s'utilisent pas avec des chapitres nommés.",
                "--from and --until cannot be used with chapter arguments.");
    }

    static Text omitRangeOrChapters() {
        return Text.of(
                "Retirez ces options, ou ne nommez pas de chapitre.", "Omit these options, or omit the chapters.");
    }

    static Text fromAfterUntil() {
        return Text.of(
                "Le chapitre de --from vient après celui de --until.",
                "The --from chapter comes after the --until chapter.");
    }

    static Text swapThem() {
        return Text.of("Inversez-les.", "Swap them.");
    }

    static Text noSuchChapter(String word) {
        return Text.of(
                "Aucun chapitre ni fichier ne s'appelle « %s ».", "There is no chapter or file named “%s”.", word);
    }

    static Text validChapters(String ids) {
        return Text.of("Chapitres, par numéro ou par id : %s.", "Chapters, by number or by id: %s.", ids);
    }

    static Text containsNoChapter(Path path) {
        return Text.of("%s ne contient aucun chapitre.", "%s contains no chapter.", path);
    }

    static Text specifyChapterOrScenario() {
        return Text.of("Indiquez un fichier de chapitre ou de scénario.", "Specify a chapter file or a scenario file.");
    }

    static Text notResponding() {
        return Text.of("ne répond pas", "not responding");
    }

    static Text notCreatedYet(String nodes) {
        return Text.of("pas encore créés : %s", "not created yet: %s", nodes);
    }

    static Text quorumHeld() {
        return Text.of("quorum atteint : ", "quorum held: ");
    }

    static Text quorumLost() {
        return Text.of("QUORUM PERDU : ", "QUORUM LOST: ");
    }

    static Text paused() {
        return Text.of(" · en pause", " · paused");
    }

    static Text leaderKeyNotRead() {
        return Text.of("clé de leader : pas encore lue", "leader key: not read yet");
    }

    static Text noLeaderKey() {
        return Text.of("clé de leader : personne", "leader key: nobody");
    }

    static Text readAt(Text key, String time) {
        return Text.of("%s, lue à %s", "%s, read at %s", key, time);
    }

    static Text leaderKeyTtl(String holder, String left) {
        return Text.of("clé de leader : %s (ttl %s)", "leader key: %s (ttl %s)", holder, left);
    }

    static Text invalidTimeout(int seconds) {
        return Text.of("--timeout %d : durée incorrecte.", "--timeout %d: invalid duration.", seconds);
    }

    static Text specifySeconds() {
        return Text.of("Indiquez un nombre de secondes, au moins 1.", "Specify a number of seconds, at least 1.");
    }

    static Text seeHelp(String command) {
        return Text.of("Lancez « %s --help » pour connaître la syntaxe.", "Run “%s --help” for the syntax.", command);
    }

    static Text didYouMean(String suggestions) {
        return Text.of("Vouliez-vous dire %s ?", "Did you mean %s?", suggestions);
    }

    static Text invalidCommandLine() {
        return Text.of("Ligne de commande incorrecte.", "Invalid command line.");
    }

    static Text valueRequired(String name) {
        return Text.of("%s nécessite une valeur.", "%s requires a value.", name);
    }

    static Text argumentRequired(String command, String label) {
        return Text.of("%s nécessite l'argument %s.", "%s requires the argument %s.", command, label);
    }

    static Text syntax(String name, String label) {
        return Text.of("Écrivez : %s %s.", "Write: %s %s.", name, label);
    }

    static Text specifiedTwice(String name) {
        return Text.of("%s est indiqué deux fois.", "%s is specified twice.", name);
    }

    static Text specifyOnce() {
        return Text.of("Indiquez-le une seule fois.", "Specify it once.");
    }

    static Text invalidValue(String name) {
        return Text.of("Valeur incorrecte pour %s.", "Invalid value for %s.", name);
    }

    static Text validValues(String values) {
        return Text.of("Valeurs acceptées : %s.", "Valid values: %s.", values);
    }

    static Text invalidValue(String name, String value) {
        return Text.of("Valeur incorrecte pour %s : « %s ».", "Invalid value for %s: “%s”.", name, value);
    }

    static Text unknownOption(String command, String option) {
        return Text.of("%s n'a pas d'option %s.", "%s has no option %s.", command, option);
    }

    static Text unexpectedArgument(String command, String argument) {
        return Text.of(
                "%s n'accepte pas l'argument « %s ».", "%s does not accept the argument “%s”.", command, argument);
    }

    static Text unknownCommand(String command, String word) {
        return Text.of("%s n'a pas de commande « %s ».", "%s has no command “%s”.", command, word);
    }

    static Text warning(Text what) {
        return Text.of("avertissement : %s", "warning: %s", what);
    }

    static Text archiving() {
        return Text.of("archivage", "archiving");
    }

    static Text archivingFails(int waiting) {
        return Text.of("archivage en échec (WAL en attente : %d)", "archiving fails (WAL waiting: %d)", waiting);
    }

    static Text stanza(String stanza, String message) {
        return Text.of("stanza %s : %s", "stanza %s: %s", stanza, message);
    }

    static Text archivedUpTo(String segment) {
        return Text.of("WAL archivés jusqu'à %s", "WAL archived up to %s", segment);
    }

    static Text inRepository(Text size) {
        return Text.of("%s dans le dépôt", "%s in the repository", size);
    }

    static Text invalidFor(int seconds) {
        return Text.of("--for %d n'est pas une durée.", "--for %d is not a duration.", seconds);
    }

    static Text specifyBetween(String least, String most) {
        return Text.of("Indiquez une valeur de %s à %s.", "Specify a value from %s to %s.", least, most);
    }

    static Text nothingToConnectTo(String service) {
        return Text.of(
                "Aucun nœud du laboratoire n'a le service %s.", "No node of the lab has the service %s.", service);
    }

    static Text buildLabFirst() {
        return Text.of(
                "Construisez le laboratoire entier (bascule up) ou choisissez un autre chemin (--path).",
                "Build the whole lab (bascule up), or choose another path (--path).");
    }

    static Text clientsRunUntilInterrupted() {
        return Text.of(
                "Les clients s'exécutent jusqu'à Ctrl+C ; le bilan s'affiche alors.",
                "The clients run until Ctrl+C; then the summary is printed.");
    }

    static Text writer() {
        return Text.of("écritures", "writes");
    }

    static Text reader() {
        return Text.of("lectures", "reads");
    }

    static Text pauseOf(Text kind, String lasted, String members) {
        return Text.of("%s : aucune réponse pendant %s (%s)", "%s: no answer for %s (%s)", kind, lasted, members);
    }

    static Text writesSoFar(int acknowledged, int failures, String member) {
        return Text.of(
                "%1$d écritures acquittées, %2$d échecs, %3$s répond",
                "%1$d writes acknowledged, %2$d failures, %3$s answers", acknowledged, failures, member);
    }

    static Text pathOwnHaproxy() {
        return Text.of("HAProxy d'un seul nœud", "one node's HAProxy");
    }

    static Text pathHaproxy() {
        return Text.of("HAProxy de chaque nœud, dans l'ordre", "every node's HAProxy, in turn");
    }

    static Text pathMultiHost() {
        return Text.of("PostgreSQL directement, tous les membres", "PostgreSQL directly, every member");
    }

    static Text pool(int connections) {
        return Text.of("pool HikariCP de %d connexions", "HikariCP pool of %d connections", connections);
    }

    static Text oneConnection() {
        return Text.of("une connexion", "one connection");
    }

    static Text clientSettings(Text path, Text connections, int rate, String retryAfter) {
        return Text.of(
                "%s, %s, %d opérations par seconde, nouvelle tentative après %s",
                "%s, %s, %d operations per second, retry after %s", path, connections, rate, retryAfter);
    }

    static Text acknowledged() {
        return Text.of("acquittées", "acknowledged");
    }

    static Text failures() {
        return Text.of("échecs", "failures");
    }

    static Text longestPause() {
        return Text.of("pause", "pause");
    }

    static Text rowsNotCompared() {
        return Text.of(
                "Les lignes n'ont pas pu être comparées : aucun leader ne répond.",
                "The rows could not be compared: no leader answers.");
    }

    static Text rowsCompared(int ok, int lost, int unexpected, int recovered) {
        return Text.of(
                "%d écritures acquittées et présentes, %d perdues, %d inattendues, %d retrouvées sans acquittement",
                "%d writes acknowledged and present, %d lost, %d unexpected, %d recovered without acknowledgement",
                ok,
                lost,
                unexpected,
                recovered);
    }

    static Text incidentTotal(String total, boolean over) {
        return over
                ? Text.of("service rétabli partout après %s", "service restored everywhere after %s", total)
                : Text.of("service non rétabli après %s", "service not restored after %s", total);
    }

    static Text phase() {
        return Text.of("phase", "phase");
    }

    static Text measured() {
        return Text.of("mesure", "measured");
    }

    static Text model() {
        return Text.of("modèle (s)", "model (s)");
    }

    static Text rule() {
        return Text.of("règle", "rule");
    }

    static Text clientPause(String name, String pause, boolean answered) {
        return answered
                ? Text.of("Clients %s : aucune réponse pendant %s.", "Clients %s: no answer for %s.", name, pause)
                : Text.of(
                        "Clients %s : aucune réponse depuis %s, et toujours aucune.",
                        "Clients %s: no answer for %s, and still none.", name, pause);
    }

    static Text outsideModel() {
        return Text.of(
                "* Hors du modèle : la machine était peut-être chargée, ou la règle ne s'applique pas ici (docs/failover-model.md).",
                "* Outside the model: the machine may have been busy, or the rule does not apply here (docs/failover-model.md).");
    }

    static Text failoversOfChapter() {
        return Text.of(
                "Les bascules de ce chapitre, en secondes depuis chaque panne :",
                "The failovers of this chapter, in seconds since each fault:");
    }

    static Text faultColumn() {
        return Text.of("panne", "fault");
    }

    static Text timersInSeconds() {
        return Text.of("ttl/loop", "ttl/loop");
    }

    static Text keyEnds() {
        return Text.of("fin de clé", "key ends");
    }

    static Text writesAccepted() {
        return Text.of("écritures", "writable");
    }

    static Text routed() {
        return Text.of("routé", "routed");
    }

    static Text longestPhase() {
        return Text.of("phase la plus longue", "longest phase");
    }

    static Text recordNeedsTerminal() {
        return Text.of(
                "« record » nécessite un terminal, et l'entrée ou la sortie n'en est pas un.",
                "“record” requires a terminal, and the input or the output is not one.");
    }

    static Text recordFileName(String name) {
        return Text.of(
                "« %s » ne convient pas comme nom de fichier d'un chapitre.",
                "“%s” cannot be the name of a chapter's file.", name);
    }

    static Text useChapterId() {
        return Text.of(
                "Le nom est l'id du chapitre : des minuscules, des chiffres et des tirets, puis .yml, comme dans panne-1.yml.",
                "The name is the id of the chapter: lowercase letters, digits and hyphens, then .yml, as in fault-1.yml.");
    }

    static Text fileExists(Path file) {
        return Text.of("Le fichier %s existe déjà.", "File %s exists already.", file);
    }

    static Text directoryNotWritable(Path file) {
        return Text.of(
                "Le fichier %s ne peut pas être créé : son répertoire n'existe pas ou n'est pas accessible en écriture.",
                "File %s cannot be created: its directory does not exist or is not writable.", file);
    }

    static Text chooseAnotherFile() {
        return Text.of("Choisissez un autre fichier.", "Choose another file.");
    }

    static Text breakTheLab() {
        return Text.of(
                "Le laboratoire fonctionne. Causez la panne à la main, puis appuyez sur Entrée quand elle est visible.",
                "The lab works. Cause the fault by hand, then press Enter once it shows.");
    }

    static Text nothingSeenBroken() {
        return Text.of(
                "Aucune vérification ne voit la panne. Si elle met du temps à se voir, recommencez et attendez plus longtemps.",
                "No check sees the fault. If it takes time to show, start again and wait longer.");
    }

    static Text repairTheLab() {
        return Text.of(
                "Réparez maintenant le laboratoire, puis appuyez sur Entrée quand tout fonctionne de nouveau.",
                "Now repair the lab, then press Enter once everything works again.");
    }

    static Text recorded(Path file, int fault, int repair) {
        return Text.of(
                "%1$s : enregistré. Actions : %2$d pour causer la panne, %3$d pour réparer. Réécrivez les textes, puis lancez"
                        + " « bascule lint %1$s » et « bascule play %1$s ».",
                "%1$s: recorded. Actions: %2$d to cause the fault, %3$d to repair it. Write its texts, then run"
                        + " “bascule lint %1$s” and “bascule play %1$s”.",
                file,
                fault,
                repair);
    }

    static Text recordedInPart(Path file) {
        return Text.of(
                "%1$s : enregistré en partie. Aucune action ou vérification d'un scénario ne correspond au reste ; « bascule lint %1$s »"
                        + " indique ce qui manque, et ce qui a été tapé est en commentaire.",
                "%1$s: recorded in part. No action or check of a scenario corresponds to the rest; “bascule lint %1$s” says what is"
                        + " missing, and what was typed is in comments.",
                file);
    }

    static Text plan(Entry.Planned plan) {
        if (plan.rebuild() != null) {
            return Text.of("Construit à neuf : %s", "Built from nothing: %s", plan.rebuild());
        }
        return plan.moves().isEmpty()
                ? Text.of("Rien ne diffère.", "Nothing differs.")
                : Text.of("Ce qui change :", "What changes:");
    }

    static Text askedToRebuild() {
        return Text.of("Demandé par --rebuild.", "Asked for with --rebuild.");
    }

    static Text atChapter(Text chapter, String seconds) {
        return Text.of(
                "Le laboratoire est au début de %s, vérifié (%s).",
                "The lab is at the start of %s, verified (%s).", chapter, seconds);
    }

    static Text recordNotWritten(Path file) {
        return Text.of("%s n'a pas pu être écrit.", "%s could not be written.", file);
    }

    static Text copyRecord() {
        return Text.of(
                "Le chapitre est affiché ci-dessus : copiez-le dans un autre fichier.",
                "The chapter is printed above: copy it to another file.");
    }
}
