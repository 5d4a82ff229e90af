package org.yaksoku.interchange.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaksoku.shared.Guard;

import static org.assertj.core.api.Assertions.assertThat;

class TableWriterTests {

	private static final List<String> FORMULAS = List.of("=1+1", "+82-2-6050-3114", "-5", "@SUM(A1)", "\tx", "\rx",
			"\nx", "＝1+1", "＋1", "－1", "＠x", "=cmd|' /C calc'!A0", "'=1+1", "''@x");

	private static final List<String> HARMLESS = List.of("가나다", "'tis", "a=b", "1 - 2", "日韓・経済",
			"\"quoted\", with comma", "two\nlines");

	@Test
	void writesTextAsExcelOpensIt() throws IOException {
		byte[] file = write(TableFormat.CSV, Arrays.asList("가", null, 14, LocalDate.of(2026, 3, 31), "a,\"b\""));

		assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
		assertThat(new String(file, StandardCharsets.UTF_8))
			.isEqualTo("\uFEFFa,b,c,d,e\r\n가,,14,2026-03-31,\"a,\"\"b\"\"\"\r\n");
	}

	@Test
	void quotesWhatItNeutralises() throws IOException {
		byte[] file = write(TableFormat.CSV, new ArrayList<>(FORMULAS));

		String line = new String(file, StandardCharsets.UTF_8).split("\r\n", 2)[1];
		assertThat(line).startsWith("\"'=1+1\",\"'+82-2-6050-3114\",\"'-5\",\"'@SUM(A1)\",\"'\tx\",\"'\rx\",\"'\nx\"");
		assertThat(line.split(",")).allSatisfy((it) -> assertThat(it).startsWith("\"'"));
	}

	@ParameterizedTest
	@EnumSource(TableFormat.class)
	void givesEverythingBack(TableFormat format) throws IOException {
		List<String> words = new ArrayList<>(FORMULAS);
		words.addAll(HARMLESS);
		byte[] file = write(format, new ArrayList<>(words));

		TableFile table = TableFile.open("t." + format.name().toLowerCase(), file);
		List<String> cells = table.first(table.guess(), 2).get(1).cells();

		assertThat(cells.stream().map(Guard::strip)).map((it) -> it.replace("\r", "\n"))
			.containsExactlyElementsOf(words.stream().map((it) -> it.replace("\r", "\n")).toList());
		assertThat(cells.subList(0, FORMULAS.size())).allSatisfy((it) -> assertThat(it).startsWith("'"));
	}

	@Test
	void typesTheCellsOfAWorkbook() throws IOException {
		byte[] file = write(TableFormat.XLSX, Arrays.asList("가", null, 14, LocalDate.of(2026, 3, 31)));

		TableFile table = TableFile.open("t.xlsx", file);

		assertThat(table.first(table.guess(), 2).get(1).cells()).containsExactly("가", "", "14", "2026-03-31");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-31", "2026.3.31", "2026. 3. 31.", "2026/3/31", "20260331", "２０２６０３３１", "46112",
			"2026년 3월 31일", "2026年3月31日", "令和8年3月31日", "R8.3.31", "2026-03-31 00:00:00", "2026-03-31T00:00:00" })
	void readsADay(String cell) {
		assertThat(CellValues.date(cell, false).orElseThrow().earliest()).isEqualTo(LocalDate.of(2026, 3, 31));
	}

	@Test
	void readsLessThanADay() {
		assertThat(CellValues.date("2026년 1분기", false).orElseThrow().latest()).isEqualTo(LocalDate.of(2026, 3, 31));
		assertThat(CellValues.date("2026年度末", false).orElseThrow().earliest()).isEqualTo(LocalDate.of(2027, 3, 1));
		assertThat(CellValues.date("2026", false).orElseThrow().latest()).isEqualTo(LocalDate.of(2026, 12, 31));
		assertThat(CellValues.date("44650", true).orElseThrow().earliest()).isEqualTo(LocalDate.of(2026, 3, 31));
		assertThat(CellValues.date("2026.13.01", false)).isEmpty();
		assertThat(CellValues.date("3/4/2026", false)).isEmpty();
	}

	private static byte[] write(TableFormat format, List<Object> row) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (TableWriter table = TableWriter.open(format, bytes, "표")) {
			table.header(List.of("a", "b", "c", "d", "e").subList(0, Math.min(5, row.size())));
			table.row(row);
		}
		return bytes.toByteArray();
	}

}
