package org.yaksoku.shared.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaksoku.shared.Language;

import org.springframework.context.MessageSource;

/**
 * The picture with which other sites show a link to the portal, one for each language:
 * its name and what it is, drawn when the first page is asked for and named after its
 * content. Where the system has no font for a language there is none: no picture is
 * better than one of empty boxes.
 */
final class LinkPicture {

	static final int WIDTH = 1200;

	static final int HEIGHT = 630;

	private static final Logger log = LoggerFactory.getLogger(LinkPicture.class);

	private static final Color INK = new Color(0x16202A);

	private static final Color QUIET = new Color(0x43505C);

	private static final Color PAPER = new Color(0xFAF8F4);

	private static final Color INDIGO = new Color(0x1D4476);

	private static final int MARGIN = 96;

	private static final Map<Language, List<String>> PREFERRED = Map.of(Language.KO,
			List.of("Noto Sans CJK KR", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", "NanumGothic"),
			Language.JA,
			List.of("Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic", "IPAexGothic", "IPAGothic"),
			Language.EN, List.of("Noto Sans", "Noto Sans CJK KR", "DejaVu Sans"));

	private final SiteNames names;

	private final MessageSource words;

	private final Map<Language, Optional<Drawn>> drawn = new ConcurrentHashMap<>();

	LinkPicture(SiteNames names, MessageSource words) {
		this.names = names;
		this.words = words;
	}

	/** The address on this host, null where the system cannot draw it. */
	@Nullable String address(Language language) {
		return picture(language).map((it) -> "/og/" + it.name()).orElse(null);
	}

	Optional<byte[]> find(String name) {
		return Arrays.stream(Language.values())
			.map(this::picture)
			.flatMap(Optional::stream)
			.filter((it) -> it.name().equals(name))
			.map(Drawn::png)
			.findFirst();
	}

	private Optional<Drawn> picture(Language language) {
		return this.drawn.computeIfAbsent(language, this::draw);
	}

	private Optional<Drawn> draw(Language language) {
		String name = this.names.in(language);
		String text = this.words.getMessage("shared.site.description", null, language.locale());
		try {
			Optional<Drawn> picture = font(language, name + text)
				.map((it) -> new Drawn(language, png(language, name, text, it)));
			if (picture.isEmpty()) {
				log.info("No font here can write {}: links to its pages are shown without a picture", language);
			}
			return picture;
		}
		catch (RuntimeException | LinkageError | InternalError ex) {
			// a system without fontconfig has no fonts at all, and says so in these ways
			log.info("No pictures can be drawn here: {}", ex.toString());
			return Optional.empty();
		}
	}

	private static Optional<Font> font(Language language, String words) {
		List<String> families = List
			.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
		return Stream
			.concat(PREFERRED.getOrDefault(language, List.of()).stream().filter(families::contains), families.stream())
			.map((it) -> new Font(it, Font.PLAIN, 1))
			.filter((it) -> it.canDisplayUpTo(words) < 0)
			.findFirst();
	}

	private static byte[] png(Language language, String name, String text, Font font) {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		try {
			pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			pen.setColor(PAPER);
			pen.fillRect(0, 0, WIDTH, HEIGHT);
			doors(pen);
			pen.setColor(INK);
			int y = write(pen, language, name, font.deriveFont(Font.BOLD, 72f), 300);
			pen.fillRect(MARGIN, y - 24, WIDTH - 2 * MARGIN, 3);
			pen.setColor(QUIET);
			write(pen, language, text, font.deriveFont(Font.PLAIN, 38f), y + 52);
			ByteArrayOutputStream png = new ByteArrayOutputStream();
			ImageIO.write(image, "png", png);
			return png.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			pen.dispose();
		}
	}

	/** Two panels that share one strip, as in the head of every page. */
	private static void doors(Graphics2D pen) {
		pen.setColor(INDIGO);
		pen.setStroke(new BasicStroke(8));
		pen.drawRect(MARGIN + 4, 80, 68, 112);
		pen.drawRect(MARGIN + 48, 80, 68, 112);
		pen.fillRect(MARGIN + 48, 80, 24, 112);
	}

	/** Writes lines from a first base line on; returns where the next would stand. */
	private static int write(Graphics2D pen, Language language, String text, Font font, int first) {
		pen.setFont(font);
		FontMetrics metrics = pen.getFontMetrics();
		int y = first;
		for (String line : lines(text, language, metrics)) {
			pen.drawString(line, MARGIN, y);
			y += Math.round(font.getSize2D() * 1.4f);
		}
		return y;
	}

	static List<String> lines(String text, Language language, FontMetrics metrics) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String piece : pieces(text, language)) {
			if (!line.isEmpty() && metrics.stringWidth((line + piece).strip()) > WIDTH - 2 * MARGIN) {
				lines.add(line.toString().strip());
				line.setLength(0);
			}
			line.append(piece);
		}
		lines.add(line.toString().strip());
		return lines;
	}

	/** What a line may end with: a word, in Japanese nearly any character. */
	private static List<String> pieces(String text, Language language) {
		if (language != Language.JA) {
			return List.of(text.split("(?<= )"));
		}
		List<String> pieces = new ArrayList<>();
		BreakIterator breaks = BreakIterator.getLineInstance(language.locale());
		breaks.setText(text);
		int from = breaks.first();
		for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
			pieces.add(text.substring(from, to));
			from = to;
		}
		return pieces;
	}

	private record Drawn(String name, byte[] png) {

		Drawn(Language language, byte[] png) {
			this(language.code() + "-" + Assets.hash(png) + ".png", png);
		}

	}

}
