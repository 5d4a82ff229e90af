package org.yaksoku.statement.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Plain text, pasted or from a file. Lines a mail program or a PDF has broken in the
 * middle of a sentence are put together again.
 */
final class PlainText {

	private static final Pattern INVISIBLE = Pattern
		.compile("[\\u200B\\u200E\\u200F\\u2060\\uFEFF\\u00AD\\u202A-\\u202E\\u0000-\\u0008\\u000B\\u000E-\\u001F]");

	/**
	 * A shorter line was ended by a person. In columns, of which a wide sign takes two.
	 */
	private static final int FULL_LINE = 50;

	private PlainText() {
	}

	static List<Paragraph> read(String text) {
		String normal = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n');
		List<Paragraph> paragraphs = new ArrayList<>();
		for (String block : normal.split("\n[\\s\\u3000]*\n|\f|\u2029")) {
			String open = "";
			boolean prose = block.lines().anyMatch(Wording::endsSentence);
			int full = block.lines().mapToInt(PlainText::columns).max().orElse(0) * 4 / 5;
			for (String line : block.split("[\n\u000B\u2028]")) {
				if (!open.isEmpty() && goesOn(open, lastLine(open), line, prose ? full : Integer.MAX_VALUE)) {
					open = open + "\n" + line;
				}
				else {
					add(paragraphs, open);
					open = line;
				}
			}
			add(paragraphs, open);
		}
		return paragraphs;
	}

	/** One line of words: blanks of all kinds become single ones, broken lines whole. */
	static String clean(String text) {
		String visible = INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
		String whole = visible
			.replaceAll("(?<=[\\u3040-\\u30FF\\u4E00-\\u9FFF、。])\\s*\n\\s*(?=[\\u3040-\\u30FF\\u4E00-\\u9FFF、。])", "");
		return whole.replaceAll("[ \\t\\n\\u00A0]+", " ").strip();
	}

	private static void add(List<Paragraph> paragraphs, String text) {
		String line = clean(text);
		if (!line.isBlank()) {
			paragraphs.add(Paragraph.of(line));
		}
	}

	private static boolean goesOn(String open, String before, String line, int full) {
		boolean indented = indent(line) > indent(open.lines().findFirst().orElse(""));
		boolean item = Markers.at(open) != null;
		boolean broken = columns(before) >= Math.max(FULL_LINE, full)
				|| item && indented && columns(before) >= FULL_LINE / 2;
		return broken && !line.isBlank() && !Wording.endsSentence(before) && !before.matches(".*[:：]\\s*")
				&& Markers.at(line) == null && !Wording.isBracketed(line) && !Wording.isDate(line);
	}

	private static String lastLine(String text) {
		return text.substring(text.lastIndexOf('\n') + 1);
	}

	private static int indent(String line) {
		int at = 0;
		while (at < line.length() && Markers.isBlank(line.charAt(at))) {
			at++;
		}
		return at;
	}

	private static int columns(String line) {
		return line.strip().chars().map((it) -> (it >= 0x1100) ? 2 : 1).sum();
	}

}
