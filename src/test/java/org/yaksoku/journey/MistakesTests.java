package org.yaksoku.journey;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a form that was refused says is wrong with it.
 */
@Journey
class MistakesTests {

	private static final Pattern LINKED = Pattern.compile("<li>\\s*<a href=\"#([A-Za-z-]+)\"");

	@LocalServerPort
	int port;

	@Test
	void standInTheOrderOfThePage() {
		Desk editor = Desk.of(this.port, "editor-kr");
		Desk admin = Desk.of(this.port, "admin-kr");

		assertThat(mistakes(editor, "/desk/meetings/new", Map.of("ordinal", "3", "held", "3/4/2026")))
			.containsExactly("code", "ordinal", "titleKo", "held");
		assertThat(mistakes(editor, "/desk/statements/new", Map.of("code", "No code"))).containsExactly("titleKo",
				"code", "meetings", "organisationsKR", "organisationsJP");
		assertThat(mistakes(admin, "/admin/users/invitations/new", Map.of("language", "KO"))).containsExactly("email",
				"name", "roles");
	}

	@Test
	void aDateThatCannotBeReadIsMarkedWhereItStands() {
		Desk desk = Desk.of(this.port, "editor-kr");
		desk.get("/desk/meetings/new");

		HttpResponse<String> refused = desk.post("/desk/meetings/new", Map.of("titleEn", "A meeting", "held", "soon"));

		assertThat(refused.body()).containsPattern(
				"(?s)<div class=\"field field--invalid\">\\s*<label[^>]*for=\"held\"(?:(?!</div>).)*id=\"dated\"(?:(?!</div>).)*aria-invalid=\"true\" aria-describedby=\"held-hint dated\"");
		assertThat(Html.errors(refused.body())).isEmpty();
	}

	@Test
	void aSignInThatWasRefusedLeadsToItsFields() {
		assertThat(Desk.stranger(this.port).get("/sign-in?refused&lang=en").body())
			.contains("<a href=\"#email\">This e-mail address and this password");
	}

	private static List<String> mistakes(Desk desk, String path, Map<String, String> fields) {
		desk.get(path);
		HttpResponse<String> refused = desk.post(path, fields);
		assertThat(refused.statusCode()).isEqualTo(422);
		return LINKED.matcher(refused.body()).results().map((MatchResult it) -> it.group(1)).toList();
	}

}
