package org.yaksoku.interchange.table;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Files that were made to do harm, or by mistake.
 */
@Execution(ExecutionMode.CONCURRENT)
class HostileTableTests {

	private static final String ROW = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

	@Test
	void refusesABomb() {
		Map<String, byte[]> parts = parts();
		parts.put("xl/media/image1.png", new byte[200 * 1024 * 1024]);
		refused("t.xlsx", Workbooks.zip(parts), TableRefusal.UNSAFE_ARCHIVE);
	}

	@Test
	void refusesABombOfTexts() {
		Map<String, byte[]> parts = parts();
		Workbooks.put(parts, "xl/sharedStrings.xml", "<sst>" + "<si><t>a</t></si>".repeat(4_000_000) + "</sst>");
		refused("t.xlsx", Workbooks.zip(parts), TableRefusal.UNSAFE_ARCHIVE);
	}

	@Test
	void refusesTooManyEntries() {
		Map<String, byte[]> parts = parts();
		IntStream.range(0, 2_000).forEach((it) -> parts.put("xl/media/" + it, new byte[] { 1 }));
		refused("t.xlsx", Workbooks.zip(parts), TableRefusal.UNSAFE_ARCHIVE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "../evil.xml", "/etc/passwd", "C:\\evil.xml", "xl\\worksheets\\sheet1.xml" })
	void refusesPlacesOutside(String name) {
		Map<String, byte[]> parts = parts();
		parts.put(name, new byte[] { 1 });
		refused("t.xlsx", Workbooks.zip(parts), TableRefusal.UNSAFE_ARCHIVE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
			"<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">",
			"<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p\"> %p;]>",
			"<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" })
	void refusesADocumentType(String type) {
		for (String part : new String[] { "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml",
				"xl/styles.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels" }) {
			Map<String, byte[]> parts = parts();
			parts.put(part, ("<?xml version=\"1.0\"?>" + type + "<x>1</x>").getBytes(StandardCharsets.UTF_8));
			refused("t.xlsx", Workbooks.zip(parts), TableRefusal.UNSAFE_XML);
		}
	}

	@ParameterizedTest
	@CsvSource({ "xl/vbaProject.bin, ACTIVE_CONTENT", "xl/macrosheets/sheet1.xml, ACTIVE_CONTENT",
			"xl/embeddings/oleObject1.bin, ACTIVE_CONTENT", "xl/activeX/activeX1.xml, ACTIVE_CONTENT",
			"xl/externalLinks/externalLink1.xml, EXTERNAL_REFERENCE" })
	void refusesWhatRunsOrReachesOut(String name, TableRefusal reason) {
		Map<String, byte[]> parts = parts();
		Workbooks.put(parts, name, "<x/>");
		refused("t.xlsx", Workbooks.zip(parts), reason);
	}

	@Test
	void refusesAMacroWorkbookUnderAnotherName() {
		Map<String, byte[]> parts = parts();
		parts.put("[Content_Types].xml",
				new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8)
					.replace("openxmlformats-officedocument.spreadsheetml.sheet.main",
							"ms-excel.sheet.macroEnabled.main")
					.getBytes(StandardCharsets.UTF_8));
		refused("t.xlsx", Workbooks.zip(parts), TableRefusal.ACTIVE_CONTENT);
		refused("t.xlsm", Workbooks.of(new String[] { "a" }), TableRefusal.ACTIVE_CONTENT);
	}

	@Test
	void refusesOldWorkbooks() {
		byte[] ole = new byte[4096];
		System.arraycopy(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 }, 0, ole, 0, 4);
		System.arraycopy("Workbook".getBytes(StandardCharsets.UTF_16LE), 0, ole, 1024, 16);
		refused("t.xls", ole, TableRefusal.OLD_EXCEL);
		System.arraycopy("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), 0, ole, 2048, 32);
		refused("t.xlsx", ole, TableRefusal.ENCRYPTED);
		Map<String, byte[]> binary = parts();
		binary.put("xl/workbook.bin", new byte[] { 1 });
		refused("t.xlsb", Workbooks.zip(binary), TableRefusal.OLD_EXCEL);
	}

	@Test
	void refusesWhatIsNoTable() {
		refused("t.csv", new byte[0], TableRefusal.EMPTY);
		refused("t.csv", "a,b\0c\n1,2\n".getBytes(StandardCharsets.UTF_8), TableRefusal.NOT_A_TABLE);
		refused("t.csv", "<html><table><tr><td>1</td></tr></table></html>".getBytes(StandardCharsets.UTF_8),
				TableRefusal.NOT_A_TABLE);
		refused("t.csv", Workbooks.of(new String[] { "a" }), TableRefusal.NOT_A_TABLE);
		refused("t.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), TableRefusal.NOT_A_TABLE);
		refused("t.docx", Workbooks.zip(Map.of("word/document.xml", new byte[] { 1 })), TableRefusal.DAMAGED);
		refused("t.xlsx", new byte[] { 'P', 'K', 3, 4, 9, 9, 9, 9 }, TableRefusal.DAMAGED);
		refused("t.csv", new byte[TableFile.LARGEST_FILE + 1], TableRefusal.TOO_LARGE);
	}

	@Test
	void refusesTooMuch() {
		String wide = "a,".repeat(50) + "b\n";
		refused("t.csv", wide.getBytes(StandardCharsets.UTF_8), TableRefusal.TOO_MANY_COLUMNS);
		String fits = "a,".repeat(49) + "b,,,,\n";
		assertThat(TableFile.open("t.csv", fits.getBytes(StandardCharsets.UTF_8)).guess()).isNotNull();
		String[] row = IntStream.range(0, 51).mapToObj(String::valueOf).toArray(String[]::new);
		refused("t.xlsx", Workbooks.of(row), TableRefusal.TOO_MANY_COLUMNS);
		String many = "code\n" + "a\n".repeat(10_001);
		refused("t.csv", many.getBytes(StandardCharsets.UTF_8), TableRefusal.TOO_MANY_ROWS);
		String longest = "code\n" + "a".repeat(32_768) + "\n";
		refused("t.csv", longest.getBytes(StandardCharsets.UTF_8), TableRefusal.CELL_TOO_LONG);
		String endless = "code\n\"" + "a\n".repeat(2_000_000);
		refused("t.csv", endless.getBytes(StandardCharsets.UTF_8), TableRefusal.CELL_TOO_LONG);
		refused("t.xlsx", Workbooks
			.of((sheet) -> IntStream.range(0, 700).forEach((it) -> sheet.value(it, 0, it + "가".repeat(32_000)))),
				TableRefusal.UNSAFE_ARCHIVE);
	}

	@Test
	void keepsNoRoomForAPlaceFarOutside() {
		refused("t.xlsx", Workbooks
			.zip(Workbooks.parts("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>", "<xf numFmtId=\"0\"/>", "")),
				TableRefusal.DAMAGED);
		refused("t.xlsx",
				Workbooks
					.zip(Workbooks.parts("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>", "<xf numFmtId=\"0\"/>", "")),
				TableRefusal.TOO_MANY_COLUMNS);
	}

	@Test
	void doesNotWriteOutANumberWithABillionDigits() {
		byte[] file = Workbooks
			.zip(Workbooks.parts("<row r=\"1\"><c r=\"A1\"><v>1E999999999</v></c></row>", "<xf numFmtId=\"0\"/>", ""));
		TableFile table = TableFile.open("t.xlsx", file);
		assertThat(table.first(table.guess(), 1).get(0).cells()).containsExactly("1E999999999");
	}

	private static Map<String, byte[]> parts() {
		return new LinkedHashMap<>(Workbooks.parts(ROW, "<xf numFmtId=\"0\"/>", ""));
	}

	private static void refused(String name, byte[] file, TableRefusal reason) {
		assertThatExceptionOfType(UnreadableTable.class).isThrownBy(() -> {
			TableFile table = TableFile.open(name, file);
			table.read(table.guess(), (number, cells) -> true);
		}).extracting(UnreadableTable::reason).isEqualTo(reason);
	}

}
