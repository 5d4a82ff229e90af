package org.yaksoku.interchange.paper;

import java.text.Normalizer;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.yaksoku.shared.Language;

/**
 * A page made ready for printing: its letters in their usual form, what is only for
 * screens left out, the look of paper, a table of contents beside the pages.
 */
final class PaperDom {

	/** Blanks that no font draws. */
	private static final Pattern BLANK = Pattern.compile("[\\u2000-\\u200A\\u202F\\u205F]");

	/** Marks that are not seen. */
	private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");

	private PaperDom() {
	}

	/**
	 * One document of several, each in its language; none is left without its own.
	 */
	static Document join(Map<Language, String> sheets) {
		Iterator<Map.Entry<Language, String>> each = sheets.entrySet().iterator();
		Document first = parse(each.next().getValue());
		while (each.hasNext()) {
			Map.Entry<Language, String> next = each.next();
			String code = next.getKey().code();
			Element main = parse(next.getValue()).expectFirst("main");
			main.select("[id]").forEach((it) -> it.id(it.id() + "-" + code));
			first.body().appendChild(main.tagName("div").attr("lang", code).addClass("break"));
		}
		return first;
	}

	/**
	 * The same for the setter of pages.
	 * @param used receives the letters of the text
	 */
	static org.w3c.dom.Document print(Document page, String style, Set<Integer> used) {
		page.select("script, link, svg, .screen, .unseen, [aria-hidden], meta[charset], meta[name=viewport]").remove();
		NodeTraversor.traverse((node, depth) -> {
			if (node instanceof TextNode text) {
				text.text(plain(text.getWholeText()));
			}
		}, page);
		(page.text() + page.title()).codePoints().forEach(used::add);
		page.head().appendElement("style").appendText(style);
		outline(page);
		return new W3CDom().fromJsoup(page);
	}

	/** The same for a browser. */
	static String show(Document page) {
		page.select("object[data-parts]").forEach((it) -> it.replaceWith(bar(it)));
		page.select("[data-mark]").removeAttr("data-mark");
		return page.outerHtml();
	}

	private static Document parse(String html) {
		Document page = Jsoup.parse(html);
		page.outputSettings().prettyPrint(false);
		return page;
	}

	/** What a reader finds beside the pages: the headings that have a place. */
	private static void outline(Document page) {
		List<Element> places = page.select("h2[id], h3[id], [data-mark]");
		if (places.isEmpty()) {
			return;
		}
		Element outline = page.head().appendElement("bookmarks");
		Element chapter = outline;
		for (Element place : places) {
			boolean top = place.normalName().equals("h2");
			Element entry = (top ? outline : chapter).appendElement("bookmark")
				.attr("name", place.hasAttr("data-mark") ? place.attr("data-mark") : place.text())
				.attr("href", "#" + place.id());
			chapter = top ? entry : chapter;
		}
	}

	private static Element bar(Element object) {
		Element bar = new Element("svg").attr("class", "bar bar--row")
			.attr("role", "img")
			.attr("aria-label", object.attr("alt"));
		BarDrawer.shares(object.attr("data-parts"))
			.forEach((it) -> bar.appendElement("rect")
				.attr("class", "bar__" + it.state())
				.attr("x", percent(it.from()))
				.attr("y", "0")
				.attr("width", percent(it.size()))
				.attr("height", "100%"));
		return bar;
	}

	private static String percent(double share) {
		return String.format(Locale.ROOT, "%.2f%%", 100 * share);
	}

	private static String plain(String text) {
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		return UNSEEN.matcher(BLANK.matcher(composed).replaceAll(" ")).replaceAll("");
	}

}
