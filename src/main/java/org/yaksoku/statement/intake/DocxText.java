package org.yaksoku.statement.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;

/**
 * The paragraphs of a Word document with the numbers Word shows. Deleted text of tracked
 * changes, footnotes, furigana and field codes stay out.
 */
final class DocxText {

	private static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

	private static final Set<String> SILENT = Set.of("del", "moveFrom", "rt", "instrText", "delText", "pPr", "rPr",
			"Fallback", "drawing", "pict", "object");

	private final List<Paragraph> paragraphs = new ArrayList<>();

	private final Map<BigInteger, int[]> counters = new HashMap<>();

	private DocxText() {
	}

	/**
	 * Reads the document.
	 * @throws Unreadable if it has macros, fields that start programs or embedded
	 * objects, would fetch something, or is no Word document
	 */
	static List<Paragraph> read(Archive archive) {
		Watch watch = new Watch();
		SafeXml.check(archive, watch);
		if (watch.kind != null) {
			throw new Unreadable(watch.kind);
		}
		DocxText text = new DocxText();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(archive.repacked()))) {
			text.body(document);
		}
		catch (IOException | RuntimeException ex) {
			throw new Unreadable(Refusal.DAMAGED);
		}
		return text.paragraphs;
	}

	private void body(IBody body) {
		for (IBodyElement element : body.getBodyElements()) {
			if (element instanceof XWPFParagraph paragraph) {
				add(paragraph);
			}
			else if (element instanceof XWPFTable table) {
				for (XWPFTableRow row : table.getRows()) {
					for (XWPFTableCell cell : row.getTableCells()) {
						body(cell);
					}
				}
			}
			else if (element instanceof XWPFSDT block) {
				this.paragraphs.addAll(PlainText.read(block.getContent().getText()));
			}
		}
	}

	private void add(XWPFParagraph paragraph) {
		StringBuilder words = new StringBuilder();
		words(paragraph.getCTP().getDomNode(), words);
		String marker = marker(paragraph);
		BigInteger depth = paragraph.getNumIlvl();
		int level = (marker == null) ? 0 : (depth == null) ? 1 : depth.intValue() + 1;
		for (String line : words.toString().split("\n")) {
			String clean = PlainText.clean(line);
			if (!clean.isBlank()) {
				this.paragraphs.add(new Paragraph(level, marker, clean));
				marker = null;
				level = 0;
			}
		}
	}

	private static void words(Node node, StringBuilder words) {
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			String name = child.getLocalName();
			if (name == null || SILENT.contains(name)) {
				continue;
			}
			switch (name) {
				case "t" -> words.append(text(child));
				case "tab" -> words.append('\t');
				case "br", "cr" -> words.append('\n');
				case "noBreakHyphen" -> words.append('-');
				default -> words(child, words);
			}
		}
	}

	private static String text(Node node) {
		StringBuilder text = new StringBuilder();
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child.getNodeValue() != null) {
				text.append(child.getNodeValue());
			}
		}
		return text.toString();
	}

	/** The number or bullet in front; null where there is none. */
	private @Nullable String marker(XWPFParagraph paragraph) {
		BigInteger list = paragraph.getNumID();
		String format = (list == null || list.signum() == 0) ? null : paragraph.getNumFmt();
		if (list == null || format == null || format.equals("none")) {
			return null;
		}
		if (format.equals("bullet")) {
			String bullet = paragraph.getNumLevelText();
			return (bullet == null || bullet.isBlank() || bullet.charAt(0) >= '\uE000' && bullet.charAt(0) <= '\uF8FF')
					? "•" : bullet.strip();
		}
		BigInteger depth = paragraph.getNumIlvl();
		int level = (depth == null) ? 0 : Math.min(8, depth.intValue());
		BigInteger shared = paragraph.getDocument().getNumbering().getAbstractNumID(list);
		int[] counts = this.counters.computeIfAbsent((shared != null) ? shared : list, (it) -> new int[9]);
		counts[level]++;
		for (int i = level + 1; i < counts.length; i++) {
			counts[i] = 0;
		}
		String shown = paragraph.getNumLevelText();
		for (int i = 0; i <= level && shown != null; i++) {
			String number = (i == level) ? Numerals.of(counts[i], format) : String.valueOf(Math.max(1, counts[i]));
			shown = shown.replace("%" + (i + 1), number);
		}
		return (shown == null || shown.isBlank()) ? null : shown.strip();
	}

	/**
	 * What makes a document one that is not read.
	 */
	private static final class Watch implements SafeXml.Watcher {

		private @Nullable Refusal kind = Refusal.UNKNOWN_TYPE;

		private final StringBuilder field = new StringBuilder();

		@Override
		public void element(String file, String name, Attributes attributes) {
			if (file.equals("[Content_Types].xml")) {
				contentType(String.valueOf(attributes.getValue("ContentType")));
			}
			if (name.equals("Relationship") && "External".equalsIgnoreCase(attributes.getValue("TargetMode"))
					&& !String.valueOf(attributes.getValue("Type")).endsWith("/hyperlink")) {
				throw new Unreadable(Refusal.EXTERNAL_REFERENCE);
			}
			if (name.equals("altChunk") || name.equals("subDoc")) {
				throw new Unreadable(Refusal.EXTERNAL_REFERENCE);
			}
			if (name.equals("fldSimple")) {
				refuseProgram(String.valueOf(attributes.getValue(attributes.getQName(0))));
			}
			if (name.equals("p")) {
				this.field.setLength(0);
			}
		}

		@Override
		public void words(String file, String element, String words) {
			if (element.equals("instrText")) {
				refuseProgram(this.field.append(words).toString());
			}
		}

		private void contentType(String type) {
			if (type.contains("macroEnabled") || type.contains("vbaProject") || type.contains("activeX")) {
				throw new Unreadable(Refusal.ACTIVE_CONTENT);
			}
			if (type.startsWith(MAIN) && (type.endsWith("document.main+xml") || type.endsWith("template.main+xml"))) {
				this.kind = null;
			}
		}

		private static void refuseProgram(String instruction) {
			if (instruction.strip()
				.toUpperCase(Locale.ROOT)
				.matches("(?s)(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|MACROBUTTON)\\b.*")) {
				throw new Unreadable(Refusal.ACTIVE_CONTENT);
			}
		}

	}

}
