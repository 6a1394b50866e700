package org.bascule.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.scenario.Glossary;
import org.bascule.scenario.Glossary.Term;
import org.junit.jupiter.api.Test;

class GlossaryListTest {

    private static final Glossary GLOSSARY = new Glossary(List.of(
            new Term(
                    "leader key",
                    Text.of("Clé de leader. Elle expire au bout de ttl.", "A key that expires after ttl.")),
            new Term("LSN", Text.of("Position dans le WAL.", "A position in the WAL.")),
            new Term("ttl", Text.of("Durée de vie d'une clé.", "How long a key lives."))));

    @Test
    void whatIsNamedSoComesBeforeWhatSpeaksOfIt() {
        assertThat(GlossaryList.matching(GLOSSARY, " TTL", Lang.EN))
                .extracting(Term::term)
                .containsExactly("ttl", "leader key");
        assertThat(GlossaryList.matching(GLOSSARY, "clé", Lang.FR))
                .extracting(Term::term)
                .containsExactly("leader key", "ttl");
    }

    @Test
    void withoutAWordThereAreAll() {
        assertThat(GlossaryList.matching(GLOSSARY, "", Lang.EN)).hasSize(3);
        assertThat(GlossaryList.matching(GLOSSARY, "nowhere", Lang.EN)).isEmpty();
    }
}
