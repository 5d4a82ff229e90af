package org.yaksoku.followup;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A document under an action. Its columns are said to be never empty: otherwise all rows
 * would be written anew with each, and the history would tell of it.
 *
 * @param position those added later have a higher one
 */
@Embeddable
record Attached(@Column(name = "document_id", nullable = false) UUID document,
		@Column(name = "position", nullable = false) int position) {

}
