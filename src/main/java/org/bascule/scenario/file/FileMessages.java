package org.bascule.scenario.file;

import java.util.List;
import org.bascule.lab.Text;

/** Messages of {@code scenario.file}, in both languages: what is wrong in a file, and how to correct it. */
final class FileMessages {

    private FileMessages() {}

    // ---- Files ----

    static Text useYamlFile() {
        return Text.of("utilisez un fichier texte YAML ordinaire", "use a regular YAML text file");
    }

    static Text notRegularFile() {
        return Text.of("ce n'est pas un fichier ordinaire", "this is not a regular file");
    }

    static Text fileTooLarge() {
        return Text.of("ce fichier dépasse 1 Mo", "this file is larger than 1 MB");
    }

    static Text useOneFilePerChapter() {
        return Text.of(
                "utilisez un fichier par chapitre, de 1 Mo au plus", "use one file per chapter, of at most 1 MB");
    }

    static Text notUtf8() {
        return Text.of("ce fichier n'est pas du texte UTF-8", "this file is not UTF-8 text");
    }

    static Text fileUnreadable(String error) {
        return Text.of("impossible de lire ce fichier (%s)", "cannot read this file (%s)", error);
    }

    static Text checkFilePermissions() {
        return Text.of("vérifiez les droits d'accès du fichier", "check the permissions of the file");
    }

    static Text fileNotFound() {
        return Text.of("ce fichier n'existe pas ou ne peut pas être lu", "this file does not exist or cannot be read");
    }

    static Text useYamlFileOrDirectory(String scenarioFile) {
        return Text.of(
                "indiquez un fichier YAML, ou un répertoire qui contient %s",
                "specify a YAML file, or a directory that contains %s", scenarioFile);
    }

    static Text fileNotInDirectory(String file) {
        return Text.of(
                "il n'y a pas de fichier « %s » dans ce répertoire", "there is no file “%s” in this directory", file);
    }

    static Text useFileInDirectory() {
        return Text.of("indiquez un fichier du même répertoire", "specify a file in the same directory");
    }

    // ---- YAML ----

    static Text fileEmpty() {
        return Text.of("le fichier est vide", "the file is empty");
    }

    static Text seeExampleScenario() {
        return Text.of("consultez l'exemple dans scenarios/poc", "see the example in scenarios/poc");
    }

    static Text invalidYaml(String reason) {
        return Text.of("syntaxe YAML incorrecte : %s", "invalid YAML: %s", reason);
    }

    static Text checkYamlPunctuation() {
        return Text.of(
                "vérifiez l'indentation, les deux-points et les guillemets",
                "check the indentation, colons and quotes");
    }

    static Text severalYamlDocuments() {
        return Text.of(
                "ce fichier contient plusieurs documents YAML", "this file contains more than one YAML document");
    }

    static Text useOneFilePerDocument() {
        return Text.of("utilisez un fichier par document", "use one file per document");
    }

    static Text duplicate(String word) {
        return Text.of("« %s » apparaît deux fois ici", "“%s” appears twice here", word);
    }

    static Text removeDuplicate() {
        return Text.of("supprimez le doublon", "remove the duplicate");
    }

    // ---- Keys and kinds ----

    static Text unknownKey(String key) {
        return Text.of("clé inconnue : %s", "unknown key: %s", key);
    }

    static Text renamedWord(String word) {
        return Text.of("« %s » a été renommé", "“%s” has been renamed", word);
    }

    static Text missingKey(String key) {
        return Text.of("la clé « %s » est absente", "key “%s” is missing", key);
    }

    static Text addKey(String key) {
        return Text.of("ajoutez %s: …", "add %s: …", key);
    }

    static Text mappingExpected() {
        return Text.of("des clés avec leurs valeurs sont attendues ici", "keys with values are expected here");
    }

    static Text useMapping() {
        return Text.of("écrivez clé: valeur", "write key: value");
    }

    static Text oneActionExpected() {
        return Text.of("une seule action est attendue ici", "exactly one action is expected here");
    }

    static Text oneCheckExpected() {
        return Text.of("une seule vérification est attendue ici", "exactly one check is expected here");
    }

    static Text unknownAction(String key) {
        return Text.of("action inconnue : %s", "unknown action: %s", key);
    }

    static Text unknownCheck(String key) {
        return Text.of("vérification inconnue : %s", "unknown check: %s", key);
    }

    static Text didYouMean(String near, String all) {
        return Text.of(
                "vouliez-vous dire %s ? Choix possibles : %s", "did you mean %s? Expected one of: %s", near, all);
    }

    static Text expectedOneOf(String all) {
        return Text.of("choix possibles : %s", "expected one of: %s", all);
    }

    // ---- Values ----

    static Text singleValueExpected() {
        return Text.of("une seule valeur est attendue ici", "a single value is expected here");
    }

    static Text emptyValue() {
        return Text.of("la valeur est vide", "the value is empty");
    }

    static Text invalidValue(String value) {
        return Text.of("valeur incorrecte : « %s »", "invalid value: “%s”", value);
    }

    static Text useText() {
        return Text.of("indiquez un texte", "enter some text");
    }

    static Text useInteger() {
        return Text.of("indiquez un nombre entier", "use an integer");
    }

    static Text useLowercaseDigitsHyphens() {
        return Text.of(
                "utilisez des lettres minuscules, des chiffres et des tirets",
                "use lowercase letters, digits and hyphens");
    }

    static Text useDuration() {
        return Text.of(
                "indiquez une durée : 500ms, 30s ou 2min, par exemple ; 10 minutes au plus",
                "use a duration: 500ms, 30s or 2min, for example; at most 10 minutes");
    }

    static Text durationZero() {
        return Text.of("cette durée est nulle", "this duration is zero");
    }

    static Text notWholeSeconds() {
        return Text.of(
                "La durée n'est pas un nombre entier de secondes.", "The duration is not a whole number of seconds.");
    }

    static Text useWholeSeconds() {
        return Text.of(
                "Indiquez un nombre entier de secondes, comme 2s.", "Use a whole number of seconds, such as 2s.");
    }

    static Text useLongerDuration() {
        return Text.of(
                "indiquez une durée non nulle : 1s, par exemple", "use a duration longer than zero: 1s, for example");
    }

    static Text numberOutOfRange(int number) {
        return Text.of("%d est hors limites", "%d is out of range", number);
    }

    static Text useNumberFromOne(int max) {
        return Text.of("indiquez un nombre de 1 à %d", "use a number from 1 to %d", max);
    }

    static Text negativeNumber(int number) {
        return Text.of("%d est négatif", "%d is negative", number);
    }

    static Text useZeroOrMore() {
        return Text.of("indiquez 0 ou plus", "use 0 or more");
    }

    static Text invalidHttpStatus(int status) {
        return Text.of("%d n'est pas un code HTTP", "%d is not an HTTP status code", status);
    }

    static Text useHttpStatus() {
        return Text.of("indiquez 200 ou 503, par exemple", "use 200 or 503, for example");
    }

    static Text invalidPort(int port) {
        return Text.of("%d n'est pas un numéro de port", "%d is not a port number", port);
    }

    static Text portNotUsed(String node, int port) {
        return Text.of(
                "aucun service de %s n'écoute sur le port %d", "no service on %s listens on port %d", node, port);
    }

    static Text usePortOfNode(List<Integer> ports) {
        return Text.of("ports de ce nœud : %s", "ports of this node: %s", ports);
    }

    static Text frenchTextMissing() {
        return Text.of("le texte français est absent", "the French text is missing");
    }

    static Text englishTextMissing() {
        return Text.of("le texte anglais est absent", "the English text is missing");
    }

    static Text unknownLanguage(String key) {
        return Text.of("langue inconnue : %s", "unknown language: %s", key);
    }

    static Text useFrenchAndEnglish() {
        return Text.of(
                "utilisez fr et en ; mettez entre guillemets un texte qui contient une virgule",
                "use fr and en; put text that contains a comma in quotes");
    }

    // ---- Scenarios and chapters ----

    static Text invalidId(String id) {
        return Text.of("id incorrect : « %s »", "invalid id: “%s”", id);
    }

    static Text invalidName(String name) {
        return Text.of("nom incorrect : « %s »", "invalid name: “%s”", name);
    }

    static Text useName() {
        return Text.of(
                "utilisez une lettre minuscule suivie d'au plus 30 minuscules, chiffres, - ou _",
                "use a lowercase letter followed by at most 30 lowercase letters, digits, - or _");
    }

    static Text tooManyChapters(int max) {
        return Text.of(
                "un scénario ne peut pas avoir plus de %d chapitres",
                "a scenario cannot have more than %d chapters", max);
    }

    static Text splitScenario() {
        return Text.of("divisez-le en deux scénarios", "split it into two scenarios");
    }

    static Text duplicateChapterId(String id) {
        return Text.of("deux chapitres ont le même id : %s", "two chapters have the same id: %s", id);
    }

    static Text alreadyUsedInFile(String file) {
        return Text.of(
                "choisissez-en un autre : celui-ci est déjà utilisé dans %s",
                "choose another one: this one is already used in %s", file);
    }

    static Text duplicateStepId(String id) {
        return Text.of("deux étapes ont le même id : %s", "two steps have the same id: %s", id);
    }

    static Text alreadyUsedOnLine(int line) {
        return Text.of(
                "choisissez-en un autre : celui-ci est déjà utilisé ligne %d",
                "choose another one: this one is already used on line %d", line);
    }

    static Text topologyDiffers() {
        return Text.of(
                "la topologie de ce chapitre diffère de celle du scénario",
                "this chapter's topology differs from the scenario's");
    }

    static Text useSameTopology() {
        return Text.of("utilisez la même topologie dans tous les chapitres", "use the same topology in all chapters");
    }

    static Text useFileInDirectoryOrNodes() {
        return Text.of(
                "indiquez un fichier du même répertoire, ou décrivez les nœuds ici",
                "specify a file in the same directory, or describe the nodes here");
    }

    static Text undeclaredCapability(String capability) {
        return Text.of(
                "ce chapitre doit déclarer ce que certains backends ne permettent pas : %s",
                "this chapter must declare what some backends do not support: %s", capability);
    }

    static Text nothingToRun() {
        return Text.of(
                "ce chapitre ne contient ni action ni vérification", "this chapter contains no actions or checks");
    }

    static Text addActionsOrChecks() {
        return Text.of("ajoutez actions ou checks à au moins une étape", "add actions or checks to at least one step");
    }

    // ---- Broken labs ----

    static Text brokenLabNotInDocument() {
        return Text.of("le document n'a pas de chapitre de dépannage", "the document has no troubleshooting chapter");
    }

    static Text removeKey(String key) {
        return Text.of("supprimez %s", "remove %s", key);
    }

    static Text brokenLabWithoutChecks() {
        return Text.of(
                "aucune vérification ne dit que la panne est réparée", "no check says that the fault is repaired");
    }

    static Text addChecksOfRepair() {
        return Text.of(
                "ajoutez checks à l'étape : ce qui est vrai une fois le cluster réparé",
                "add checks to the step: what is true once the cluster is repaired");
    }

    static Text wrongNumberOfHints(int count) {
        return Text.of("nombre d'indices : %d", "number of hints: %d", count);
    }

    static Text useHints(int count) {
        return Text.of("donnez-en %d, du plus vague au plus précis", "give %d, from vague to exact", count);
    }

    static Text listEmpty(String key) {
        return Text.of("%s est vide", "%s is empty", key);
    }

    // ---- Topologies ----

    static Text duplicateNodeName(String name) {
        return Text.of("deux nœuds ont le même nom : %s", "two nodes have the same name: %s", name);
    }

    static Text reservedName(String name) {
        return Text.of("« %s » est un mot réservé", "“%s” is a reserved word", name);
    }

    static Text useAnotherName() {
        return Text.of("choisissez un autre nom", "choose another name");
    }

    static Text invalidOctet(int octet) {
        return Text.of(
                "%d ne peut pas être le dernier octet d'une adresse",
                "%d cannot be the last octet of an address", octet);
    }

    static Text duplicateOctet(int octet) {
        return Text.of("deux nœuds ont le même octet : %d", "two nodes have the same octet: %d", octet);
    }

    static Text duplicatePort(int port) {
        return Text.of("deux services écoutent sur le port %d", "two services listen on port %d", port);
    }

    static Text useDifferentPorts() {
        return Text.of("donnez à chaque service son propre port", "give each service its own port");
    }

    static Text etcdAndProxyOnOneNode() {
        return Text.of(
                "etcd et le proxy etcd de HAProxy écouteraient sur le même port",
                "etcd and HAProxy's etcd proxy would listen on the same port");
    }

    static Text useDifferentNodes() {
        return Text.of("placez-les sur des nœuds différents", "put them on different nodes");
    }

    static Text sharedReplicationSlot(String member, String other, String slot) {
        return Text.of(
                "%s et %s auraient le même slot de réplication : %s",
                "%s and %s would have the same replication slot: %s", member, other, slot);
    }

    static Text useMoreDifferentNames() {
        return Text.of(
                "choisissez des noms qui ne diffèrent pas seulement par - et _",
                "choose names that differ in more than - and _");
    }

    // ---- Starting states ----

    static Text notListed(String node, String key) {
        return Text.of("%s ne figure pas dans la liste %s", "%s is not in the %s list", node, key);
    }

    static Text useListed(String key, String nodes) {
        return Text.of("choisissez dans la liste %s : %s", "choose from the %s list: %s", key, nodes);
    }

    static Text etcdProxyWithoutServer() {
        return Text.of("le proxy etcd n'a aucun serveur", "the etcd proxy has no server");
    }

    static Text patroniRequiresEtcd() {
        return Text.of("Patroni ne démarre pas sans etcd", "Patroni does not start without etcd");
    }

    static Text etcdProxyNotConfigured() {
        return Text.of(
                "Patroni se connecte à etcd via HAProxy, qui n'a pas de proxy etcd ici",
                "Patroni connects to etcd through HAProxy, which has no etcd proxy here");
    }

    static Text setEtcdThroughOrAddProxy(String etcd) {
        return Text.of(
                "ajoutez etcd-through: %s, ou haproxy: [etcd, …]", "add etcd-through: %s, or haproxy: [etcd, …]", etcd);
    }

    static Text memberWithoutHaproxy(String node) {
        return Text.of(
                "Patroni se connecte à etcd via HAProxy, qui n'est pas un service de %s dans cette topologie",
                "Patroni connects to etcd through HAProxy, which is not a service of %s in this topology", node);
    }

    // ---- References to nodes ----

    static Text unknownNode(String word) {
        return Text.of("nœud inconnu : %s", "unknown node: %s", word);
    }

    static Text singleNodeExpected(String symbol) {
        return Text.of(
                "un seul nœud est attendu ici ; « %s » peut en désigner plusieurs",
                "a single node is expected here; “%s” may refer to several", symbol);
    }

    static Text useSingleNode() {
        return Text.of("utilisez leader, replica ou le nom d'un nœud", "use leader, replica, or a node name");
    }

    static Text noNodeAffected() {
        return Text.of(
                "aucune panne n'a encore touché de nœud dans ce chapitre",
                "no fault has affected a node in this chapter yet");
    }

    static Text nameNodeOrAddFault() {
        return Text.of(
                "nommez un nœud, ou ajoutez d'abord : stop, power-off, freeze-node ou isolate",
                "name a node, or add before this: stop, power-off, freeze-node or isolate");
    }

    static Text noMatchingNode(String symbol) {
        return Text.of("« %s » ne désigne aucun nœud à ce stade", "“%s” refers to no node at this point", symbol);
    }

    static Text nodeNotCreated(String node) {
        return Text.of("%s n'est pas encore créé à ce stade", "%s has not been created at this point", node);
    }

    static Text createNodeOrAddToStarts(String node) {
        return Text.of(
                "ajoutez d'abord : create: {nodes: %1$s}, ou nommez-le dans starts",
                "add before this: create: {nodes: %1$s}, or name it in starts", node);
    }

    static Text nodeOff(String node) {
        return Text.of("%s est éteint à ce stade", "%s is off at this point", node);
    }

    static Text serviceNotOnNode(String node, String service) {
        return Text.of(
                "« %s » n'a pas le service %s dans cette topologie",
                "“%s” has no %s service in this topology", node, service);
    }

    static Text useNodeWithService(String service, String nodes) {
        return Text.of("nœuds avec le service %s : %s", "nodes with the %s service: %s", service, nodes);
    }

    static Text serviceNotConfigured(String service, String node) {
        return Text.of(
                "%s n'est pas encore configuré sur %s à ce stade",
                "%s has not been configured on %s at this point", service, node);
    }

    static Text serviceStopped(String server, String node) {
        return Text.of("%s est arrêté sur %s à ce stade", "%s is stopped on %s at this point", server, node);
    }

    static Text addBefore(String action) {
        return Text.of("ajoutez d'abord : %s", "add before this: %s", action);
    }

    // ---- Actions and checks ----

    static Text leaderDoesNotReplay() {
        return Text.of("le leader ne rejoue pas de WAL", "the leader does not replay WAL");
    }

    static Text leaderDoesNotFollow() {
        return Text.of("le leader ne suit aucun membre", "the leader does not follow any member");
    }

    static Text leaderHasNoSlot() {
        return Text.of(
                "le leader n'a pas de slot de réplication pour lui-même",
                "the leader has no replication slot for itself");
    }

    static Text leaderAlwaysLeads() {
        return Text.of(
                "« leader » désigne toujours le leader : cela ne vérifie rien",
                "“leader” always refers to the leader: this checks nothing");
    }

    static Text nameMemberOrUseOtherThan() {
        return Text.of(
                "nommez un membre, ou utilisez other-than ou leads: {}",
                "name a member, or use other-than or leads: {}");
    }

    static Text replicaDoesNotLead() {
        return Text.of("un secondaire n'est pas leader", "a replica is not the leader");
    }

    static Text replicaRejectsWrites() {
        return Text.of("un secondaire refuse les écritures", "a replica rejects writes");
    }

    static Text noOtherMemberRunning() {
        return Text.of("aucun autre membre n'est en marche à ce stade", "no other member is running at this point");
    }

    static Text nameAnotherMember() {
        return Text.of("nommez un autre membre", "name another member");
    }

    static Text nothingFrozen() {
        return Text.of("rien n'a été figé sur ces nœuds", "nothing has been frozen on these nodes");
    }

    static Text addFreeze() {
        return Text.of(
                "ajoutez d'abord : freeze-node ou signal-service", "add before this: freeze-node or signal-service");
    }

    static Text quorumImpossible(long running, int members) {
        return Text.of(
                "etcd ne peut pas avoir le quorum à ce stade : %d membres en marche sur %d",
                "etcd cannot have quorum at this point: %d of %d members running", running, members);
    }

    static Text startMembersOrExpectNoQuorum(int needed) {
        return Text.of(
                "démarrez avant cette vérification assez de membres pour en avoir %d, ou vérifiez que le quorum n'est pas atteint",
                "start enough members before this to have %d running, or check that there is no quorum", needed);
    }

    static Text quorumCertain(long running, int members) {
        return Text.of(
                "etcd a le quorum à ce stade : %d membres en marche sur %d",
                "etcd has quorum at this point: %d of %d members running", running, members);
    }

    static Text stopMembersOrExpectQuorum() {
        return Text.of(
                "arrêtez des membres avant cette vérification, ou vérifiez que le quorum est atteint",
                "stop members before this, or check that there is quorum");
    }

    static Text rowNotInserted(String value) {
        return Text.of(
                "ce chapitre n'a pas inséré la ligne « %s »", "this chapter has not inserted the row “%s”", value);
    }

    static Text haproxySectionMissing(String node, String sections) {
        return Text.of(
                "HAProxy sur %s n'a pas de section pour : %s", "HAProxy on %s has no section for: %s", node, sections);
    }

    static Text configureHaproxySection(String node, String sections) {
        return Text.of(
                "ajoutez d'abord : configure-haproxy: {nodes: %1$s, listen: [%2$s, …]}, puis restart",
                "add before this: configure-haproxy: {nodes: %1$s, listen: [%2$s, …]}, then restart", node, sections);
    }

    static Text noClientRunning() {
        return Text.of("aucun client n'est en marche à ce stade", "no client is running at this point");
    }

    // ---- Settings ----

    static Text settingNotAllowed(String key) {
        return Text.of(
                "un scénario ne peut pas modifier le paramètre « %s »", "a scenario cannot change setting “%s”", key);
    }

    static Text invalidSettingValue(String setting, String value) {
        return Text.of("valeur incorrecte pour %s : « %s »", "invalid value for %s: “%s”", setting, value);
    }

    static Text unknownTag(String key) {
        return Text.of("tag inconnu : « %s »", "unknown tag: “%s”", key);
    }

    static Text useTagValue() {
        return Text.of(
                "indiquez true ou false, ou un nombre pour failover_priority",
                "use true or false, or a number for failover_priority");
    }

    static Text useSettingValue() {
        return Text.of(
                "indiquez un nombre, avec son unité s'il en a une (20, 8MB, 30s), ou on ou off",
                "use a number, with its unit if it has one (20, 8MB, 30s), or on or off");
    }

    static Text useNumber() {
        return Text.of("indiquez un nombre", "use a number");
    }

    static Text useNumberWithUnit(String units) {
        return Text.of(
                "indiquez un nombre, sans unité ou avec l'une de celles-ci : %s",
                "use a number, without a unit or with one of: %s", units);
    }

    static Text useMinimumOrOutOfRange(String minimum) {
        return Text.of(
                "indiquez au moins %s, ou ajoutez out-of-range: true si l'étape le montre exprès",
                "use at least %s, or add out-of-range: true if the step shows this on purpose", minimum);
    }

    static Text patroniTimerRuleViolated(int loopWait, int retryTimeout, int ttl) {
        return Text.of(
                "ces délais ne respectent pas la règle de Patroni : %d + 2 × %d > %d",
                "these timers violate Patroni's rule: %d + 2 × %d > %d", loopWait, retryTimeout, ttl);
    }

    static Text followTimerRule() {
        return Text.of(
                "respectez loop_wait + 2 × retry_timeout ≤ ttl, ou ajoutez out-of-range: true",
                "keep loop_wait + 2 × retry_timeout ≤ ttl, or add out-of-range: true");
    }

    static Text patroniSettingOnly(String setting) {
        return Text.of(
                "%s est un paramètre de Patroni, pas de PostgreSQL",
                "%s is a Patroni setting, not a PostgreSQL one", setting);
    }

    static Text settingChangedTo(String setting, String value) {
        return Text.of("ce chapitre a donné à %s la valeur %s", "this chapter has set %s to %s", setting, value);
    }

    static Text repositoryRequiresMembers() {
        return Text.of(
                "un dépôt sauvegarde un cluster, et « patroni » n'a aucun membre",
                "a repository backs up a cluster, and “patroni” has no member");
    }

    static Text memberWithoutPgbackrest(String node) {
        return Text.of(
                "chaque membre archive ses WAL dans le dépôt, et pgbackrest n'est pas un service de %s dans cette topologie",
                "every member archives its WAL to the repository, and pgbackrest is not a service of %s in this topology",
                node);
    }

    static Text addServiceTo(String service, String node) {
        return Text.of("ajoutez %s aux services de %s", "add %s to the services of %s", service, node);
    }

    static Text topologyWithoutRepository() {
        return Text.of("cette topologie n'a pas de nœud de dépôt", "this topology has no repository node");
    }

    static Text pgbackrestWithoutRepository() {
        return Text.of(
                "ce membre exécute pgbackrest, et aucun nœud ne contient le dépôt",
                "this member runs pgbackrest, and no node holds the repository");
    }

    static Text addRepositoryNode() {
        return Text.of(
                "ajoutez un nœud dont le seul service est pgbackrest", "add a node whose only service is pgbackrest");
    }

    static Text secondRepository(String first) {
        return Text.of(
                "le nœud du dépôt est %s : une topologie n'en a qu'un",
                "the repository node is %s: a topology has only one", first);
    }

    static Text removePgbackrest() {
        return Text.of("retirez pgbackrest de ces services", "remove pgbackrest from these services");
    }
}
