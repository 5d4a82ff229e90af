package org.yaksoku.statement.desk.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Visibility;

/**
 * What a browser may send as a remark.
 *
 * @param about the language it is about, null for the clause as a whole
 */
@NullUnmarked
record CommentForm(@NotBlank @Size(max = 4000) String text, Language about, @NotNull Visibility visibility) {

	static CommentForm blank() {
		return new CommentForm("", null, Visibility.OWN_SIDE);
	}

}
