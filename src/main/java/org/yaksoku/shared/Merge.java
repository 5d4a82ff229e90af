package org.yaksoku.shared;

import java.util.UUID;

/**
 * Two things of a register of which one stays.
 *
 * @param register its table, such as {@code party.organisation}
 * @param from the one that goes
 * @param into the one that stays
 */
public record Merge(String register, UUID from, UUID into) {

}
