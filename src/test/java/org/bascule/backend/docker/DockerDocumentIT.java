package org.bascule.backend.docker;

import java.util.List;
import org.bascule.backend.Backend;
import org.bascule.backend.PlayContract;
import org.bascule.lab.LabSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The chapters, played on containers of a real engine. */
@Tag("containers")
class DockerDocumentIT extends PlayContract {

    @RegisterExtension
    final DockerGround ground = new DockerGround(211);

    @Override
    protected Backend backend() {
        return ground.backend();
    }

    @Override
    protected List<String> remains(LabSpec lab) {
        return ground.remains(lab.name());
    }
}
