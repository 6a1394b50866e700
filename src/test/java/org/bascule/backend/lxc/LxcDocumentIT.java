package org.bascule.backend.lxc;

import java.util.List;
import org.bascule.backend.Backend;
import org.bascule.backend.PlayContract;
import org.bascule.lab.LabSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The chapters, played as in the document: on LXC containers. */
@Tag("containers")
class LxcDocumentIT extends PlayContract {

    @RegisterExtension
    final LxcGround ground = new LxcGround();

    @Override
    protected Backend backend() {
        return ground.backend();
    }

    @Override
    protected List<String> remains(LabSpec lab) {
        return ground.remains(lab.name(), lab.network());
    }
}
