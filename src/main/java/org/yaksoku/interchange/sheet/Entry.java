package org.yaksoku.interchange.sheet;

import java.util.UUID;

/**
 * A thing as it stands in the record.
 *
 * @param version what a change of it must name
 * @param key its code
 */
public record Entry(UUID id, long version, String key, Values values) {

}
