package org.yaksoku.interchange.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * A printed document, read by others than those who made it.
 */
public final class Printed {

	/** In points; the margin is wider. */
	private static final float MARGIN = 48;

	/** The margin above, with its line of words, and the one below. */
	private static final float HEAD = 24 * 72 / 25.4f;

	private static final float FOOT = 22 * 72 / 25.4f;

	private final byte[] bytes;

	public Printed(byte[] bytes) {
		this.bytes = bytes;
	}

	/** What PDF/UA-1 and PDF/A-3a object to; empty where nothing is. */
	public Set<String> objections() {
		VeraGreenfieldFoundryProvider.initialise();
		Set<String> objections = new TreeSet<>();
		for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A)) {
			try (PDFAParser parser = Foundries.defaultInstance()
				.createParser(new ByteArrayInputStream(this.bytes), flavour);
					PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
				ValidationResult result = validator.validate(parser);
				result.getTestAssertions()
					.forEach((it) -> objections.add(flavour + " " + it.getRuleId().getClause() + "-"
							+ it.getRuleId().getTestNumber() + ": " + it.getMessage()));
				if (!result.isCompliant() && objections.isEmpty()) {
					objections.add(flavour + " is not kept");
				}
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}
		return objections;
	}

	/** The words, page after page, with its lines. */
	public String text() {
		return read((document) -> new PDFTextStripper().getText(document));
	}

	/** The words without blanks and ends of lines, which setting puts where it likes. */
	public String letters() {
		return text().replaceAll("\\s", "");
	}

	/** The first and the last line of each page, without what stands above and below. */
	public List<List<String>> edges() {
		return read((document) -> {
			List<List<String>> edges = new ArrayList<>();
			for (PDPage page : document.getPages()) {
				TreeMap<Float, String> lines = new TreeMap<>();
				PDDocument alone = new PDDocument();
				alone.addPage(page);
				new PDFTextStripper() {
					@Override
					protected void writeString(String text, List<TextPosition> letters) {
						float y = letters.get(0).getYDirAdj();
						if (y > HEAD && y < page.getMediaBox().getHeight() - FOOT) {
							lines.merge((float) Math.round(y), text, (one, more) -> one + " " + more);
						}
					}
				}.getText(alone);
				edges.add(lines.isEmpty() ? List.of()
						: List.of(lines.firstEntry().getValue(), lines.lastEntry().getValue()));
			}
			return edges;
		});
	}

	/** Words that reach into the margin on the right, where paper may cut them off. */
	public Set<String> overhanging() {
		return read((document) -> {
			Set<String> words = new TreeSet<>();
			new PDFTextStripper() {
				@Override
				protected void writeString(String text, List<TextPosition> letters) {
					TextPosition last = letters.get(letters.size() - 1);
					if (last.getXDirAdj() + last.getWidthDirAdj() > last.getPageWidth() - MARGIN) {
						words.add(text);
					}
				}
			}.getText(document);
			return words;
		});
	}

	public int pages() {
		return read(PDDocument::getNumberOfPages);
	}

	public String title() {
		return read((it) -> it.getDocumentInformation().getTitle());
	}

	public String language() {
		return read((it) -> it.getDocumentCatalog().getLanguage());
	}

	/** The names of the fonts, each with whether it is inside. */
	public Map<String, Boolean> fonts() {
		return read((document) -> {
			Map<String, Boolean> fonts = new TreeMap<>();
			for (PDPage page : document.getPages()) {
				for (COSName name : page.getResources().getFontNames()) {
					PDFont font = page.getResources().getFont(name);
					fonts.put(font.getName().replaceAll("^[A-Z]+\\+", ""), font.isEmbedded());
				}
			}
			return fonts;
		});
	}

	/** The files inside by their names. */
	public Map<String, byte[]> files() {
		return read((document) -> {
			Map<String, byte[]> files = new TreeMap<>();
			var names = document.getDocumentCatalog().getNames();
			if (names != null && names.getEmbeddedFiles() != null) {
				for (Map.Entry<String, PDComplexFileSpecification> it : names.getEmbeddedFiles()
					.getNames()
					.entrySet()) {
					files.put(it.getKey(), it.getValue().getEmbeddedFile().toByteArray());
				}
			}
			return files;
		});
	}

	/** The pages as pictures. */
	public List<BufferedImage> pictures(float dpi) {
		return read((document) -> {
			List<BufferedImage> pictures = new ArrayList<>();
			PDFRenderer renderer = new PDFRenderer(document);
			for (int page = 0; page < document.getNumberOfPages(); page++) {
				pictures.add(renderer.renderImageWithDPI(page, dpi));
			}
			return pictures;
		});
	}

	private <T> T read(Reading<T> reading) {
		try (PDDocument document = Loader.loadPDF(this.bytes)) {
			return reading.of(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private interface Reading<T> {

		T of(PDDocument document) throws IOException;

	}

}
