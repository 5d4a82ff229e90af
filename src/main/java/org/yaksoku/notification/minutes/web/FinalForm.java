package org.yaksoku.notification.minutes.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/**
 * What a browser may send to say that minutes are final.
 */
@NullUnmarked
record FinalForm(Long version, @NotBlank @Size(max = 1000) String reason) {

	FinalForm {
		version = (version != null) ? version : -1L;
	}

}
