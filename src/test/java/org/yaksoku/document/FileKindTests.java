package org.yaksoku.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FileKindTests {

	@Test
	void goesByWhatIsInAFileAndNotByItsName() {
		assertThat(FileKind.of(bytes("%PDF-1.7\n"), "picture.png")).contains("application/pdf");
		assertThat(FileKind.of("\u0089PNG\r\n\u001a\n...".getBytes(StandardCharsets.ISO_8859_1), "a.pdf"))
			.contains("image/png");
		assertThat(FileKind.of(new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff, 0 }, "a")).contains("image/jpeg");
		assertThat(FileKind.of(bytes("이름,직함"), "a.CSV")).contains("text/csv");
		assertThat(FileKind.of(bytes("회의록"), "a.txt")).contains("text/plain");
	}

	@Test
	void knowsOfficeFilesByTheirParts() throws IOException {
		assertThat(FileKind.of(zip("[Content_Types].xml", "word/document.xml"), "a.docx").orElseThrow())
			.endsWith("wordprocessingml.document");
		assertThat(FileKind.of(zip("[Content_Types].xml", "xl/workbook.xml"), "a.xlsx").orElseThrow())
			.endsWith("spreadsheetml.sheet");
		assertThat(FileKind.of(zip("mimetype", "Contents/content.hpf"), "a.hwpx")).contains("application/hwp+zip");
	}

	@Test
	void keepsNoMacrosProgramsPagesOrOtherArchives() throws IOException {
		assertThat(FileKind.of(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "a.docx"))
			.isEmpty();
		assertThat(FileKind.of(zip("setup.exe"), "a.docx")).isEmpty();
		assertThat(FileKind.of(bytes("PK\u0003\u0004 broken"), "a.docx")).isEmpty();
		assertThat(FileKind.of(new byte[] { 'M', 'Z', 0, 3 }, "a.pdf")).isEmpty();
		assertThat(FileKind.of(bytes("<html><script>"), "a.txt")).isEmpty();
		assertThat(FileKind.of(bytes("#!/bin/sh"), "a.txt")).isEmpty();
		assertThat(FileKind.of("\u00d0\u00cf\u0011\u00e0".getBytes(StandardCharsets.ISO_8859_1), "a.hwp")).isEmpty();
		assertThat(FileKind.of("회의".getBytes(Charset.forName("EUC-KR")), "a.txt")).isEmpty();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] zip(String... names) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (String name : names) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write('x');
			}
		}
		return out.toByteArray();
	}

}
