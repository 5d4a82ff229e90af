package org.yaksoku.party.desk;

import java.util.UUID;

import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Row;

/**
 * Another organisation or person, as a link.
 */
public record Ref(UUID id, String slug, Spoken name) {

	static Ref of(Row row) {
		return new Ref(row.id("id"), row.string("slug"), row.spoken("name", "slug"));
	}

}
