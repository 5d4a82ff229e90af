package org.yaksoku.interchange.render;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SheetFileTests {

	private static final List<List<Object>> ROWS = List.of(List.of("주제", "完了", "As of"),
			List.of("반도체", 3, LocalDate.of(2026, 11, 22)), List.of("=1+1", 0, LocalDate.of(2026, 11, 22)));

	@Test
	void theSameFiguresAreTheSameBytes() throws Exception {
		byte[] first = SheetFile.of("진행", ROWS);
		Thread.sleep(2100);

		assertThat(SheetFile.of("진행", ROWS)).as("archives count in steps of two seconds").isEqualTo(first);
	}

	@Test
	void aReaderFindsWhatWasWritten() throws Exception {
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(SheetFile.of("진행", ROWS)))) {
			assertThat(book.getFirstSheet().getName()).isEqualTo("진행");
			assertThat(book.getFirstSheet().read()).hasSize(3)
				.satisfies((rows) -> assertThat(rows.get(0).getCellText(1)).isEqualTo("完了"))
				.satisfies((rows) -> assertThat(rows.get(1).getCellAsNumber(1))
					.hasValueSatisfying((number) -> assertThat(number.intValue()).isEqualTo(3)))
				.satisfies((rows) -> assertThat(rows.get(2).getCellText(0)).isNotEqualTo("=1+1").endsWith("=1+1"));
		}
	}

}
