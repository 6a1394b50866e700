package org.bascule.app.node;

import org.bascule.lab.Service;
import org.bascule.lab.Text;

/** What a move is called, and what it comes to for each server. */
final class ServiceWords {

    private ServiceWords() {}

    static Text word(ServiceMove move, Service service) {
        return switch (move) {
            case START -> Text.of("Démarrer", "Start");
            case STOP -> Text.of("Arrêter", "Stop");
            case INTERRUPT -> Text.of("Interrompre", "Interrupt");
            case KILL -> Text.of("Tuer", "Kill");
            case FREEZE -> Text.of("Figer", "Freeze");
            case THAW -> Text.of("Dégeler", "Thaw");
            case HANG_UP -> asksForReport(move, service) ? Text.of("État", "Report") : Text.of("Relire", "Reload");
        };
    }

    /** What it is, as an order. */
    static Text deed(ServiceMove move, Service service, String node) {
        Text word = word(move, service);
        return asksForReport(move, service)
                ? Text.of("Demander son état à haproxy sur %s", "Ask haproxy on %s for its state", node)
                : new Text(
                        word.fr() + " " + service.label() + " sur " + node,
                        word.en() + " " + service.label() + " on " + node);
    }

    /** Running without a master process, HAProxy takes SIGHUP for this. */
    private static boolean asksForReport(ServiceMove move, Service service) {
        return move == ServiceMove.HANG_UP && service == Service.HAPROXY;
    }

    static Text means(ServiceMove move, Service service) {
        return switch (service) {
            case ETCD -> forEtcd(move);
            case PATRONI -> forPatroni(move);
            case HAPROXY -> forHaproxy(move);
        };
    }

    private static Text forEtcd(ServiceMove move) {
        return switch (move) {
            case START -> Text.of("Il rejoint le cluster, avec ses données.", "It rejoins the cluster, with its data.");
            case STOP ->
                Text.of(
                        "Arrêt ordonné : s'il menait, il cède d'abord sa place.",
                        "An orderly stop: if it led, it first hands over.");
            case INTERRUPT -> Text.of("Ctrl+C : le même arrêt ordonné.", "Ctrl+C: the same orderly stop.");
            case KILL ->
                Text.of(
                        "Disparu sans un mot : les autres s'en aperçoivent seuls.",
                        "Gone without a word: the others find out.");
            case FREEZE ->
                Text.of("En mémoire, sourd et muet : il ne vote plus.", "In memory, deaf and mute: it votes no more.");
            case THAW -> Text.of("Il reprend, et rattrape son retard.", "It goes on, and catches up.");
            case HANG_UP -> throw new IllegalArgumentException("etcd does not know SIGHUP");
        };
    }

    private static Text forPatroni(ServiceMove move) {
        return switch (move) {
            case START ->
                Text.of(
                        "Il lance PostgreSQL, leader ou secondaire selon la clé.",
                        "It starts PostgreSQL, to lead or to follow, as the key says.");
            case STOP ->
                Text.of(
                        "Arrêt ordonné : PostgreSQL s'arrête, la clé est rendue.",
                        "An orderly stop: PostgreSQL stops, the key is given back.");
            case INTERRUPT ->
                Text.of(
                        "Ctrl+C, comme le document : le même arrêt ordonné.",
                        "Ctrl+C, as in the document: the same orderly stop.");
            case KILL ->
                Text.of(
                        "Lui seul meurt : PostgreSQL continue, ses clés expirent.",
                        "It alone dies: PostgreSQL goes on, its keys expire.");
            case FREEZE ->
                Text.of(
                        "PostgreSQL continue, mais personne ne renouvelle ses clés.",
                        "PostgreSQL goes on, but nobody renews its keys.");
            case THAW ->
                Text.of("Il reprend, et découvre ce qui a changé.", "It goes on, and finds out what has changed.");
            case HANG_UP ->
                Text.of("Il relit son fichier, sans s'arrêter.", "It reads its file again, without stopping.");
        };
    }

    private static Text forHaproxy(ServiceMove move) {
        return switch (move) {
            case START ->
                Text.of(
                        "Il écoute, et sonde les serveurs derrière lui.",
                        "It listens, and checks the servers behind it.");
            case STOP ->
                Text.of(
                        "Il s'arrête aussitôt : les connexions en cours tombent.",
                        "It stops at once: the connections through it break.");
            case INTERRUPT -> Text.of("Ctrl+C : le même arrêt.", "Ctrl+C: the same stop.");
            case KILL ->
                Text.of("Disparu sans un mot, ses connexions avec lui.", "Gone without a word, its connections too.");
            case FREEZE ->
                Text.of(
                        "Le noyau accepte encore les connexions ; nul n'y répond.",
                        "The kernel still takes connections; nobody answers them.");
            case THAW ->
                Text.of("Il reprend, et répond à ce qui attendait.", "It goes on, and answers what was waiting.");
            case HANG_UP ->
                Text.of(
                        "Il écrit l'état de ses serveurs dans son journal, et ne relit rien.",
                        "It logs the state of its servers, and reads nothing again.");
        };
    }
}
