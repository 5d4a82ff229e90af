package org.yaksoku.followup;

import java.util.UUID;

/**
 * One side named another date for a joint action; it waits for the other side.
 *
 * @param change names it among the moved dates
 */
public record DueDateProposed(UUID change, ActionId action) {

}
