package org.yaksoku.notification.following;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;

/**
 * What can be followed: a published statement, or a clause of one.
 *
 * @param statement its key
 * @param clause its key, null for the whole statement
 * @param code of the statement, as in its address
 * @param key of the clause, as in its address; null for the whole statement
 * @param title of the statement, in the reader’s language where there is one
 * @param number of the clause as printed; null for the whole statement
 */
public record Subject(UUID statement, @Nullable UUID clause, String code, @Nullable String key, Spoken title,
		@Nullable String number) {

	/** The path of its public page. */
	public String path(Language reader) {
		String statement = "/" + reader.code() + "/statements/" + this.code;
		return (this.key != null) ? statement + "/" + this.key : statement;
	}

	/** As it is cited, by what never changes: such as kccj-14 §2. */
	public String citation() {
		return (this.key != null) ? this.code + " §" + this.key : this.code;
	}

}
