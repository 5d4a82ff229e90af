package org.yaksoku.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.yaksoku.document.FileRefused.Reason;
import org.yaksoku.house.Acting;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;
import org.yaksoku.shared.Visibility;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import(Acting.Configuration.class)
class FileServiceTests {

	@Autowired
	Acting acting;

	@Autowired
	FileService files;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	// nobody else has used up the share of this one
	private final Actor editor = Actor.person(new UserId(UUID.randomUUID()), Side.KR, Set.of(Role.EDITOR));

	@Test
	void givesBackExactlyTheBytesItTook() throws IOException {
		byte[] content = pdf(1_300_000);

		DocumentId id = add(content, Visibility.BOTH_SIDES);

		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.acting.as(Acting.JAPANESE_EDITOR, () -> {
			try {
				this.files.write(id, out);
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		});
		assertThat(out.toByteArray()).isEqualTo(content);
	}

	@Test
	void keepsOwnFilesFromTheOtherSide() {
		DocumentId id = add(pdf(10), Visibility.OWN_SIDE);

		assertThat(this.acting.as(Acting.KOREAN_EXECUTIVE, () -> this.files.find(id)).name()).isEqualTo("보고서.pdf");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.acting.as(Acting.JAPANESE_EDITOR, () -> this.files.find(id)));
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.acting.as(Acting.KOREAN_ADMIN, () -> this.files.find(id)));
	}

	@Test
	void refusesWhatIsEmptyTooLargeOrUnknown() {
		assertThat(refusal(new byte[0])).isEqualTo(Reason.EMPTY_FILE);
		assertThat(refusal(pdf(FileService.LARGEST + 1))).isEqualTo(Reason.TOO_LARGE);
		assertThat(refusal(new byte[] { 'M', 'Z', 0 })).isEqualTo(Reason.UNKNOWN_KIND);
	}

	@Test
	void endsWithTheShareOfTheDay() {
		add(pdf(100), Visibility.BOTH_SIDES);
		this.acting.as(this.editor,
				() -> this.transaction.executeWithoutResult(
						(status) -> this.jdbc.sql("update document.document set bytes = ? where added_by = ?")
							.params(10L * FileService.LARGEST - 50, this.editor.name())
							.update()));

		assertThat(refusal(pdf(51))).isEqualTo(Reason.QUOTA_SPENT);
		add(pdf(50), Visibility.BOTH_SIDES);
	}

	@Test
	void takesNothingFromThoseWhoOnlyRead() {
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(
				() -> this.acting.as(Acting.KOREAN_EXECUTIVE, () -> this.files.add(file(pdf(10), Visibility.PUBLIC))));
	}

	private DocumentId add(byte[] content, Visibility visibility) {
		return this.acting.as(this.editor, () -> this.files.add(file(content, visibility)));
	}

	private Reason refusal(byte[] content) {
		try {
			add(content, Visibility.BOTH_SIDES);
		}
		catch (FileRefused ex) {
			return ex.reason();
		}
		throw new AssertionError("It was taken");
	}

	private static NewFile file(byte[] content, Visibility visibility) {
		return new NewFile(LocalText.english("Report"), null, visibility, false, null, "보고서.pdf", content);
	}

	private static byte[] pdf(int length) {
		byte[] content = new byte[length];
		for (int i = 0; i < length; i++) {
			content[i] = (byte) (i % 251);
		}
		System.arraycopy(new byte[] { '%', 'P', 'D', 'F', '-' }, 0, content, 0, 5);
		return content;
	}

}
