package org.yaksoku.notification.following;

import java.util.List;
import java.util.UUID;

import org.yaksoku.shared.Language;

/**
 * Everything one reader follows.
 *
 * @param language in which the reader is told
 */
public record Following(Language language, List<Followed> followed) {

	/** Whether something waits for the reader’s yes. */
	public boolean asked() {
		return this.followed.stream().anyMatch((it) -> !it.confirmed());
	}

	/**
	 * One of them.
	 *
	 * @param id names it in forms
	 * @param confirmed whether the reader said yes
	 */
	public record Followed(UUID id, Subject subject, boolean confirmed) {

	}

}
