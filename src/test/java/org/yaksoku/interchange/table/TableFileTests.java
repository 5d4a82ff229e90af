package org.yaksoku.interchange.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TableFileTests {

	private static final String KOREAN = """
			코드,제목,기한,담당 기관
			ai-1,"인공지능 데이터, 공동 활용",2026년 3월 31일,대한상공회의소
			ai-2,반도체 공급망 협의체 구성,2026. 6. 30.,한국무역협회
			""";

	private static final String JAPANESE = """
			コード,件名,期限,担当機関
			ai-1,"AIデータの共同利用、検討",令和8年3月31日,日本商工会議所
			ai-2,半導体サプライチェーン協議体の設置,2026年度末,経団連
			""";

	@ParameterizedTest
	@MethodSource("encodings")
	void findsTheEncodingOfAnOffice(String text, Charset charset, String mark, TableCharset found) {
		byte[] file = (mark + text).replace("\n", "\r\n").getBytes(charset);

		TableFile table = TableFile.open("표.csv", file);

		assertThat(table.guess()).isEqualTo(new TableReading(found, Separator.COMMA, 0, 1));
		assertThat(rows(table, table.guess())).isEqualTo(rows(text));
	}

	static Stream<Arguments> encodings() {
		return Stream.of(KOREAN, JAPANESE).flatMap((text) -> {
			Stream<Arguments> both = Stream.of(Arguments.of(text, StandardCharsets.UTF_8, "", TableCharset.UTF_8),
					Arguments.of(text, StandardCharsets.UTF_8, "\uFEFF", TableCharset.UTF_8),
					Arguments.of(text, StandardCharsets.UTF_16LE, "\uFEFF", TableCharset.UTF_16LE),
					Arguments.of(text, StandardCharsets.UTF_16BE, "\uFEFF", TableCharset.UTF_16BE),
					Arguments.of(text, StandardCharsets.UTF_16LE, "", TableCharset.UTF_16LE),
					Arguments.of(text, StandardCharsets.UTF_16BE, "", TableCharset.UTF_16BE));
			Stream<Arguments> own = text.equals(KOREAN)
					? Stream.of(Arguments.of(text, Charset.forName("x-windows-949"), "", TableCharset.CP949))
					: Stream.of(Arguments.of(text, Charset.forName("windows-31j"), "", TableCharset.SHIFT_JIS),
							Arguments.of(text, Charset.forName("EUC-JP"), "", TableCharset.EUC_JP));
			return Stream.concat(both, own);
		});
	}

	@ParameterizedTest
	@CsvSource({ "COMMA, ','", "SEMICOLON, ;", "TAB, '	'" })
	void findsTheSeparator(Separator separator, String sign) {
		String text = "code" + sign + "title" + sign + "due\n\"a-1\"" + sign + "\"first, then; last\"" + sign
				+ "2026\na-2" + sign + "second" + sign + "2027\n";

		TableFile table = TableFile.open("table.csv", text.getBytes(StandardCharsets.UTF_8));

		assertThat(table.guess().separator()).isEqualTo(separator);
		assertThat(rows(table, table.guess())).contains("2 a-1|first, then; last|2026");
	}

	@Test
	void believesTheLineThatNamesTheSeparator() {
		TableFile table = TableFile.open("t.csv", "sep=;\r\na,b;c\r\n1;2\r\n".getBytes(StandardCharsets.UTF_8));

		assertThat(rows(table, table.guess())).containsExactly("1 a,b|c", "2 1|2");
	}

	@Test
	void countsRowsAsASpreadsheetDoes() {
		TableFile table = TableFile.open("t.csv",
				"a,b\n\n\"two\nlines\",x\n,,,\nlast,y,,\n".getBytes(StandardCharsets.UTF_8));

		assertThat(rows(table, table.guess())).containsExactly("1 a|b", "3 two\nlines|x", "5 last|y");
	}

	@Test
	void isReadAsAPersonSaysAfterSeeingItWrong() {
		byte[] file = "제목\n회의\n".getBytes(Charset.forName("x-windows-949"));
		TableFile table = TableFile.open("t.csv", file);

		TableReading wrong = new TableReading(TableCharset.UTF_8, Separator.COMMA, 0, 1);
		TableReading right = new TableReading(TableCharset.CP949, Separator.COMMA, 0, 1);

		assertThat(rows(table, wrong).get(0)).contains("\uFFFD");
		assertThat(rows(table, right)).containsExactly("1 제목", "2 회의");
	}

	@Test
	void readsAWorkbook() {
		byte[] file = Workbooks.of((sheet) -> {
			sheet.value(0, 0, "코드");
			sheet.value(0, 1, "기한");
			sheet.value(0, 2, "人数");
			sheet.value(2, 0, "ai-1");
			sheet.value(2, 1, LocalDate.of(2026, 3, 31));
			sheet.style(2, 1).format("yyyy\"年\"m\"月\"d\"日\"").set();
			sheet.value(2, 2, 14);
			sheet.value(3, 1, LocalDate.of(2026, 3, 1));
			sheet.style(3, 1).format("yyyy\"년\" m\"월\"").set();
			sheet.value(3, 2, 0.25);
			sheet.value(4, 2, true);
		});

		TableFile table = TableFile.open("표.xlsx", file);

		assertThat(table.format()).isEqualTo(TableFormat.XLSX);
		assertThat(table.sheets()).containsExactly("Sheet1");
		assertThat(rows(table, table.guess())).containsExactly("1 코드|기한|人数", "3 ai-1|2026-03-31|14", "4 |2026-03|0.25",
				"5 ||TRUE");
	}

	@ParameterizedTest
	@CsvSource({ "14, 2026-03-31", "27, 2026-03-31", "31, 2026-03-31", "36, 2026-03-31", "50, 2026-03-31",
			"57, 2026-03-31", "58, 2026-03-31", "17, 2026-03", "0, 46112", "2, 46112", "32, 46112", "45, 46112" })
	void knowsTheFormatsOfDaysInEastAsia(int format, String read) {
		byte[] file = Workbooks.zip(Workbooks.parts("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>46112</v></c></row>",
				"<xf numFmtId=\"0\"/><xf numFmtId=\"" + format + "\" applyNumberFormat=\"1\"/>", ""));

		TableFile table = TableFile.open("t.xlsx", file);

		assertThat(rows(table, table.guess())).containsExactly("1 " + read);
	}

	@Test
	void leavesReadingsOutAndTakesWhatFormulasGave() {
		byte[] file = Workbooks.zip(Workbooks.parts(
				"<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"str\"><f>CONCAT(\"a\",\"b\")</f><v>ab</v></c>"
						+ "<c r=\"C1\"><f>1+1</f><v>2</v></c><c r=\"D1\" t=\"inlineStr\"><is><t>田中</t><rPh sb=\"0\" eb=\"2\"><t>タナカ</t></rPh></is></c></row>",
				"<xf numFmtId=\"0\"/>",
				"<si><t>小林健</t><rPh sb=\"0\" eb=\"2\"><t>コバヤシ</t></rPh><rPh sb=\"2\" eb=\"3\"><t>ケン</t></rPh><phoneticPr fontId=\"1\"/></si>"));

		TableFile table = TableFile.open("t.xlsx", file);

		assertThat(rows(table, table.guess()).get(0)).startsWith("1 小林健|ab|2|田中").doesNotContain("コバヤシ");
	}

	@Test
	void hasNoSheetButThoseThatAreThere() {
		TableFile table = TableFile.open("t.xlsx", Workbooks.of(new String[] { "a" }));

		assertThatIllegalArgumentException().isThrownBy(() -> table.first(new TableReading(null, null, 1, 1), 5));
	}

	private static List<String> rows(TableFile table, TableReading how) {
		List<String> rows = new ArrayList<>();
		table.read(how, (number, cells) -> rows.add(number + " " + String.join("|", cells)));
		return rows;
	}

	private static List<String> rows(String text) {
		List<String> rows = new ArrayList<>();
		for (String line : text.strip().split("\n")) {
			rows.add((rows.size() + 1) + " "
					+ String.join("|",
							Arrays.stream(line.split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)"))
								.map((it) -> it.replace("\"", ""))
								.toList()));
		}
		return rows;
	}

}
