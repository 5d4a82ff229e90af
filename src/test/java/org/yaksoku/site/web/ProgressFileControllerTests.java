package org.yaksoku.site.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.yaksoku.progress.figures.AsOf;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.progress.figures.Lines;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.PublicProgress;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BeanPropertyBindingResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class ProgressFileControllerTests {

	private static final String NEXT = "2026-03-31~0b2b54b4-5fbc-4d0e-9d0a-3cf0d1f0a001";

	private final PublicProgress progress = mock(PublicProgress.class);

	private final FigureTables tables = new FigureTables(messages());

	private final ProgressFileController files = new ProgressFileController(this.progress, this.tables,
			new FigurePictures(this.tables));

	@Test
	void aFileThatIsFullSaysWhereTheRestIs() {
		AsOf asOf = new AsOf(LocalDate.of(2026, 11, 22), Instant.EPOCH);
		given(this.progress.all(any(), any(), any(), any(), any()))
			.willReturn(new Lines(Figure.ACTIONS, asOf, 12_000, List.of(), NEXT));
		Asked asked = Asked.of("example");
		Page page = new Page(Language.EN, "/progress/actions.csv", null, "https://example.org", true, "Portal", null);

		ResponseEntity<byte[]> csv = this.files.rowsAsText("actions", asked,
				new BeanPropertyBindingResult(asked, "asked"), Language.EN, page);

		String next = "https://example.org/en/progress/actions.csv?series=example&after=" + NEXT;
		assertThat(csv.getHeaders().get(HttpHeaders.LINK)).containsExactly("<" + next + ">; rel=\"next\"");
		assertThat(new String(Objects.requireNonNull(csv.getBody()), StandardCharsets.UTF_8))
			.endsWith("Further rows follow in another file: " + next + "\r\n");
	}

	static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/progress", "messages/site", "messages/shared");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
