package org.yaksoku.interchange.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.paper.PaperFonts.Letters;

/**
 * Puts right which letters a finished document says it contains. Fonts draw 日 and its
 * radical ⽇ with one glyph, and whoever writes the document calls it by the lower of the
 * two numbers; copied and searched text would be another one than was set.
 */
final class LetterMaps {

	private static final Pattern RANGE = Pattern.compile("<([0-9A-Fa-f]+)>\\s*<([0-9A-Fa-f]+)>\\s*<([0-9A-Fa-f]+)>");

	private static final Pattern BLOCK = Pattern.compile("(?s)\\d+ beginbfrange\\s(.*?)endbfrange");

	private static final int BLOCK_SIZE = 100;

	private LetterMaps() {
	}

	/**
	 * @param used the letters that were set
	 */
	static void correct(PDDocument document, Set<Integer> used, List<Letters> fonts) throws IOException {
		for (COSObjectKey key : new ArrayList<>(document.getDocument().getXrefTable().keySet())) {
			@Nullable COSObject object = document.getDocument().getObjectFromPool(key);
			@Nullable COSBase base = (object != null) ? object.getObject() : null;
			if (base instanceof COSDictionary font && COSName.FONT.equals(font.getCOSName(COSName.TYPE))
					&& font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map) {
				String name = font.getNameAsString(COSName.BASE_FONT, "");
				rewrite(map, used,
						fonts.stream().filter((it) -> name.endsWith("+" + it.name())).findFirst().orElse(null));
			}
		}
	}

	private static void rewrite(COSStream map, Set<Integer> used, @Nullable Letters font) throws IOException {
		String text = map.toTextString();
		Matcher blocks = BLOCK.matcher(text);
		Map<Integer, String> letters = new TreeMap<>();
		int first = text.length();
		int last = 0;
		while (blocks.find()) {
			first = Math.min(first, blocks.start());
			last = blocks.end();
			RANGE.matcher(blocks.group(1)).results().forEach((it) -> add(it, letters, used, font));
		}
		if (letters.isEmpty()) {
			return;
		}
		StringBuilder rewritten = new StringBuilder(text.substring(0, first));
		List<Map.Entry<Integer, String>> entries = new ArrayList<>(letters.entrySet());
		for (int from = 0; from < entries.size(); from += BLOCK_SIZE) {
			List<Map.Entry<Integer, String>> block = entries.subList(from, Math.min(from + BLOCK_SIZE, entries.size()));
			rewritten.append(block.size()).append(" beginbfchar\n");
			block.forEach((it) -> rewritten.append("<%04X> <%s>%n".formatted(it.getKey(), hex(it.getValue()))));
			rewritten.append("endbfchar\n");
		}
		rewritten.append(text.substring(last).stripLeading());
		try (OutputStream stream = map.createOutputStream(COSName.FLATE_DECODE)) {
			stream.write(rewritten.toString().getBytes(StandardCharsets.US_ASCII));
		}
	}

	private static void add(MatchResult range, Map<Integer, String> letters, Set<Integer> used,
			@Nullable Letters font) {
		int from = Integer.parseInt(range.group(1), 16);
		int to = Integer.parseInt(range.group(2), 16);
		String text = new String(HexFormat.of().parseHex(range.group(3)), StandardCharsets.UTF_16BE);
		int start = text.codePointAt(0);
		for (int glyph = from; glyph <= to; glyph++) {
			letters.put(glyph, letter(glyph, start + glyph - from, used, font));
		}
	}

	/** The letter that was set, of those the glyph may stand for. */
	private static String letter(int glyph, int named, Set<Integer> used, @Nullable Letters font) {
		if (used.contains(named) && !isVariant(named)) {
			return Character.toString(named);
		}
		@Nullable List<Integer> alike = (font != null) ? font.glyphs().getCharCodes(glyph) : null;
		return ((alike != null) ? alike : Collections.<Integer>emptyList()).stream()
			.filter((it) -> used.contains(it) && !isVariant(it))
			.findFirst()
			.map(Character::toString)
			.orElseGet(() -> isVariant(named) ? Normalizer.normalize(Character.toString(named), Normalizer.Form.NFKC)
					: Character.toString(named));
	}

	/** Radicals, and characters that stand there twice. */
	private static boolean isVariant(int letter) {
		return (letter >= 0x2E80 && letter <= 0x2FDF) || (letter >= 0xF900 && letter <= 0xFAFF)
				|| (letter >= 0x2F800 && letter <= 0x2FA1F);
	}

	private static String hex(String text) {
		return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
	}

}
