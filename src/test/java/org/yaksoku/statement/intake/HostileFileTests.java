package org.yaksoku.statement.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.yaksoku.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Execution(ExecutionMode.CONCURRENT)
class HostileFileTests {

	private static final byte[] DOCX = Zips.docx("1. 양측은 협력하기로 하였다.");

	private static final byte[] HWPX = Zips.hwpx("1. 양측은 협력하기로 하였다.");

	@Test
	void refusesWhatUnpacksToFarTooMuch() {
		byte[] zeros = new byte[30 * 1024 * 1024];

		assertThat(Zips.with(DOCX, Map.of("word/media/image1.png", zeros)).length).isLessThan(100_000);
		refused(Zips.with(DOCX, Map.of("word/media/image1.png", zeros)), Refusal.UNSAFE_ARCHIVE);
		refused(Zips.with(DOCX, Map.of("word/document.xml", zeros)), Refusal.UNSAFE_ARCHIVE);
		refused(Zips.with(HWPX, Map.of("Contents/section0.xml", zeros)), Refusal.UNSAFE_ARCHIVE);
	}

	@Test
	void refusesManySmallBombsThatTogetherAreOne() {
		byte[] noise = new byte[6 * 1024 * 1024];
		for (int i = 0; i < noise.length; i++) {
			noise[i] = (byte) (i * 31 + i / 97 % 251);
		}
		Map<String, byte[]> many = new LinkedHashMap<>();
		for (int i = 0; i < 20; i++) {
			many.put("word/media/image" + i + ".png", noise);
		}

		refused(Zips.with(DOCX, many), Refusal.UNSAFE_ARCHIVE);
	}

	@Test
	void refusesThousandsOfEntries() {
		Map<String, byte[]> many = new LinkedHashMap<>();
		for (int i = 0; i < 2_001; i++) {
			many.put("customXml/item" + i + ".xml", "<a/>".getBytes(StandardCharsets.UTF_8));
		}

		refused(Zips.with(DOCX, many), Refusal.UNSAFE_ARCHIVE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "../outside.xml", "/etc/outside.xml", "C:\\outside.xml", "word/../../outside.xml" })
	void refusesNamesThatLeadOutside(String name) {
		refused(Zips.with(DOCX, name, "<a/>"), Refusal.UNSAFE_ARCHIVE);
	}

	@Test
	void refusesAnArchiveInsideAnArchive() {
		refused(Zips.with(DOCX, Map.of("word/embeddings/table.xlsx", DOCX)), Refusal.NESTED_ARCHIVE);
		refused(Zips.with(HWPX, Map.of("BinData/image1.bmp", DOCX)), Refusal.NESTED_ARCHIVE);
	}

	@Test
	void neverFollowsAnEntity(@TempDir Path folder) throws IOException {
		Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP SECRET");
		String document = Zips.entry(DOCX, "word/document.xml");
		String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
		String section = Zips.entry(HWPX, "Contents/section0.xml");

		refused(Zips.with(DOCX, "word/document.xml", declared(document, entity)), Refusal.UNSAFE_XML);
		refused(Zips.with(HWPX, "Contents/section0.xml", declared(section, entity)), Refusal.UNSAFE_XML);
		refused(Zips.with(HWPX, "META-INF/container.xml", declared(Zips.entry(HWPX, "META-INF/container.xml"), entity)),
				Refusal.UNSAFE_XML);
	}

	@Test
	void refusesADocumentTypeInAnyEncoding() {
		String xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>";

		refused(Zips.with(DOCX, Map.of("word/styles.xml", xml.getBytes(StandardCharsets.UTF_16))), Refusal.UNSAFE_XML);
	}

	@Test
	void refusesElementsNestedBeyondReason() {
		refused(Zips.with(DOCX, "word/settings.xml", "<a>".repeat(5_000) + "</a>".repeat(5_000)), Refusal.UNSAFE_XML);
	}

	@Test
	void refusesMacros() {
		String types = Zips.entry(DOCX, "[Content_Types].xml");

		refused(Zips.with(DOCX, "[Content_Types].xml",
				types.replace("wordprocessingml.document.main", "ms-word.document.macroEnabled.main")
					.replace("openxmlformats-officedocument.ms-word", "ms-word")),
				Refusal.ACTIVE_CONTENT);
		refused(Zips.with(DOCX, "word/vbaProject.bin", "x"), Refusal.ACTIVE_CONTENT);
	}

	@Test
	void refusesFieldsThatStartPrograms() {
		String field = "<w:p><w:r><w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\calc</w:instrText></w:r></w:p>";
		String document = Zips.entry(DOCX, "word/document.xml").replace("</w:body>", field + "</w:body>");

		refused(Zips.with(DOCX, "word/document.xml", document), Refusal.ACTIVE_CONTENT);
	}

	@Test
	void refusesEmbeddedObjects() {
		byte[] object = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1 };

		refused(Zips.with(DOCX, Map.of("word/embeddings/oleObject1.bin", object)), Refusal.ACTIVE_CONTENT);
		refused(Zips.with(HWPX, Map.of("BinData/ole1.ole", object)), Refusal.ACTIVE_CONTENT);
	}

	@Test
	void refusesWhatWouldFetchSomethingButNotALink() {
		String template = relationship("attachedTemplate", "http://attacker.example/t.dotm");
		String link = relationship("hyperlink", "https://www.example.org/");

		refused(Zips.with(DOCX, "word/_rels/settings.xml.rels", template), Refusal.EXTERNAL_REFERENCE);
		assertThat(SourceReader.upload(Zips.with(DOCX, "word/_rels/document.xml.rels", link)).paragraphs()).hasSize(1);
	}

	@Test
	void refusesAnEncryptedDocument() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (POIFSFileSystem files = new POIFSFileSystem()) {
			var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("password");
			try (var stream = encryptor.getDataStream(files)) {
				stream.write(DOCX);
			}
			files.writeFilesystem(bytes);
		}

		refused(bytes.toByteArray(), Refusal.ENCRYPTED);
		refused(Zips.with(HWPX, "META-INF/manifest.xml",
				"<odf:manifest xmlns:odf=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><odf:file-entry>"
						+ "<odf:encryption-data/></odf:file-entry></odf:manifest>"),
				Refusal.ENCRYPTED);
	}

	@Test
	void saysWhichOldFormatItIs() throws IOException {
		refused(compound("WordDocument", "x"), Refusal.OLD_WORD);
		refused(compound("FileHeader", "HWP Document File V5.00"), Refusal.OLD_HANGUL);
		refused(compound("Workbook", "x"), Refusal.UNKNOWN_TYPE);
		refused("%PDF-1.7\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1), Refusal.PDF);
	}

	@ParameterizedTest
	@CsvSource({ "PNG,UNKNOWN_TYPE", "RTF,UNKNOWN_TYPE", "BLANK,EMPTY", "XML,UNKNOWN_TYPE", "ZIP,UNKNOWN_TYPE",
			"CUT,DAMAGED" })
	void refusesEverythingElse(String what, Refusal reason) {
		byte[] file = switch (what) {
			case "PNG" -> new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13 };
			case "RTF" -> "{\\rtf1 hello}".getBytes(StandardCharsets.US_ASCII);
			case "BLANK" -> " \n\t\u3000".getBytes(StandardCharsets.UTF_8);
			case "XML" -> "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
				.getBytes(StandardCharsets.US_ASCII);
			case "ZIP" -> Zips.zip(Map.of("readme.txt", new byte[] { 'x' }));
			default -> Arrays.copyOf(DOCX, DOCX.length / 2);
		};

		refused(file, reason);
	}

	@Test
	void refusesWhatIsTooLarge() {
		byte[] large = new byte[SourceReader.LARGEST_FILE + 1];
		Arrays.fill(large, (byte) 'a');

		refused(large, Refusal.TOO_LARGE);
		refused(new byte[0], Refusal.EMPTY);
	}

	/**
	 * Four times the text may take about four times the work of this thread: what grows
	 * with the square takes sixteen times. Work under half a second says nothing.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "(1) ", "▲", "가나 ", "첫째, ", "1. 양측은 제2회 회의를 ", "next meeting of the ", "(((", "\n1. a",
			"\n- ", "\n양측", "다음 회의" })
	void takesNoMoreThanItsShareOverTextMadeToTakeLong(String piece) {
		// of lines there may not be as many as of words
		int length = piece.startsWith("\n") ? 4_750 : 19_000;
		work(piece, length / 4);
		long some = work(piece, length / 4);
		long much = work(piece, length);

		assertThat(much).isLessThan(Math.max(Duration.ofMillis(500).toNanos(), 10 * some));
	}

	/** Nanoseconds of processor time. */
	private static long work(String piece, int length) {
		String text = (piece.repeat(length / piece.length()) + "\n\n").repeat(2);
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadCpuTime();
		try {
			Split split = ClauseSplitter.split(SourceReader.paste(text).paragraphs());
			assertThat(KindProposer.propose(split, Language.KO)).hasSameSizeAs(split.clauses());
		}
		catch (Unreadable ex) {
			assertThat(ex.reason()).isEqualTo(Refusal.TOO_LARGE);
		}
		return threads.getCurrentThreadCpuTime() - before;
	}

	private static String declared(String xml, String entity) {
		int root = xml.indexOf('<', xml.indexOf("?>") + 1);
		String body = xml.substring(root);
		int text = body.indexOf('>') + 1;
		return xml.substring(0, root) + entity + body.substring(0, text) + "&e;" + body.substring(text);
	}

	private static String relationship(String type, String target) {
		return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
				+ "Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
				+ "\" Target=\"" + target + "\" TargetMode=\"External\"/></Relationships>";
	}

	private static byte[] compound(String stream, String contents) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (POIFSFileSystem files = new POIFSFileSystem()) {
			files.createDocument(new java.io.ByteArrayInputStream(contents.getBytes(StandardCharsets.US_ASCII)),
					stream);
			files.writeFilesystem(bytes);
		}
		return bytes.toByteArray();
	}

	private static void refused(byte[] file, Refusal reason) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> SourceReader.upload(file))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason));
	}

}
