package org.yaksoku.interchange.paper;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaksoku.shared.NotInstalled;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The fonts documents are set in: those of a folder that was named, else Debian’s, else
 * whatever the machine has. Only outlines of the TrueType kind can be embedded. They are
 * looked for once; as long as one is missing, anew with each document, so that whoever
 * installs it need not start again.
 */
@Component
class PaperFonts {

	private static final Logger log = LoggerFactory.getLogger(PaperFonts.class);

	private static final List<Path> DEBIAN = List.of(Path.of("/usr/share/fonts/truetype/nanum"),
			Path.of("/usr/share/fonts/opentype/ipaexfont-gothic"),
			Path.of("/usr/share/fonts/truetype/fonts-japanese-gothic"));

	private static final List<Path> SYSTEM = List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"),
			Path.of(System.getProperty("user.home", "/"), ".fonts"),
			Path.of(System.getProperty("user.home", "/"), ".local/share/fonts"), Path.of("/Library/Fonts"),
			Path.of("/System/Library/Fonts"), Path.of("C:\\Windows\\Fonts"));

	/** Where there are several, the first of these that is there. */
	private static final List<String> KNOWN = List.of("nanumgothic.ttf", "nanumbarungothic.ttf", "malgun.ttf",
			"ipaexg.ttf", "ipag.ttf", "yugothm.ttf");

	private final List<List<Path>> places;

	private volatile @Nullable Found found;

	PaperFonts(@Value("${yaksoku.fonts:}") String folder) {
		this.places = folder.isBlank() ? List.of(DEBIAN, SYSTEM) : List.of(List.of(Path.of(folder)));
	}

	/**
	 * The fonts.
	 * @throws NotInstalled where there is none for one of the languages
	 */
	Found find() {
		Found known = this.found;
		if (known == null) {
			known = look();
			this.found = known;
		}
		return known;
	}

	private Found look() {
		@Nullable Path korean = null;
		@Nullable Path japanese = null;
		for (List<Path> folders : this.places) {
			for (Path file : files(folders)) {
				if (korean == null && speaks(file, "한국어글꼴읽기를")) {
					korean = file;
				}
				if (japanese == null && speaks(file, "日本語ひらがなカタカナー々")) {
					japanese = file;
				}
				if (korean != null && japanese != null) {
					log.debug("Documents are set in {} and {}", korean, japanese);
					return new Found(korean.toFile(), bold(korean), japanese.toFile(), bold(japanese));
				}
			}
		}
		List<String> missing = new ArrayList<>();
		if (korean == null) {
			missing.add("fonts-nanum");
		}
		if (japanese == null) {
			missing.add("fonts-ipaexfont");
		}
		throw new NotInstalled(String.join(" ", missing));
	}

	private static List<Path> files(List<Path> folders) {
		List<Path> files = new ArrayList<>();
		for (Path folder : folders) {
			if (Files.isDirectory(folder)) {
				try (Stream<Path> all = Files.walk(folder, 6, FileVisitOption.FOLLOW_LINKS)) {
					all.filter((it) -> name(it).endsWith(".ttf")).forEach(files::add);
				}
				catch (IOException | RuntimeException ex) {
					log.debug("Not readable: {}", folder, ex);
				}
			}
		}
		files.sort(Comparator.comparingInt(PaperFonts::rank).thenComparing(Path::toString));
		return files;
	}

	private static int rank(Path file) {
		int at = KNOWN.indexOf(name(file));
		return (at >= 0) ? at : KNOWN.size();
	}

	private static String name(Path file) {
		return file.getFileName().toString().toLowerCase(Locale.ROOT);
	}

	/** Whether it has all of these letters, as outlines that may be embedded. */
	private static boolean speaks(Path file, String letters) {
		try (TrueTypeFont font = open(file.toFile())) {
			OS2WindowsMetricsTable rights = font.getOS2Windows();
			if (font.getGlyph() == null
					|| (rights != null && (rights.getFsType() & OS2WindowsMetricsTable.FSTYPE_RESTRICTED) != 0)) {
				return false;
			}
			CmapLookup glyphs = font.getUnicodeCmapLookup();
			return letters.codePoints().allMatch((it) -> glyphs.getGlyphId(it) != 0);
		}
		catch (IOException | RuntimeException ex) {
			log.debug("No font: {}", file, ex);
			return false;
		}
	}

	private static TrueTypeFont open(File file) throws IOException {
		return new TTFParser().parse(new RandomAccessReadBufferedFile(file));
	}

	private static @Nullable File bold(Path regular) {
		String name = regular.getFileName().toString();
		String stem = name.substring(0, name.length() - 4);
		return Stream.of(stem + "Bold.ttf", stem + "bd.ttf", stem.replace("Regular", "Bold") + ".ttf")
			.filter((it) -> !it.equals(name))
			.map((it) -> regular.resolveSibling(it).toFile())
			.filter(File::isFile)
			.findFirst()
			.orElse(null);
	}

	/**
	 * The fonts there are.
	 *
	 * @param koreanBold null where there is none
	 * @param japaneseBold null where there is none
	 */
	record Found(File korean, @Nullable File koreanBold, File japanese, @Nullable File japaneseBold) {

		/** What each font calls its letters, by the name a document knows it by. */
		private static final Map<File, Letters> LETTERS = new ConcurrentHashMap<>();

		List<Letters> letters() {
			return Arrays.asList(this.korean, this.koreanBold, this.japanese, this.japaneseBold)
				.stream()
				.flatMap(Stream::ofNullable)
				.map((it) -> LETTERS.computeIfAbsent(it, Letters::of))
				.toList();
		}

	}

	/**
	 * Which letters a font draws alike.
	 *
	 * @param name of the font
	 */
	record Letters(String name, CmapLookup glyphs) {

		static Letters of(File file) {
			try (TrueTypeFont font = open(file)) {
				return new Letters(font.getName(), font.getUnicodeCmapLookup());
			}
			catch (IOException ex) {
				throw new IllegalStateException("A font is gone: " + file, ex);
			}
		}

	}

}
