package org.yaksoku.interchange.intake.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.yaksoku.interchange.intake.ImportCounts;
import org.yaksoku.interchange.intake.ImportDesk;
import org.yaksoku.interchange.intake.ImportId;
import org.yaksoku.interchange.intake.ImportService;
import org.yaksoku.interchange.intake.ImportState;
import org.yaksoku.interchange.intake.ImportView;
import org.yaksoku.interchange.sheet.SheetKind;
import org.yaksoku.shared.ActorNames;
import org.yaksoku.shared.Language;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Work that ends while its page is being asked for.
 */
class ResultControllerTests {

	private static final ImportId FILE = new ImportId(UUID.randomUUID());

	private final ImportService imports = mock();

	private final ActorNames names = mock();

	private final ResultController controller = new ResultController(this.imports, mock(ImportDesk.class), this.names);

	@Test
	void whatEndedBetweenTwoLooksWasNotInterrupted() {
		ImportView running = file(ImportState.RUNNING);
		ImportView done = file(ImportState.DONE);
		given(this.imports.find(FILE)).willReturn(running, done);
		given(this.imports.isAtWork(any())).willReturn(false);

		assertThat(shown()).containsEntry("file", done).containsEntry("atWork", false);
	}

	@Test
	void whatStillSaysThatItRunsAndDoesNotWasInterrupted() {
		ImportView running = file(ImportState.RUNNING);
		given(this.imports.find(FILE)).willReturn(running);
		given(this.imports.isAtWork(any())).willReturn(false);

		assertThat(shown()).containsEntry("file", running).containsEntry("atWork", false);
	}

	private Map<String, Object> shown() {
		given(this.names.of(List.of())).willReturn(Map.of());
		given(this.imports.counts(any())).willReturn(new ImportCounts(1, 0, 0, 0, 0, 0));
		Model model = new ExtendedModelMap();
		MockHttpServletResponse response = new MockHttpServletResponse();

		assertThat(this.controller.show(FILE, null, 1, Language.EN, model, response))
			.isEqualTo("interchange/import-result");
		assertThat(response.getHeader("Refresh")).isNull();
		return model.asMap();
	}

	private static ImportView file(ImportState state) {
		ImportView file = mock();
		given(file.id()).willReturn(FILE);
		given(file.state()).willReturn(state);
		given(file.kind()).willReturn(SheetKind.ACTIONS);
		return file;
	}

}
