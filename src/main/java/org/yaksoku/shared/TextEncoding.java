package org.yaksoku.shared;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The encoding of a text file: its byte order mark, else UTF-8 if it is that without a
 * flaw, else the likeliest of those Korean and Japanese offices save.
 */
public final class TextEncoding {

	private static final List<Charset> CANDIDATES = List.of(Charset.forName("x-windows-949"),
			Charset.forName("windows-31j"), Charset.forName("EUC-JP"), StandardCharsets.UTF_16LE,
			StandardCharsets.UTF_16BE);

	/** As much of a file as tells its language, in bytes. */
	private static final int SAMPLE = 256 * 1024;

	private TextEncoding() {
	}

	/**
	 * The encoding the whole file can be read in and most likely is.
	 * @return empty where there is none
	 */
	public static Optional<Charset> of(byte[] file) {
		Charset marked = marked(file);
		if (marked != null) {
			return Optional.of(marked);
		}
		if (fits(file, StandardCharsets.UTF_8) && !looksWide(file)) {
			return Optional.of(StandardCharsets.UTF_8);
		}
		Charset detected = detected(file);
		Charset best = null;
		double most = -1;
		for (Charset candidate : CANDIDATES) {
			if (fits(file, candidate)) {
				double likely = likelihood(beginning(file, candidate)) + (candidate.equals(detected) ? 0.05 : 0);
				if (likely > most) {
					most = likely;
					best = candidate;
				}
			}
		}
		return (most < 0.5) ? Optional.empty() : Optional.ofNullable(best);
	}

	/** Whether every byte of the file has a meaning in an encoding. */
	public static boolean fits(byte[] file, Charset charset) {
		CharsetDecoder decoder = strict(charset);
		ByteBuffer bytes = ByteBuffer.wrap(file);
		CharBuffer signs = CharBuffer.allocate(8 * 1024);
		CoderResult result = decoder.decode(bytes, signs, true);
		while (result.isOverflow()) {
			signs.clear();
			result = decoder.decode(bytes, signs, true);
		}
		return !result.isError();
	}

	private static @Nullable Charset marked(byte[] file) {
		if (file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF) {
			return StandardCharsets.UTF_8;
		}
		boolean little = file.length >= 2 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE;
		boolean big = file.length >= 2 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF;
		return little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : null;
	}

	/** English in UTF-16 is UTF-8 without a flaw, full of zeros. */
	private static boolean looksWide(byte[] file) {
		for (byte sign : file) {
			if (sign == 0) {
				return true;
			}
		}
		return false;
	}

	private static @Nullable Charset detected(byte[] file) {
		UniversalDetector detector = new UniversalDetector();
		detector.handleData(file, 0, Math.min(file.length, 64 * 1024));
		detector.dataEnd();
		String name = detector.getDetectedCharset();
		if (name == null) {
			return null;
		}
		return switch (name.toUpperCase(Locale.ROOT)) {
			case "EUC-KR", "X-WINDOWS-949" -> Charset.forName("x-windows-949");
			case "SHIFT_JIS", "WINDOWS-31J" -> Charset.forName("windows-31j");
			default -> Charset.isSupported(name) ? Charset.forName(name) : null;
		};
	}

	/** What stands first, cut off between two signs. */
	private static String beginning(byte[] file, Charset charset) {
		CharBuffer signs = CharBuffer.allocate(SAMPLE);
		strict(charset).decode(ByteBuffer.wrap(file, 0, Math.min(file.length, SAMPLE)), signs, false);
		return signs.flip().toString();
	}

	private static CharsetDecoder strict(Charset charset) {
		return charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

	/**
	 * How much a text looks like one, from 0 to 1: Hangul, kana and common Han signs with
	 * the blanks and full stops sentences have, and no mixture of Hangul and kana.
	 */
	private static double likelihood(String text) {
		double good = 0;
		int hangul = 0;
		int kana = 0;
		int signs = 0;
		for (int i = 0; i < text.length(); i++) {
			char sign = text.charAt(i);
			signs++;
			if (sign >= 0xAC00 && sign <= 0xD7A3) {
				hangul++;
			}
			else if (sign >= 0x3041 && sign <= 0x30FE) {
				kana++;
			}
			else if (sign >= 0x4E00 && sign <= 0x9FFF) {
				good += 0.6;
			}
			else if (sign >= ' ' && sign < 0x7F || sign == '\n' || sign == '\r' || sign == '\t'
					|| sign >= 0x2010 && sign <= 0x2670 || sign >= 0x3000 && sign <= 0x3020
					|| sign >= 0xFF01 && sign <= 0xFF5E) {
				good += 0.9;
			}
			else if (sign >= 0xFF61 && sign <= 0xFF9F) {
				good -= 0.5;
			}
			else {
				good -= 2;
			}
		}
		good += Math.max(hangul, kana) - Math.min(hangul, kana);
		return Math.max(0, good / Math.max(1, signs));
	}

}
