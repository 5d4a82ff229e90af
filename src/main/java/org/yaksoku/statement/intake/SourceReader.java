package org.yaksoku.statement.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.TextEncoding;

/**
 * Reads what somebody pastes or uploads. A file is what its first bytes and its contents
 * say, whatever it is called; nothing in it is run, fetched or kept.
 */
public final class SourceReader {

	/** The largest file, in bytes: 20 MB. */
	public static final int LARGEST_FILE = 20 * 1024 * 1024;

	private static final byte[] OLE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private static final int PEEK = 1024;

	/** In characters, markup included. */
	private static final int LONGEST_TEXT = 1_000_000;

	private SourceReader() {
	}

	/**
	 * Plain text from a form.
	 * @throws Unreadable if it is empty or far too long
	 */
	public static SourceText paste(String text) {
		limit(text);
		return new SourceText(SourceFormat.PASTE, null, PlainText.read(text));
	}

	/**
	 * What a browser hands over as {@code text/html} from a word processor or a page.
	 * @throws Unreadable if it says nothing or is far too long
	 */
	public static SourceText rich(String html) {
		limit(html);
		return new SourceText(SourceFormat.RICH_PASTE, null, RichText.read(html));
	}

	/**
	 * A file: DOCX, HWPX or text.
	 * @throws Unreadable for everything else, and for files that are hostile or damaged
	 */
	public static SourceText upload(byte[] file) {
		return upload(file, null);
	}

	/**
	 * A file, read as a person has chosen after seeing it wrong.
	 * @param chosen the encoding of a text file, null to find it; other formats do not
	 * need it
	 * @throws Unreadable for everything but DOCX, HWPX and text, and for files that are
	 * hostile or damaged
	 */
	public static SourceText upload(byte[] file, @Nullable Charset chosen) {
		if (file.length > LARGEST_FILE) {
			throw new Unreadable(Refusal.TOO_LARGE);
		}
		if (file.length == 0) {
			throw new Unreadable(Refusal.EMPTY);
		}
		if (begins(file, "PK".getBytes(StandardCharsets.US_ASCII))) {
			return archive(file);
		}
		if (begins(file, OLE)) {
			throw new Unreadable(oldFormat(file));
		}
		refuseOthers(new String(file, 0, Math.min(file.length, PEEK), StandardCharsets.ISO_8859_1));
		return text(file, chosen);
	}

	private static SourceText archive(byte[] file) {
		Archive archive = Archive.open(file);
		if (archive.has("[Content_Types].xml")) {
			return new SourceText(SourceFormat.DOCX, null, DocxText.read(archive));
		}
		if (archive.has("mimetype") && archive.has("META-INF/container.xml")
				&& archive.text("mimetype").strip().equals("application/hwp+zip")) {
			return new SourceText(SourceFormat.HWPX, null, HwpxText.read(archive));
		}
		throw new Unreadable(Refusal.UNKNOWN_TYPE);
	}

	private static SourceText text(byte[] file, @Nullable Charset chosen) {
		Charset charset = (chosen != null) ? chosen
				: TextEncoding.of(file).orElseThrow(() -> new Unreadable(Refusal.UNKNOWN_TYPE));
		String text = new String(file, charset);
		limit(text);
		String start = text.substring(0, Math.min(text.length(), PEEK)).strip().toLowerCase(Locale.ROOT);
		if (text.indexOf('\0') >= 0) {
			throw new Unreadable(Refusal.UNKNOWN_TYPE);
		}
		boolean page = start.startsWith("<!doctype html") || start.startsWith("<html");
		if (start.startsWith("<?xml") || start.startsWith("<!doctype") && !page) {
			throw new Unreadable(Refusal.UNKNOWN_TYPE);
		}
		return new SourceText(SourceFormat.TEXT_FILE, charset, page ? RichText.read(text) : PlainText.read(text));
	}

	/** Names in a compound file stand in its directory as UTF-16. */
	private static Refusal oldFormat(byte[] file) {
		String names = new String(file, StandardCharsets.ISO_8859_1).replace("\0", "");
		if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
			return Refusal.ENCRYPTED;
		}
		if (names.contains("HWP Document File") || names.contains("HwpSummaryInformation")) {
			return Refusal.OLD_HANGUL;
		}
		return names.contains("WordDocument") ? Refusal.OLD_WORD : Refusal.UNKNOWN_TYPE;
	}

	private static void refuseOthers(String start) {
		if (start.contains("%PDF-")) {
			throw new Unreadable(Refusal.PDF);
		}
		if (start.startsWith("HWP Document File") || start.contains("<HWPML")) {
			throw new Unreadable(Refusal.OLD_HANGUL);
		}
		if (start.startsWith("{\\rtf") || start.startsWith("\u0089PNG") || start.startsWith("GIF8")
				|| start.startsWith("\u00FF\u00D8\u00FF") || start.startsWith("7z\u00BC") || start.startsWith("Rar!")
				|| start.startsWith("\u001F\u008B") || start.startsWith("MZ") && start.indexOf('\0') >= 0) {
			throw new Unreadable(Refusal.UNKNOWN_TYPE);
		}
	}

	private static boolean begins(byte[] file, byte[] magic) {
		for (int i = 0; i < magic.length; i++) {
			if (i >= file.length || file[i] != magic[i]) {
				return false;
			}
		}
		return true;
	}

	private static void limit(String text) {
		if (text.isBlank()) {
			throw new Unreadable(Refusal.EMPTY);
		}
		if (text.length() > LONGEST_TEXT) {
			throw new Unreadable(Refusal.TOO_LARGE);
		}
	}

}
