package org.bascule.app.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bascule.app.diagram.SyntheticLab;
import org.bascule.app.model.TrafficView;
import org.bascule.lab.Text;
import org.bascule.scenario.action.StartClients;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.traffic.ClientPath;
import org.junit.jupiter.api.Test;

class ClientHostsTest {

    @Test
    void clientsCanUseEveryNodeWhoseHaproxyLeadsToPostgresql() {
        ClientHosts hosts = hosts(SyntheticLab.whole(3, 3), TrafficView.NONE);

        assertThat(hosts.names(ClientPath.HAPROXY)).containsExactly("pg-1", "pg-2", "pg-3");
        assertThat(hosts.names(ClientPath.MULTI_HOST)).containsExactly("pg-1", "pg-2", "pg-3");
        assertThat(hosts.refusal(ClientPath.HAPROXY)).isEmpty();
    }

    @Test
    void withoutHaproxyOnlyPostgresqlCanBeReachedDirectly() {
        ClientHosts hosts = hosts(SyntheticLab.empty().leader("pg-1", 1), TrafficView.NONE);

        assertThat(hosts.refusal()).isEmpty();
        assertThat(hosts.refusal(ClientPath.MULTI_HOST)).isEmpty();
        assertThat(hosts.refusal(ClientPath.OWN_HAPROXY).map(Text::en))
                .contains("No running HAProxy has a port to PostgreSQL. Choose another path.");
    }

    @Test
    void withoutAMemberNothingCanBeReached() {
        ClientHosts hosts = hosts(SyntheticLab.empty(), TrafficView.NONE);

        assertThat(hosts.refusal().map(Text::en)).contains("No member is created: build the cluster first.");
    }

    @Test
    void thereCannotBeMoreThanThreeSets() {
        ClientHosts hosts = hosts(
                SyntheticLab.whole(3, 3),
                SyntheticLab.clients(ClientPath.OWN_HAPROXY, ClientPath.HAPROXY, ClientPath.MULTI_HOST));

        assertThat(hosts.refusal().map(Text::en)).contains("3 sets of clients are running: stop the clients first.");
    }

    @Test
    void aSecondSetOnAPathHasANumber() {
        ClientHosts hosts = hosts(SyntheticLab.whole(3, 3), SyntheticLab.clients(ClientPath.HAPROXY));

        assertThat(hosts.newName(ClientPath.HAPROXY)).isEqualTo("haproxy-2");
        assertThat(hosts.newName(ClientPath.MULTI_HOST)).isEqualTo("multi-host");
    }

    @Test
    void theFormMakesTheActionOfTheScenarios() {
        ClientHosts hosts = hosts(SyntheticLab.whole(3, 3), TrafficView.NONE);
        StartClients action = ClientForm.INITIAL.action(hosts);

        assertThat(action.hosts()).isEqualTo(NodeRefs.of("pg-1", "pg-2", "pg-3"));
        assertThat(action.settings()).isEqualTo(new StartClients(action.hosts(), Duration.ofMillis(200)).settings());
        assertThat(ClientForm.INITIAL.hosts(hosts)).isEqualTo("pg-1, pg-2, pg-3");
    }

    private static ClientHosts hosts(SyntheticLab lab, TrafficView traffic) {
        return new ClientHosts(lab.spec().topology(), lab.snapshot(), traffic);
    }
}
