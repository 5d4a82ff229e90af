package org.yaksoku.statement.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The XML inside a zip file, unpacked under limits. Nothing else of the file goes on: the
 * libraries that read it get a fresh archive of what was checked here
 * ({@link #repacked()}), so they cannot see another file than the one that was checked.
 */
final class Archive {

	private static final int MOST_ENTRIES = 2_000;

	private static final long MOST_BYTES = 100L * 1024 * 1024;

	private static final int MOST_XML = 8 * 1024 * 1024;

	/** Text packs about ten to one; a hundred to one is made on purpose. */
	private static final int HIGHEST_RATIO = 100;

	private static final int SMALL = 256 * 1024;

	private static final Pattern KEPT = Pattern.compile(".*\\.(xml|rels|hpf|rdf)|mimetype", Pattern.CASE_INSENSITIVE);

	private static final Pattern OUTSIDE = Pattern.compile("^[/\\\\]|^[A-Za-z]:|(^|[/\\\\])\\.\\.([/\\\\]|$)|\\\\|\0");

	private final Map<String, byte[]> kept = new LinkedHashMap<>();

	/** What the XML may refer to and nobody reads, such as pictures. */
	private final Set<String> left = new LinkedHashSet<>();

	private long inflated;

	private long keptBytes;

	private Archive() {
	}

	/**
	 * Unpacks what is XML and counts the rest.
	 * @throws Unreadable if a limit is passed, a name leads outside, or something in it
	 * is encrypted, is itself an archive or a program
	 */
	static Archive open(byte[] file) {
		Archive archive = new Archive();
		try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
			int entries = 0;
			Iterator<ZipArchiveEntry> all = zip.getEntries().asIterator();
			while (all.hasNext()) {
				if (++entries > MOST_ENTRIES) {
					throw new Unreadable(Refusal.UNSAFE_ARCHIVE);
				}
				archive.add(zip, all.next());
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new Unreadable(Refusal.DAMAGED);
		}
		return archive;
	}

	Map<String, byte[]> entries() {
		return Collections.unmodifiableMap(this.kept);
	}

	boolean has(String name) {
		return this.kept.containsKey(name);
	}

	String text(String name) {
		return new String(this.kept.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
	}

	/** A new archive with the same XML, and empty entries for all the rest. */
	byte[] repacked() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> entry : this.kept.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
				zip.closeEntry();
			}
			for (String name : this.left) {
				zip.putNextEntry(new ZipEntry(name));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("Memory does not fail", ex);
		}
		return bytes.toByteArray();
	}

	private void add(ZipFile zip, ZipArchiveEntry entry) throws IOException {
		String name = entry.getName();
		if (OUTSIDE.matcher(name).find() || entry.isUnixSymlink() || this.kept.containsKey(name)
				|| this.left.contains(name)) {
			throw new Unreadable(Refusal.UNSAFE_ARCHIVE);
		}
		if (entry.getGeneralPurposeBit().usesEncryption()) {
			throw new Unreadable(Refusal.ENCRYPTED);
		}
		if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
			throw new Unreadable(Refusal.ACTIVE_CONTENT);
		}
		if (entry.isDirectory()) {
			return;
		}
		boolean keep = KEPT.matcher(name).matches();
		ByteArrayOutputStream contents = keep ? new ByteArrayOutputStream() : null;
		try (InputStream stream = zip.getInputStream(entry)) {
			pass(stream, Math.max(1, entry.getCompressedSize()), contents);
		}
		if (contents != null) {
			this.kept.put(name, contents.toByteArray());
		}
		else {
			this.left.add(name);
		}
	}

	private void pass(InputStream stream, long packed, @Nullable ByteArrayOutputStream contents) throws IOException {
		byte[] buffer = new byte[16 * 1024];
		long unpacked = 0;
		for (int read = stream.readNBytes(buffer, 0, buffer.length); read > 0; read = stream.readNBytes(buffer, 0,
				buffer.length)) {
			if (unpacked == 0) {
				refuseFilesInside(buffer, read);
			}
			unpacked += read;
			this.inflated += read;
			if (this.inflated > MOST_BYTES || unpacked > SMALL && unpacked / packed > HIGHEST_RATIO) {
				throw new Unreadable(Refusal.UNSAFE_ARCHIVE);
			}
			if (contents != null) {
				contents.write(buffer, 0, read);
				this.keptBytes += read;
				if (this.keptBytes > MOST_XML) {
					throw new Unreadable(Refusal.TOO_LARGE);
				}
			}
		}
	}

	private static void refuseFilesInside(byte[] start, int length) {
		String magic = new String(start, 0, Math.min(length, 8), StandardCharsets.ISO_8859_1);
		if (magic.startsWith("PK\u0003\u0004") || magic.startsWith("PK\u0005\u0006") || magic.startsWith("Rar!")
				|| magic.startsWith("7z\u00BC\u00AF") || magic.startsWith("\u001F\u008B")) {
			throw new Unreadable(Refusal.NESTED_ARCHIVE);
		}
		if (magic.startsWith("\u00D0\u00CF\u0011\u00E0") || magic.startsWith("MZ\u0090")
				|| magic.startsWith("\u007FELF")) {
			throw new Unreadable(Refusal.ACTIVE_CONTENT);
		}
	}

}
