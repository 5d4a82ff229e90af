package org.yaksoku.statement.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * HTML from the clipboard of Word, Hangul, a mail program or a browser, as paragraphs.
 * Nothing of its markup is kept.
 */
final class RichText implements NodeVisitor {

	private static final Set<String> BLOCKS = Set.of("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th",
			"tr", "table", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "section", "article", "body", "br", "hr");

	private static final Set<String> SILENT = Set.of("script", "style", "head", "template", "noscript", "iframe",
			"object", "svg", "rt", "rp", "title", "textarea", "select");

	/** Word writes the level of a list into the style of a paragraph. */
	private static final Pattern WORD_LEVEL = Pattern.compile("mso-list:[^;]*\\blevel(\\d)");

	private final List<Paragraph> paragraphs = new ArrayList<>();

	private final Deque<Counter> lists = new ArrayDeque<>();

	private final StringBuilder words = new StringBuilder();

	private int silent;

	private int level;

	private @Nullable String marker;

	private RichText() {
	}

	static List<Paragraph> read(String html) {
		RichText text = new RichText();
		Jsoup.parse(html).body().traverse(text);
		text.end();
		return text.paragraphs;
	}

	@Override
	public void head(Node node, int depth) {
		if (node instanceof TextNode text && this.silent == 0) {
			this.words.append(text.getWholeText());
		}
		if (!(node instanceof Element element)) {
			return;
		}
		if (isSilent(element)) {
			this.silent++;
		}
		String name = element.normalName();
		if (BLOCKS.contains(name)) {
			end();
		}
		if (name.equals("ol") || name.equals("ul")) {
			this.lists.push(Counter.of(element));
		}
		if (name.equals("li") && !this.lists.isEmpty()) {
			this.level = this.lists.size();
			this.marker = this.lists.element().next(element.attr("value"));
		}
		Matcher word = WORD_LEVEL.matcher(element.attr("style"));
		if (BLOCKS.contains(name) && word.find()) {
			this.level = Integer.parseInt(word.group(1));
		}
	}

	@Override
	public void tail(Node node, int depth) {
		if (!(node instanceof Element element)) {
			return;
		}
		if (isSilent(element)) {
			this.silent--;
		}
		if (BLOCKS.contains(element.normalName())) {
			end();
		}
		if ((element.normalName().equals("ol") || element.normalName().equals("ul")) && !this.lists.isEmpty()) {
			this.lists.pop();
		}
	}

	private static boolean isSilent(Element element) {
		String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
		return SILENT.contains(element.normalName()) || style.contains("display:none")
				|| style.contains("mso-hide:all");
	}

	private void end() {
		String line = PlainText.clean(this.words.toString());
		this.words.setLength(0);
		if (!line.isBlank()) {
			this.paragraphs.add(new Paragraph(this.level, this.marker, line));
			this.level = 0;
			this.marker = null;
		}
	}

	/**
	 * Counts the items of a list.
	 */
	private static final class Counter {

		private final @Nullable String style;

		private int number;

		private Counter(@Nullable String style, int number) {
			this.style = style;
			this.number = number;
		}

		static Counter of(Element list) {
			if (list.normalName().equals("ul")) {
				return new Counter(null, 0);
			}
			return new Counter(list.attr("type"), number(list.attr("start"), 1) - 1);
		}

		String next(String value) {
			this.number = number(value, this.number + 1);
			if (this.style == null) {
				return "•";
			}
			return switch (this.style) {
				case "a" -> Numerals.letter(this.number) + ".";
				case "A" -> Numerals.letter(this.number).toUpperCase(Locale.ROOT) + ".";
				case "i" -> Numerals.roman(this.number) + ".";
				case "I" -> Numerals.roman(this.number).toUpperCase(Locale.ROOT) + ".";
				default -> this.number + ".";
			};
		}

		private static int number(String value, int otherwise) {
			return Objects.requireNonNull(value).matches("\\d{1,3}") ? Integer.parseInt(value) : otherwise;
		}

	}

}
