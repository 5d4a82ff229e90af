package org.yaksoku.statement.desk.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.shared.web.Beside;

/**
 * What a browser may send for a new statement.
 */
@NullUnmarked
record StatementForm(@Size(max = 300) String titleKo, @Size(max = 300) String titleJa, @Size(max = 300) String titleEn,
		@NotBlank @Size(max = 60) @Pattern(regexp = "|[a-z0-9]+(-[a-z0-9]+)*") String code,
		@NotEmpty List<String> meetings, String series, @NotEmpty List<String> organisationsKR,
		@NotEmpty List<String> organisationsJP) {

	static StatementForm blank(String meeting) {
		List<String> meetings = new ArrayList<>();
		if (meeting != null) {
			meetings.add(meeting);
		}
		return new StatementForm("", "", "", (meeting != null) ? meeting : "", meetings, "", List.of(), List.of());
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
