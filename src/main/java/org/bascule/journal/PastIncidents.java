package org.bascule.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bascule.incident.Incident;

/** Reads the incidents that an earlier run has written to the file of its journal. */
public final class PastIncidents {

    private PastIncidents() {}

    /** In the order of the file. Lines that are not entries of this version's journal are ignored. */
    public static List<Incident> in(Path file) throws IOException {
        List<Incident> incidents = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            try {
                if (Journal.JSON.readValue(line, Entry.class) instanceof Entry.IncidentEnded ended) {
                    incidents.add(ended.incident());
                }
            } catch (JsonProcessingException anotherFormat) {
                // The file may have been cut, or written by another version.
            }
        }
        return incidents;
    }
}
