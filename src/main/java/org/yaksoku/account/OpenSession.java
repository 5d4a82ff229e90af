package org.yaksoku.account;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One place where somebody is signed in.
 *
 * @param key names it, and opens nothing
 * @param signedInAt when they signed in
 * @param seenAt when they last did something there
 * @param device browser and system in words, null where they are not known
 * @param current whether it is the one that asks
 */
public record OpenSession(UUID key, Instant signedInAt, Instant seenAt, @Nullable String device, boolean current) {

}
