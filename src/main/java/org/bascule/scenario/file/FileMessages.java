package org.bascule.scenario.file;

import java.util.List;
import org.bascule.lab.Text;

/** What {@code scenario.file} says to a person, in both languages. */
final class FileMessages {

    private FileMessages() {}

    static Text thisChapterDoesNothingAnd() {
        return Text.of("ce chapitre ne fait ni ne vérifie rien", "this chapter does nothing and checks nothing");
    }

    static Text atLeastOneStepWith() {
        return Text.of("au moins une étape avec actions ou checks", "at least one step with actions or checks");
    }

    static Text oneNodeIsExpectedHere(String symbol) {
        return Text.of(
                "un seul nœud est attendu ici ; « %s » peut en désigner plusieurs",
                "one node is expected here; “%s” may be several", symbol);
    }

    static Text leaderReplicaOrNameNode() {
        return Text.of("leader, replica, ou le nom d'un nœud", "leader, replica, or the name of a node");
    }

    static Text noFaultHasAffectedNode() {
        return Text.of(
                "aucune panne n'a encore touché de nœud dans ce chapitre",
                "no fault has affected a node yet in this chapter");
    }

    static Text nodeNameOrBeforeThis() {
        return Text.of(
                "le nom d'un nœud, ou auparavant stop, power-off, freeze-node ou isolate",
                "a node's name, or before this stop, power-off, freeze-node or isolate");
    }

    static Text nobodyIsAtThisPoint(String symbol) {
        return Text.of("personne n'est « %s » à cet endroit", "nobody is “%s” at this point", symbol);
    }

    static Text beforeThisCreate() {
        return Text.of("auparavant : create", "before this: create");
    }

    static Text beforeThisStartNodesService() {
        return Text.of(
                "auparavant : start: {nodes: …, service: patroni}", "before this: start: {nodes: …, service: patroni}");
    }

    static Text hasNotBeenCreatedAt(String node) {
        return Text.of("%s n'est pas encore créé à cet endroit", "%s has not been created at this point", node);
    }

    static Text createNodesBeforeThisOr(String node) {
        return Text.of(
                "auparavant create: {nodes: %1$s}, ou nommez-le dans starts",
                "create: {nodes: %1$s} before this, or name it in starts", node);
    }

    static Text hasNoInThisTopology(String word, String service) {
        return Text.of(
                "« %1$s » n'a pas %2$s dans cette topologie", "“%1$s” has no %2$s in this topology", word, service);
    }

    static Text nodesWith(String service, String having) {
        return Text.of("nœuds qui ont %s : %s", "nodes with %s: %s", service, having);
    }

    static Text hasNoConfigurationOnAt(String service, String word) {
        return Text.of(
                "%s n'a pas encore de configuration sur %s à cet endroit",
                "%s has no configuration on %s at this point", service, word);
    }

    static Text beforeThisConfigureNodes(String service, String word) {
        return Text.of(
                "auparavant : configure-%s: {nodes: %s, …}",
                "before this: configure-%s: {nodes: %s, …}", service, word);
    }

    static Text isStoppedOnAtThis(String server, String word) {
        return Text.of("%s est arrêté sur %s à cet endroit", "%s is stopped on %s at this point", server, word);
    }

    static Text beforeThisStartNodesServiceChapterWalk(String word, String service) {
        return Text.of(
                "auparavant : start: {nodes: %s, service: %s}",
                "before this: start: {nodes: %s, service: %s}", word, service);
    }

    static Text isOffAtThisPoint(String node) {
        return Text.of("%s est éteint à cet endroit", "%s is off at this point", node);
    }

    static Text leaderReplaysNothing() {
        return Text.of("le leader ne rejoue rien", "the leader replays nothing");
    }

    static Text nothingHasBeenFrozenThere() {
        return Text.of("rien n'y a été figé", "nothing has been frozen there");
    }

    static Text beforeThisFreezeNodeOr() {
        return Text.of("auparavant freeze-node ou signal-service", "before this: freeze-node or signal-service");
    }

    static Text thereCanBeNoQuorum(long mayRun, int etcdMembersCount) {
        return Text.of(
                "le quorum ne peut pas être atteint à cet endroit : %d membres d'etcd en marche sur %d",
                "there can be no quorum at this point: %d of %d etcd members run", mayRun, etcdMembersCount);
    }

    static Text startBeforeThisToHave(int needed) {
        return Text.of(
                "auparavant start, pour en avoir %d ; ou attendez le contraire",
                "start before this, to have %d; or expect the contrary", needed);
    }

    static Text quorumIsHeldAtThis(long mayRun, int etcdMembersCount) {
        return Text.of(
                "le quorum est atteint à cet endroit : %d membres d'etcd en marche sur %d",
                "the quorum is held at this point: %d of %d etcd members run", mayRun, etcdMembersCount);
    }

    static Text stopSomeBeforeThisOr() {
        return Text.of(
                "arrêtez-en auparavant, ou attendez le contraire", "stop some before this, or expect the contrary");
    }

    static Text leaderFollowsNobody() {
        return Text.of("le leader ne suit personne", "the leader follows nobody");
    }

    static Text replicaRefusesWrites() {
        return Text.of("un secondaire refuse les écritures", "a replica refuses writes");
    }

    static Text leaderHasNoSlotFor() {
        return Text.of("le leader n'a pas de slot pour lui-même", "the leader has no slot for itself");
    }

    static Text thisChapterHasNotWritten(String mark) {
        return Text.of("ce chapitre n'a pas écrit la ligne « %s »", "this chapter has not written the row “%s”", mark);
    }

    static Text beforeThisInsertRowOn(String mark) {
        return Text.of(
                "auparavant insert-row: {on: leader, value: %s}",
                "before this: insert-row: {on: leader, value: %s}", mark);
    }

    static Text leaderIsWhoLeadsThis() {
        return Text.of(
                "le leader est toujours leader : cela ne vérifie rien",
                "the leader is always the leader: this checks nothing");
    }

    static Text memberNameOtherThanOr() {
        return Text.of("le nom d'un membre, other-than, ou leads: {}", "a member's name, other-than, or leads: {}");
    }

    static Text replicaDoesNotLead() {
        return Text.of("un secondaire n'est pas leader", "a replica is not the leader");
    }

    static Text noOtherMemberIsRunning() {
        return Text.of("aucun autre membre n'est en marche", "no other member is running at this point");
    }

    static Text nameAnotherMember() {
        return Text.of("le nom d'un autre membre", "the name of another member");
    }

    static Text haproxyOnDoesNotHave(String node, String labels) {
        return Text.of(
                "HAProxy sur %s n'a pas cette section : %s",
                "HAProxy on %s does not have this section: %s", node, labels);
    }

    static Text beforeThisConfigureHaproxyNodes(String node, String labels) {
        return Text.of(
                "auparavant configure-haproxy: {nodes: %1$s, listen: [%2$s, …]}, puis restart",
                "before this: configure-haproxy: {nodes: %1$s, listen: [%2$s, …]}, then restart", node, labels);
    }

    static Text noClientIsRunningAt() {
        return Text.of("aucun client ne tourne à cet endroit", "no client is running at this point");
    }

    static Text beforeThisStartClientsHosts() {
        return Text.of("auparavant start-clients: {hosts: members}", "before this: start-clients: {hosts: members}");
    }

    static Text ordinaryYamlFile() {
        return Text.of("un fichier YAML ordinaire", "an ordinary YAML file");
    }

    static Text thisIsNotRegularFile() {
        return Text.of("ce n'est pas un fichier ordinaire", "this is not a regular file");
    }

    static Text thisFileIsLargerThan() {
        return Text.of("ce fichier est plus grand que 1 Mo", "this file is larger than 1 MB");
    }

    static Text atMost1MbFile() {
        return Text.of("1 Mo au plus : un fichier pour chaque chapitre", "at most 1 MB: a file for each chapter");
    }

    static Text thisIsNotYamlNot() {
        return Text.of("ce n'est pas du YAML : ce n'est pas du texte UTF-8", "this is not YAML: not UTF-8 text");
    }

    static Text thisFileCannotBeRead(String simpleName) {
        return Text.of("ce fichier ne se lit pas (%s)", "this file cannot be read (%s)", simpleName);
    }

    static Text checkItsPermissions() {
        return Text.of("vérifiez ses droits", "check its permissions");
    }

    static Text perhapsPossible(String near, String all) {
        return Text.of("peut-être %s ; possibles : %s", "perhaps %s; possible: %s", near, all);
    }

    static Text possible(String all) {
        return Text.of("possibles : %s", "possible: %s", all);
    }

    static Text thereIsNoFileBeside(String name) {
        return Text.of(
                "il n'y a pas de fichier « %s » à côté de celui-ci", "there is no file “%s” beside this one", name);
    }

    static Text nameFileInSameDirectory() {
        return Text.of("le nom d'un fichier du même répertoire", "the name of a file in the same directory");
    }

    static Text thisFileDoesNotExist() {
        return Text.of("ce fichier n'existe pas, ou ne se lit pas", "this file does not exist, or cannot be read");
    }

    static Text yamlFileOrDirectoryWith(String scenarioFile) {
        return Text.of(
                "un fichier YAML, ou un répertoire avec un %s", "a YAML file, or a directory with a %s", scenarioFile);
    }

    static Text isNotHttpStatus(int status) {
        return Text.of("%d n'est pas un code HTTP", "%d is not an HTTP status", status);
    }

    static Text httpStatus() {
        return Text.of("200 ou 503, le plus souvent", "200 or 503, most often");
    }

    static Text doesNotFitHere(int number) {
        return Text.of("%d ne convient pas ici", "%d does not fit here", number);
    }

    static Text oneTo(int most) {
        return Text.of("1 à %d", "1 to %d", most);
    }

    static Text isNotPort(int port) {
        return Text.of("%d n'est pas un port", "%d is not a port", port);
    }

    static Text nothingOnListensOnPort(String node, int port) {
        return Text.of("rien sur %s n'écoute le port %d", "nothing on %s listens on port %d", node, port);
    }

    static Text itsPorts(List<Integer> of) {
        return Text.of("ses ports : %s", "its ports: %s", of);
    }

    static Text isNegative(int number) {
        return Text.of("%d est négatif", "%d is negative", number);
    }

    static Text zeroOrMore() {
        return Text.of("0 ou davantage", "0 or more");
    }

    static Text thisLeavesNoTime() {
        return Text.of("cela ne laisse pas de temps", "this leaves no time");
    }

    static Text oneSecondOrMore() {
        return Text.of("1s ou davantage", "1s or more");
    }

    static Text renamedWord(String word) {
        return Text.of("le mot « %s » a été remplacé", "the word “%s” has been replaced", word);
    }

    static Text unknownKey(String key) {
        return Text.of("clé inconnue : %s", "unknown key: %s", key);
    }

    static Text isMissing(String key) {
        return Text.of("il manque « %s »", "“%s” is missing", key);
    }

    static Text add(String key) {
        return Text.of("ajoutez : %s: …", "add: %s: …", key);
    }

    static Text nothingIsWrittenHere() {
        return Text.of("rien n'est écrit ici", "nothing is written here");
    }

    static Text aText() {
        return Text.of("un texte", "a text");
    }

    static Text wholeNumber() {
        return Text.of("un nombre entier", "a whole number");
    }

    static Text lowerCaseLettersDigitsHyphens() {
        return Text.of("des minuscules, des chiffres, des tirets", "lower-case letters, digits, hyphens");
    }

    static Text doesNotFitHereRecordReader(String word) {
        return Text.of("« %s » ne va pas ici", "“%s” does not fit here", word);
    }

    static Text isNotDuration(String word) {
        return Text.of("« %s » n'est pas une durée", "“%s” is not a duration", word);
    }

    static Text durationExamples() {
        return Text.of("500ms, 30s, 2min ; 10 minutes au plus", "500ms, 30s, 2min; 10 minutes at most");
    }

    static Text french() {
        return Text.of("le français", "the French");
    }

    static Text english() {
        return Text.of("l'anglais", "the English");
    }

    static Text unknownLanguage(String key) {
        return Text.of("langue inconnue : %s", "unknown language: %s", key);
    }

    static Text frAndEnTextThat() {
        return Text.of(
                "fr et en ; un texte qui contient une virgule se met entre guillemets",
                "fr and en; a text that contains a comma goes between quotes");
    }

    static Text isMissingRecordReader(Text called) {
        return Text.of("il manque %s", "%s is missing", called);
    }

    static Text scenarioDoesNotSet(String key) {
        return Text.of("un scénario ne règle pas « %s »", "a scenario does not set “%s”", key);
    }

    static Text doesNotTake(String setting, String scalar) {
        return Text.of("%s ne prend pas « %s »", "%s does not take “%s”", setting, scalar);
    }

    static Text numberWithItsUnitIf() {
        return Text.of(
                "un nombre, avec son unité s'il en a une : 20, 8MB, 30s ; ou on, off",
                "a number, with its unit if it has one: 20, 8MB, 30s; or on, off");
    }

    static Text thereMustBeOneThing() {
        return Text.of("il faut ici une chose, et une seule", "there must be one thing here, and only one");
    }

    static Text unknownAction(String key) {
        return Text.of("action inconnue : %s", "unknown action: %s", key);
    }

    static Text unknownCheck(String key) {
        return Text.of("vérification inconnue : %s", "unknown check: %s", key);
    }

    static Text keysAndTheirValuesAre() {
        return Text.of("des clés et leurs valeurs sont attendues ici", "keys and their values are expected here");
    }

    static Text keyValue() {
        return Text.of("clé: valeur", "key: value");
    }

    static Text singleValueIsExpectedHere() {
        return Text.of("une seule valeur est attendue ici", "a single value is expected here");
    }

    static Text wordOrNumber() {
        return Text.of("un mot ou un nombre", "a word or a number");
    }

    static Text unknownNode(String word) {
        return Text.of("nœud inconnu : %s", "unknown node: %s", word);
    }

    static Text moreThanChapters(int mostChapters) {
        return Text.of("plus de %d chapitres", "more than %d chapters", mostChapters);
    }

    static Text makeTwoScenariosIt() {
        return Text.of("faites-en deux scénarios", "make two scenarios of it");
    }

    static Text twoChaptersHaveId(String visible) {
        return Text.of("deux chapitres ont l'id %s", "two chapters have the id %s", visible);
    }

    static Text otherIs(String before) {
        return Text.of("l'autre est %s", "the other is %s", before);
    }

    static Text thisChapterHasAnotherTopology() {
        return Text.of(
                "ce chapitre a une autre topologie que le scénario",
                "this chapter has another topology than the scenario");
    }

    static Text sameInEach() {
        return Text.of("la même dans chacun", "the same in each");
    }

    static Text thisChapterDoesWhatNot(String needed) {
        return Text.of(
                "ce chapitre fait ce que tous les backends ne savent pas faire, et ne le dit pas : %s",
                "this chapter does what not every backend can, and does not say so: %s", needed);
    }

    static Text twoStepsHaveId(String word) {
        return Text.of("deux étapes ont l'id %s", "two steps have the id %s", word);
    }

    static Text firstIsOnLine(int first) {
        return Text.of("la première est ligne %d", "the first is on line %d", first);
    }

    static Text isNotId(String word) {
        return Text.of("« %s » n'est pas un id", "“%s” is not an id", word);
    }

    static Text lowerCaseLetterThenLower() {
        return Text.of(
                "une minuscule, puis minuscules, chiffres, - ou _",
                "a lower-case letter, then lower-case letters, digits, - or _");
    }

    static Text topologyIsMissing() {
        return Text.of("il manque « topology »", "“topology” is missing");
    }

    static Text neighbouringFileNameOrNodes() {
        return Text.of(
                "le nom d'un fichier voisin, ou les nœuds eux-mêmes", "a neighbouring file's name, or the nodes");
    }

    static Text atLeastOrOutRange(String least) {
        return Text.of(
                "au moins %s ; ou out-of-range: true, si c'est ce que l'étape montre",
                "at least %s; or out-of-range: true, if that is what the step shows", least);
    }

    static Text theseTimersBreakPatroniRule(int loopWait, int retryTimeout, Integer ttl) {
        return Text.of(
                "ces délais ne respectent pas la règle de Patroni : %d + 2 × %d > %d",
                "these timers break Patroni's rule: %d + 2 × %d > %d", loopWait, retryTimeout, ttl);
    }

    static Text loopWait2RetryTimeout() {
        return Text.of(
                "loop_wait + 2 × retry_timeout ≤ ttl ; ou out-of-range: true",
                "loop_wait + 2 × retry_timeout ≤ ttl; or out-of-range: true");
    }

    static Text isSettingPatroniPostgresqlDoes(String setting) {
        return Text.of(
                "%s est un réglage de Patroni : PostgreSQL ne le connaît pas",
                "%s is a setting of Patroni's: PostgreSQL does not know it", setting);
    }

    static Text thisChapterHasSetTo(String setting, String value) {
        return Text.of("ce chapitre a donné à %s la valeur %s", "this chapter has set %s to %s", setting, value);
    }

    static Text number() {
        return Text.of("un nombre", "a number");
    }

    static Text numberOrNumberWithIts(String names) {
        return Text.of("un nombre, ou un nombre avec son unité : %s", "a number, or a number with its unit: %s", names);
    }

    static Text isWrittenTwiceHere(String word) {
        return Text.of("%s est écrit deux fois ici", "%s is written twice here", word);
    }

    static Text keepOneThem() {
        return Text.of("gardez-en un", "keep one of them");
    }

    static Text isNotAmongThosePatroni(String word) {
        return Text.of("%s n'est pas parmi ceux de patroni", "%s is not among those of patroni", word);
    }

    static Text thosePatroni(String patroni) {
        return Text.of("ceux de patroni : %s", "those of patroni: %s", patroni);
    }

    static Text proxyForEtcdLeadsTo() {
        return Text.of("le proxy d'etcd n'a aucun serveur", "the etcd proxy has no server");
    }

    static Text etcd(String etcds) {
        return Text.of("etcd: [%s]", "etcd: [%s]", etcds);
    }

    static Text patroniDoesNotStartWithout() {
        return Text.of("Patroni ne démarre pas sans etcd", "Patroni does not start without etcd");
    }

    static Text isNotAmongThoseEtcd(String etcdThrough) {
        return Text.of("%s n'est pas parmi ceux d'etcd", "%s is not among those of etcd", etcdThrough);
    }

    static Text oneOf(String etcd) {
        return Text.of("l'un de : %s", "one of: %s", etcd);
    }

    static Text etcdThrough(String etcd) {
        return Text.of("etcd-through: %1$s", "etcd-through: %1$s", etcd);
    }

    static Text patroniLooksForEtcdThrough() {
        return Text.of(
                "Patroni cherche etcd par HAProxy, qui n'a pas ici de proxy d'etcd",
                "Patroni looks for etcd through HAProxy, which has no proxy for etcd here");
    }

    static Text orHaproxyEtcd() {
        return Text.of(", ou haproxy: [etcd, …]", ", or haproxy: [etcd, …]");
    }

    static Text patroniLooksForEtcdThroughHaproxy(String node) {
        return Text.of(
                "Patroni cherche etcd par HAProxy, que %s n'a pas dans cette topologie",
                "Patroni looks for etcd through HAProxy, which %s does not have in this topology", node);
    }

    static Text twoServicesListenOnPort(Integer port) {
        return Text.of("deux services écoutent le port %d", "two services listen on port %d", port);
    }

    static Text giveEachPortItsOwn() {
        return Text.of("donnez un port à chacun", "give each a port of its own");
    }

    static Text meansSomethingElseAlready(String node) {
        return Text.of("« %s » a déjà un autre sens", "“%s” means something else already", node);
    }

    static Text chooseAnotherName() {
        return Text.of("choisissez un autre nom", "choose another name");
    }

    static Text twoNodesAreCalled(String visible) {
        return Text.of("deux nœuds s'appellent %s", "two nodes are called %s", visible);
    }

    static Text isNotAddressLastOctet(int octet) {
        return Text.of("%d n'est pas le dernier octet d'une adresse", "%d is not an address's last octet", octet);
    }

    static Text oneTo254() {
        return Text.of("1 à 254", "1 to 254");
    }

    static Text twoNodesHaveOctet(int octet) {
        return Text.of("deux nœuds ont l'octet %d", "two nodes have octet %d", octet);
    }

    static Text etcdAndProxyForEtcd() {
        return Text.of(
                "etcd et le proxy d'etcd voudraient le même port",
                "etcd and the proxy for etcd would want the same port");
    }

    static Text putThemOnTwoNodes() {
        return Text.of("mettez-les sur deux nœuds", "put them on two nodes");
    }

    static Text andWouldHaveSameReplication(String other, String visible, String visible2) {
        return Text.of(
                "%s et %s auraient le même slot de réplication, %s",
                "%s and %s would have the same replication slot, %s", other, visible, visible2);
    }

    static Text namesThatDifferInMore() {
        return Text.of("des noms qui diffèrent par plus que - et _", "names that differ in more than - and _");
    }

    static Text isNotName(String visible) {
        return Text.of("« %s » n'est pas un nom", "“%s” is not a name", visible);
    }

    static Text lowerCaseLetterThenLowerCase() {
        return Text.of(
                "une minuscule, puis minuscules, chiffres, - ou _ (31 au plus)",
                "a lower-case letter, then lower-case letters, digits, - or _ (31 at most)");
    }

    static Text firstIsOnLineTopologyReader(int first) {
        return Text.of("le premier est ligne %d", "the first is on line %d", first);
    }

    static Text fileIsEmpty() {
        return Text.of("le fichier est vide", "the file is empty");
    }

    static Text seeScenariosPocForModel() {
        return Text.of("voyez scenarios/poc pour un modèle", "see scenarios/poc for a model");
    }

    static Text thisIsNotYaml(String reason) {
        return Text.of("ce n'est pas du YAML : %s", "this is not YAML: %s", reason);
    }

    static Text checkIndentationColonsAndQuotes() {
        return Text.of(
                "vérifiez l'indentation, les deux-points et les guillemets", "check indentation, colons and quotes");
    }

    static Text thereIsMoreThanOne() {
        return Text.of("il y a plus d'un document dans ce fichier", "there is more than one document in this file");
    }

    static Text fileForEach() {
        return Text.of("un fichier pour chacun", "a file for each");
    }

    static Text isWrittenTwiceHereYaml(String key) {
        return Text.of("« %s » est écrit deux fois ici", "“%s” is written twice here", key);
    }
}
