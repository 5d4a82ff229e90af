package org.yaksoku.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of files the portal keeps, told by what is in them and never by their name.
 * An archive is only looked at from outside: nothing in it is unpacked.
 */
final class FileKind {

	private static final int END_OF_DIRECTORY = 0x06054b50;

	private static final int DIRECTORY_ENTRY = 0x02014b50;

	private static final int MOST_ENTRIES = 10_000;

	private FileKind() {
	}

	/**
	 * The media type of a file.
	 * @return empty for a kind that is not kept: programs, macros, archives, old office
	 * formats
	 */
	static Optional<String> of(byte[] content, String fileName) {
		if (begins(content, "%PDF-")) {
			return Optional.of("application/pdf");
		}
		if (begins(content, "\u0089PNG\r\n\u001a\n")) {
			return Optional.of("image/png");
		}
		if (begins(content, "\u00ff\u00d8\u00ff")) {
			return Optional.of("image/jpeg");
		}
		if (begins(content, "PK\u0003\u0004")) {
			return office(content);
		}
		if (isText(content)) {
			return Optional.of(fileName.toLowerCase(Locale.ROOT).endsWith(".csv") ? "text/csv" : "text/plain");
		}
		return Optional.empty();
	}

	private static Optional<String> office(byte[] content) {
		List<String> names = names(content);
		if (names.stream().anyMatch((it) -> it.endsWith("vbaProject.bin") || it.startsWith("Scripts/"))) {
			return Optional.empty();
		}
		if (names.contains("[Content_Types].xml")) {
			if (names.contains("word/document.xml")) {
				return Optional.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
			}
			if (names.contains("xl/workbook.xml")) {
				return Optional.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
			}
		}
		if (names.contains("mimetype") && names.contains("Contents/content.hpf")) {
			return Optional.of("application/hwp+zip");
		}
		return Optional.empty();
	}

	/** The names in the directory at the end of an archive; none where it is broken. */
	private static List<String> names(byte[] content) {
		ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
		List<String> names = new ArrayList<>();
		try {
			int at = bytes.getInt(endOfDirectory(bytes) + 16);
			while (bytes.getInt(at) == DIRECTORY_ENTRY && names.size() < MOST_ENTRIES) {
				int length = Short.toUnsignedInt(bytes.getShort(at + 28));
				names.add(new String(content, at + 46, length, StandardCharsets.UTF_8));
				at += 46 + length + Short.toUnsignedInt(bytes.getShort(at + 30))
						+ Short.toUnsignedInt(bytes.getShort(at + 32));
			}
			return names;
		}
		catch (IndexOutOfBoundsException ex) {
			return List.of();
		}
	}

	private static int endOfDirectory(ByteBuffer bytes) {
		for (int at = bytes.limit() - 22; at >= Math.max(0, bytes.limit() - 22 - 0xffff); at--) {
			if (bytes.getInt(at) == END_OF_DIRECTORY) {
				return at;
			}
		}
		throw new IndexOutOfBoundsException("No directory");
	}

	private static boolean isText(byte[] content) {
		for (byte it : content) {
			if (it >= 0 && it < ' ' && it != '\t' && it != '\n' && it != '\r' && it != '\f') {
				return false;
			}
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
			String start = text.stripLeading().toLowerCase(Locale.ROOT);
			return !start.isEmpty() && !start.startsWith("<") && !start.startsWith("#!");
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	private static boolean begins(byte[] content, String with) {
		byte[] start = with.getBytes(StandardCharsets.ISO_8859_1);
		return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
	}

}
