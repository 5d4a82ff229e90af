package org.yaksoku.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaksoku.document.DocumentId;
import org.yaksoku.document.FileService;
import org.yaksoku.document.NewFile;
import org.yaksoku.followup.ActionDocumentService;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.NewReport;
import org.yaksoku.followup.ReportService;
import org.yaksoku.house.Acting;
import org.yaksoku.notification.Office;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ Acting.Configuration.class, Office.class })
class PublicFilesTests {

	private static final byte[] CONTENT = "보고서 全文 report\n".repeat(40_000).getBytes(StandardCharsets.UTF_8);

	@Autowired
	Acting acting;

	@Autowired
	Office office;

	@Autowired
	FileService files;

	@Autowired
	ActionDocumentService attachments;

	@Autowired
	ReportService reports;

	@Autowired
	PublicFiles published;

	@Autowired
	JdbcClient jdbc;

	@Test
	void evidenceOfAPublicReportCanBeTakenAway() throws IOException {
		String slug = evidence(Visibility.PUBLIC, Visibility.PUBLIC, null);

		PublicFile file = this.published.find(slug);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.published.write(file, out);

		assertThat(file.name()).isEqualTo("보고서.txt");
		assertThat(file.mediaType()).isEqualTo("text/plain");
		assertThat(out.toByteArray()).isEqualTo(CONTENT).hasSize((int) file.bytes());
	}

	@Test
	void nothingElseCan() {
		assertThatExceptionOfType(NotFound.class).as("evidence of a report that is not public")
			.isThrownBy(() -> this.published.find(evidence(Visibility.PUBLIC, Visibility.BOTH_SIDES, null)));
		assertThatExceptionOfType(NotFound.class).as("evidence that is not public itself")
			.isThrownBy(() -> this.published.find(evidence(Visibility.BOTH_SIDES, Visibility.PUBLIC, null)));
		assertThatExceptionOfType(NotFound.class).as("held back")
			.isThrownBy(() -> this.published
				.find(evidence(Visibility.PUBLIC, Visibility.PUBLIC, Instant.now().plus(1, ChronoUnit.DAYS))));
		assertThatExceptionOfType(NotFound.class).as("named by nothing")
			.isThrownBy(() -> this.published.find(slug(file(Visibility.PUBLIC))));
	}

	@Test
	void aDocumentOfAPublicActionCanBeTakenAwayWhileItStandsThere() throws IOException {
		String slug = document(Visibility.PUBLIC, Visibility.PUBLIC);

		PublicFile file = this.published.find(slug);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.published.write(file, out);
		assertThat(out.toByteArray()).isEqualTo(CONTENT);

		this.acting.as(Acting.KOREAN_EDITOR,
				() -> this.attachments.detach(new ActionId(owner(slug)), 0, new DocumentId(id(slug))));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.published.find(slug));
		assertThatExceptionOfType(NotFound.class).as("of an action that is not public")
			.isThrownBy(() -> this.published.find(document(Visibility.PUBLIC, Visibility.BOTH_SIDES)));
		assertThatExceptionOfType(NotFound.class).as("kept back itself")
			.isThrownBy(() -> this.published.find(document(Visibility.OWN_SIDE, Visibility.PUBLIC)));
	}

	private String document(Visibility file, Visibility action) {
		ActionId id = this.office.action(Side.KR, LocalText.english("Name a contact"), null, action);
		return slug(this.acting.as(Acting.KOREAN_EDITOR, () -> this.attachments.attach(id, 0,
				new NewFile(new LocalText("보고서", null, null), Language.KO, file, false, null, "보고서.txt", CONTENT))));
	}

	private UUID owner(String slug) {
		return this.jdbc.sql("select action_id from followup.action_document where document_id = ?")
			.param(id(slug))
			.query(UUID.class)
			.single();
	}

	private UUID id(String slug) {
		return this.jdbc.sql("select id from document.document where slug = ?").param(slug).query(UUID.class).single();
	}

	private String evidence(Visibility file, Visibility report, @Nullable Instant embargo) {
		ActionId action = this.office.action(Side.KR, LocalText.english("Name a contact"), null, Visibility.PUBLIC);
		DocumentId document = file(file);
		this.acting.as(Acting.KOREAN_EDITOR,
				() -> this.reports.report(new NewReport(action, Side.KR, null, LocalDate.now(ZoneId.of("UTC+9")),
						Progress.COMPLETED, "끝났습니다.", Language.KO, List.of(document), report, embargo, null)));
		return slug(document);
	}

	private DocumentId file(Visibility visibility) {
		return this.acting.as(Acting.KOREAN_EDITOR, () -> this.files.add(new NewFile(new LocalText("보고서", null, null),
				Language.KO, visibility, false, null, "보고서.txt", CONTENT)));
	}

	private String slug(DocumentId document) {
		return this.jdbc.sql("select slug from document.document where id = ?")
			.param(document.value())
			.query(String.class)
			.single();
	}

}
