package org.yaksoku.site.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.yaksoku.progress.figures.Board;
import org.yaksoku.progress.figures.Counts;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.shared.Language;
import org.yaksoku.site.ProgressPage;
import org.yaksoku.site.StepChart;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * What the dashboard draws, as pictures that stand alone: drawn from the same bars and
 * steps, every number beside its bar, colours as attributes because nothing else comes
 * along.
 */
@Component
class FigurePictures {

	static final String TYPE = "image/svg+xml;charset=UTF-8";

	private static final int WIDTH = 960;

	private static final int ROW = 32;

	private static final int NAMES = 250;

	private static final int BARS = 460;

	private static final String INK = "#16202a";

	private final FigureTables words;

	FigurePictures(FigureTables words) {
		this.words = words;
	}

	/** A bar for each theme, and one for all. */
	String bars(ProgressPage page, Language language) {
		Board board = page.board();
		String title = this.words.say("progress.topics", language);
		int height = 96 + ROW * (board.topics().size() + 1);
		StringBuilder svg = begin(height, title + ", " + page.day().text(), language);
		svg.append("<defs><pattern id=\"hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" "
				+ "patternTransform=\"rotate(45)\"><path d=\"M0 0h7v7H0z\" fill=\"#fff6dc\"/><path d=\"M0 0h4v7H0z\" "
				+ "fill=\"#e5b53a\"/></pattern></defs>");
		text(svg, 0, 22, title, " font-size=\"20\" font-weight=\"700\"");
		under(svg, page, language);
		int x = 0;
		for (Figure state : Figure.STATES) {
			svg.append("<rect x=\"%d\" y=\"56\" width=\"14\" height=\"14\" %s/>".formatted(x, fill(state)));
			text(svg, x + 20, 68, this.words.say("progress.figure." + state, language), "");
			x += 156;
		}
		int y = 84;
		for (Board.Topic topic : board.topics()) {
			row(svg, y, (topic.name() != null) ? topic.name().text() : this.words.say("progress.topic.none", language),
					topic.counts(), "");
			y += ROW;
		}
		row(svg, y, this.words.say("progress.total", language), board.all(), " font-weight=\"700\"");
		return svg.append("</svg>").toString();
	}

	/** How many were completed, month by month. */
	String steps(ProgressPage page, Language language) {
		String title = this.words.say("progress.over-time", language);
		StringBuilder svg = begin(240, title + ", " + page.day().text(), language);
		text(svg, 0, 22, title, " font-size=\"20\" font-weight=\"700\"");
		under(svg, page, language);
		StepChart steps = page.steps();
		if (steps != null) {
			svg.append("<g transform=\"translate(0 60)\">");
			svg.append("<path d=\"M0 %dH%d\" stroke=\"#7f8790\" fill=\"none\"/>".formatted(steps.ground(),
					StepChart.WIDTH));
			for (StepChart.Mark mark : steps.marks()) {
				svg.append("<path d=\"M%s %dV%d\" stroke=\"#7f8790\" stroke-dasharray=\"3 3\" fill=\"none\"/>"
					.formatted(mark.x(), mark.named() ? 34 : 40, steps.ground()));
				if (mark.named()) {
					Integer edition = mark.held().edition();
					svg.append(
							"<text x=\"%s\" y=\"28\"%s>".formatted(mark.x(), mark.late() ? " text-anchor=\"end\"" : ""))
						.append((edition != null) ? this.words.say("site.edition", language, edition)
								: mark.held().code())
						.append("</text>");
				}
			}
			svg.append(
					"<path d=\"%s\" stroke=\"#14603f\" stroke-width=\"2.5\" fill=\"none\"/>".formatted(steps.path()));
			svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"4\" fill=\"#14603f\"/>".formatted(steps.last().x(),
					steps.last().y()));
			svg.append("<text x=\"%s\" y=\"%s\" dx=\"9\" dy=\"5\" font-weight=\"700\">%d</text>"
				.formatted(steps.last().x(), steps.last().y(), steps.last().number()));
			text(svg, 8, StepChart.HEIGHT - 6, steps.first().month().toString(), "");
			text(svg, 680, StepChart.HEIGHT - 6, steps.last().month().toString(), " text-anchor=\"end\"");
			svg.append("</g>");
		}
		else {
			text(svg, 0, 90, this.words.say("progress.figure.COMPLETED", language) + ": 0", "");
		}
		return svg.append("</svg>").toString();
	}

	/** The day, and that it is invented where it is. */
	private void under(StringBuilder svg, ProgressPage page, Language language) {
		String day = this.words.say("progress.as-of", language) + " " + page.day().text();
		text(svg, 0, 44, page.board().examples() ? day + " · " + this.words.say("shared.example.title", language) : day,
				"");
	}

	private void row(StringBuilder svg, int y, String name, Counts counts, String weight) {
		text(svg, 0, y + 20, name, weight);
		svg.append("<svg x=\"%d\" y=\"%d\" width=\"%d\" height=\"18\">".formatted(NAMES, y + 6, BARS));
		for (Counts.Segment segment : counts.segments()) {
			svg.append("<rect x=\"%s\" width=\"%s\" y=\"1\" height=\"16\" %s/>".formatted(segment.x(), segment.width(),
					fill(segment.state())));
		}
		svg.append("</svg>");
		List<String> numbers = Figure.STATES.stream().map((it) -> String.valueOf(counts.get(it))).toList();
		text(svg, NAMES + BARS + 12, y + 20, String.join(" · ", numbers) + " = " + counts.get(Figure.ACTIONS), weight);
	}

	private static String fill(Figure state) {
		return switch (state) {
			case COMPLETED -> "fill=\"#14603f\"";
			case IN_PROGRESS -> "fill=\"#4f8fd3\"";
			case ON_HOLD -> "fill=\"url(#hatch)\" stroke=\"#9a7412\"";
			case NOT_STARTED -> "fill=\"#c3cad1\" stroke=\"#7f8790\"";
			case DISCONTINUED -> "fill=\"#5a4f60\"";
			default -> "fill=\"#fff\" stroke=\"#7f8790\" stroke-dasharray=\"3 3\"";
		};
	}

	private static StringBuilder begin(int height, String title, Language language) {
		return new StringBuilder(("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\" "
				+ "height=\"%2$d\" role=\"img\" xml:lang=\"%3$s\" lang=\"%3$s\" font-family=\"sans-serif\" font-size=\"14\" fill=\"%4$s\">"
				+ "<title>%5$s</title><rect width=\"%1$d\" height=\"%2$d\" fill=\"#fff\"/>")
			.formatted(WIDTH, height, language.code(), INK, xml(title)));
	}

	private static void text(StringBuilder svg, int x, int y, String words, String more) {
		svg.append("<text x=\"%d\" y=\"%d\"%s>%s</text>".formatted(x, y, more, xml(words)));
	}

	/**
	 * XML knows fewer names of characters than HTML: in Unicode none is needed but these.
	 */
	private static String xml(String words) {
		return HtmlUtils.htmlEscape(words, StandardCharsets.UTF_8.name());
	}

}
