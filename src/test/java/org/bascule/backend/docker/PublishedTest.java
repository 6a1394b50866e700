package org.bascule.backend.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Set;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Topology;
import org.bascule.scenario.file.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTest {

    private static final Topology DOCUMENT = ScenarioReader.builtIn("poc").topology();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.3", "127.0.0.1:20100", "through the engine: 127.0.3"})
    void whatIsWrittenIsReadBack(String written) {
        assertThat(Published.read(written)).map(Published::written).contains(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "10.0.3", "127.0.0.1", "0.0.0.0:80", "through the engine: 10.0.3"})
    void nothingIsPublishedBeyondTheLoopback(String written) {
        assertThat(Published.read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.3", "127.0.0.1:20100"})
    void noTwoPortsAreAtTheSamePlace(String written) {
        Published published = Published.read(written).orElseThrow();
        Set<InetSocketAddress> places = new HashSet<>();
        int ports = 0;
        for (Node node : DOCUMENT.nodes()) {
            for (int port : Ports.DOCUMENTED.of(node)) {
                ports++;
                places.add(published.at(DOCUMENT, node, port));
            }
        }
        assertThat(places).hasSize(ports).hasSizeGreaterThan(20).allMatch(place -> place.getAddress()
                .isLoopbackAddress());
    }

    @Test
    void theDocumentsAddressesStayRecognisable() {
        assertThat(new Published.Addresses("127.0.3").at(DOCUMENT, DOCUMENT.node("pg-1"), Ports.POSTGRESQL))
                .isEqualTo(new InetSocketAddress("127.0.3.141", 5434));
    }
}
