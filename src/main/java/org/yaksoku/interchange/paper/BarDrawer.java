package org.yaksoku.interchange.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws counts as the parts of one bar, in the colours of the pages. An element says what
 * it shows in {@code data-parts} ({@code completed=4 in-progress=2}), and in words in its
 * {@code alt}.
 */
class BarDrawer implements FSObjectDrawer {

	static final String TYPE = "image/x-bar";

	private static final Color LINE = new Color(0x7F8790);

	private static final Map<String, Color> FILLS = Map.of("completed", new Color(0x14603F), "in-progress",
			new Color(0x4F8FD3), "on-hold", new Color(0xFFF6DC), "not-started", new Color(0xC3CAD1), "discontinued",
			new Color(0x5A4F60));

	@Override
	public @Nullable Map<Shape, String> drawObject(Element element, double x, double y, double width, double height,
			OutputDevice output, RenderingContext context, int dotsPerPixel) {
		output.drawWithGraphics((float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel,
				(graphics) -> draw(graphics, element.getAttribute("data-parts"), width / dotsPerPixel,
						height / dotsPerPixel));
		return null;
	}

	/** The parts of a bar that are not empty, in their order. */
	static List<Share> shares(String parts) {
		List<String[]> counted = Arrays.stream(parts.strip().split("\\s+"))
			.map((it) -> it.split("="))
			.filter((it) -> it.length == 2 && !it[1].equals("0"))
			.toList();
		double all = counted.stream().mapToInt((it) -> Integer.parseInt(it[1])).sum();
		List<Share> shares = new ArrayList<>();
		double from = 0;
		for (String[] part : counted) {
			double size = Integer.parseInt(part[1]) / all;
			shares.add(new Share(part[0], from, size));
			from += size;
		}
		return shares;
	}

	private static void draw(Graphics2D graphics, String parts, double width, double height) {
		// a gap of white between two parts
		shares(parts).forEach((it) -> part(graphics, it.state(), new Rectangle2D.Double(it.from() * width + 0.5, 0.5,
				Math.max(it.size() * width - 1.5, 0.5), height - 1)));
	}

	private static void part(Graphics2D graphics, String state, Rectangle2D place) {
		graphics.setColor(FILLS.getOrDefault(state, Color.WHITE));
		graphics.fill(place);
		if (state.equals("on-hold")) {
			graphics.setColor(new Color(0xE5B53A));
			graphics.setStroke(new BasicStroke(1.5f));
			for (double at = place.getMinX(); at < place.getMaxX() - 2; at += 5) {
				graphics.draw(new Line2D.Double(at, place.getMaxY(), Math.min(at + place.getHeight(), place.getMaxX()),
						place.getMinY()));
			}
		}
		if (!state.equals("completed") && !state.equals("in-progress") && !state.equals("discontinued")) {
			graphics.setColor(LINE);
			graphics.setStroke(new BasicStroke(0.5f));
			graphics.draw(place);
		}
	}

	/**
	 * A part of a bar.
	 *
	 * @param from where it begins, of 1
	 * @param size how long it is, of 1
	 */
	record Share(String state, double from, double size) {

	}

}
