package org.yaksoku.notification.notice.web;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.notification.notice.Choices;
import org.yaksoku.notification.notice.NoticeKind;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a browser may send about the mails somebody wants.
 */
@NullUnmarked
record NoticesForm(Long version, List<String> wanted, @NotNull @DateTimeFormat(pattern = "HH:mm") LocalTime digestAt,
		@Min(0) @Max(30) Integer briefingDays) {

	/** The digest among the kinds of mails. */
	static final String DIGEST = "DIGEST";

	NoticesForm {
		version = (version != null) ? version : -1L;
		wanted = (wanted != null) ? wanted : List.of();
		briefingDays = (briefingDays != null) ? briefingDays : 0;
	}

	static NoticesForm of(Choices choices) {
		List<String> wanted = new ArrayList<>();
		if (choices.digest()) {
			wanted.add(DIGEST);
		}
		Arrays.stream(NoticeKind.values()).filter(choices::wants).forEach((it) -> wanted.add(it.name()));
		return new NoticesForm(choices.version(), wanted, choices.digestAt(), choices.briefingDays());
	}

	Choices toChoices() {
		Set<NoticeKind> muted = Arrays.stream(NoticeKind.values())
			.filter((it) -> !this.wanted.contains(it.name()))
			.collect(Collectors.toSet());
		return new Choices(this.version, this.wanted.contains(DIGEST), this.digestAt, muted, this.briefingDays);
	}

}
