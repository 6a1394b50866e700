package org.bascule.scenario.record;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.scenario.base.HealthCheck;
import org.bascule.scenario.base.MemberSetting;
import org.bascule.scenario.base.Setting;
import org.bascule.scenario.base.Tags;

/**
 * What a scenario can change in a lab, at one moment.
 *
 * @param nodes by their names
 * @param paused whether the cluster is in maintenance mode
 * @param settings of the dynamic configuration, as a scenario writes them
 */
record LabPicture(Map<String, NodePicture> nodes, boolean paused, Map<Setting, String> settings) {

    LabPicture {
        nodes = Map.copyOf(nodes);
        settings = Map.copyOf(settings);
    }

    /**
     * @param services those that a node is made for
     * @param postgres whether PostgreSQL accepts connections
     * @param mistakes the well-known mistakes that its Patroni configuration has
     * @param right the settings of its Patroni configuration that have the right value
     * @param tags empty where they cannot be read
     * @param productionAsks what its HAProxy asks for the port of the leader; empty when its file is none that Bascule writes
     */
    record NodePicture(
            boolean on,
            Map<Service, ServiceState> services,
            boolean postgres,
            Set<MemberSetting> mistakes,
            Set<MemberSetting> right,
            Optional<Tags> tags,
            Optional<HealthCheck> productionAsks) {

        NodePicture {
            services = Map.copyOf(services);
            mistakes = Set.copyOf(mistakes);
            right = Set.copyOf(right);
        }

        boolean isUp(Service service) {
            return services.get(service) == ServiceState.UP;
        }
    }
}
