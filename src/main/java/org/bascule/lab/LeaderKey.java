package org.bascule.lab;

import java.util.Optional;

/**
 * The key that makes a member the leader.
 *
 * @param ttl seconds of life granted at each renewal; empty while etcd cannot be asked
 * @param remaining seconds it still had when etcd was asked
 */
public record LeaderKey(String holder, Optional<Long> ttl, Optional<Long> remaining) {}
