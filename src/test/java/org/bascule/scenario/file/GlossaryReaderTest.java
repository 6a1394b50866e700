package org.bascule.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.bascule.lab.Lang;
import org.bascule.scenario.Glossary;
import org.junit.jupiter.api.Test;

class GlossaryReaderTest {

    private final Glossary glossary = GlossaryReader.builtIn();

    @Test
    void abbreviationsOfTheWindowAndTheLogsAreDefined() {
        assertThat(glossary.terms())
                .extracting(Glossary.Term::term)
                .doesNotHaveDuplicates()
                .contains("ttl", "loop_wait", "retry_timeout", "term", "revision", "timeline", "LSN", "slot", "WAL")
                .contains("Patroni", "etcd", "HAProxy", "quorum", "leader key", "replica", "maximum_lag_on_failover")
                .contains("stanza", "repository", "WAL archiving", "delta restore", "PITR", "timeline history file")
                .contains("full backup", "differential backup", "incremental backup");
        assertThat(glossary.find("timeline").orElseThrow().means().en()).contains("(TL)");
        assertThat(glossary.find("Revision").orElseThrow().means().en()).contains("(rev)");
        assertThat(glossary.find("nothing of the kind")).isEmpty();
    }

    @Test
    void everyTermIsDefinedInOneOrTwoSentencesInEachLanguage() {
        assertThat(glossary.terms()).allSatisfy(term -> {
            for (Lang lang : Lang.values()) {
                assertThat(term.means().in(lang)).endsWith(".").hasSizeBetween(30, 220);
            }
            assertThat(term.means().fr()).isNotEqualTo(term.means().en());
        });
    }
}
