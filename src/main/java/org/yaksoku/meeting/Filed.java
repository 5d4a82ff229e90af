package org.yaksoku.meeting;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A document under a meeting.
 *
 * @param folder in which it is filed, null for none
 */
@Embeddable
record Filed(@Column(name = "document_id") UUID document, @Column(name = "folder") @Nullable String folder) {

}
