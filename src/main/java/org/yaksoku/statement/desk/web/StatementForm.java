package org.yaksoku.statement.desk.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.web.Beside;
import org.yaksoku.statement.desk.FromMeeting.Told;

/**
 * What a browser may send for a new statement.
 */
@NullUnmarked
record StatementForm(@Size(max = 300) String titleKo, @Size(max = 300) String titleJa, @Size(max = 300) String titleEn,
		@NotBlank @Size(max = 60) @Pattern(regexp = "|[a-z0-9]+(-[a-z0-9]+)*") String code,
		@NotEmpty List<String> meetings, String series, @NotEmpty List<String> organisationsKR,
		@NotEmpty List<String> organisationsJP) {

	static StatementForm blank() {
		return new StatementForm("", "", "", "", List.of(), "", List.of(), List.of());
	}

	/**
	 * As far as a meeting tells.
	 * @param code one that no statement has
	 */
	static StatementForm of(Told told, LocalText title, String code) {
		return new StatementForm(title.ko(), title.ja(), title.en(), code, List.of(told.meeting()), told.series(),
				ids(told.korea()), ids(told.japan()));
	}

	private static List<String> ids(List<UUID> organisations) {
		return organisations.stream().map(UUID::toString).toList();
	}

	@AssertTrue
	@Beside("titleKo")
	public boolean isTitled() {
		return !(blank(this.titleKo, this.titleJa, this.titleEn));
	}

	private static boolean blank(String... words) {
		for (String it : words) {
			if (it != null && !it.isBlank()) {
				return false;
			}
		}
		return true;
	}

}
