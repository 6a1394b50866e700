package org.bascule.app.model;

import java.util.Optional;
import org.bascule.lab.Text;
import org.bascule.scenario.State;

/**
 * A state to build.
 *
 * @param rebuild whether every node is removed first, whatever the lab is
 * @param position the lab's position once it is built; empty when the state belongs to no chapter
 */
public record BuildTarget(Text title, State state, boolean rebuild, Optional<Position> position) {}
