package org.bascule.app.model;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Problem;

/**
 * Why a manual action failed.
 *
 * @param node the node that was selected when it was started, if any
 */
public record ActionProblem(Optional<String> node, List<Problem> problems) {}
