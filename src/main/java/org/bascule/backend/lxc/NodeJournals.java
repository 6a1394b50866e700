package org.bascule.backend.lxc;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bascule.backend.LogPage;
import org.bascule.lab.Service;

/** The journals of a node's services, each read on from where it was read last. Thread-safe. */
final class NodeJournals {

    private final Root root;
    private final Path directory;
    private final Map<Service, NodeJournal> journals = new ConcurrentHashMap<>();

    NodeJournals(Root root, Path directory) {
        this.root = root;
        this.directory = directory;
    }

    LogPage read(Service service, long from) {
        return journals.computeIfAbsent(service, any -> new NodeJournal(root, directory, service))
                .from(from);
    }

    void forget() {
        journals.clear();
    }
}
