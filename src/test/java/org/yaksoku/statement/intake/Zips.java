package org.yaksoku.statement.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import kr.dogfoot.hwpxlib.object.HWPXFile;
import kr.dogfoot.hwpxlib.tool.blankfilemaker.BlankFileMaker;
import kr.dogfoot.hwpxlib.writer.HWPXWriter;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Documents made for a test, and what an attacker makes of them.
 */
final class Zips {

	private Zips() {
	}

	static byte[] docx(Consumer<XWPFDocument> writing) {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			writing.accept(document);
			document.write(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] docx(String... paragraphs) {
		return docx((document) -> {
			for (String paragraph : paragraphs) {
				document.createParagraph().createRun().setText(paragraph);
			}
		});
	}

	static byte[] hwpx(String... paragraphs) {
		return hwpx((file) -> {
		}, paragraphs);
	}

	static byte[] hwpx(Consumer<HWPXFile> preparing, String... paragraphs) {
		try {
			HWPXFile file = BlankFileMaker.make();
			preparing.accept(file);
			for (String paragraph : paragraphs) {
				var para = file.sectionXMLFileList().get(0).addNewPara();
				para.idAnd("0")
					.paraPrIDRefAnd("3")
					.styleIDRefAnd("0")
					.pageBreakAnd(false)
					.columnBreakAnd(false)
					.merged(false);
				var run = para.addNewRun();
				run.charPrIDRef("0");
				run.addNewT().addText(paragraph);
			}
			return HWPXWriter.toBytes(file);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The same archive with some entries replaced or added. */
	static byte[] with(byte[] zip, Map<String, byte[]> changed) {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
				entries.put(entry.getName(), stream.readAllBytes());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		entries.putAll(changed);
		return zip(entries);
	}

	static byte[] with(byte[] zip, String name, String text) {
		return with(zip, Map.of(name, text.getBytes(StandardCharsets.UTF_8)));
	}

	static byte[] zip(Map<String, byte[]> entries) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** The words of one entry. */
	static String entry(byte[] zip, String name) {
		try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
				if (entry.getName().equals(name)) {
					return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		throw new IllegalArgumentException(name);
	}

}
