package org.bascule.backend.local;

import org.bascule.backend.machine.LoopbackNetworks;

/** What the labs of one machine share. */
record LocalHost(Programs programs, Account account, LoopbackNetworks networks) {}
