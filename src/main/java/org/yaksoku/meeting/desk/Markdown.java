package org.yaksoku.meeting.desk;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Notes in Markdown, taken apart for a template: a list of blocks of runs of words. HTML
 * in them is words like any other, so nothing a note says is ever markup of the page.
 */
public final class Markdown {

	private static final Parser PARSER = Parser.builder().build();

	private Markdown() {
	}

	/** The blocks of a note, in order; none for null. */
	public static List<Block> blocks(@Nullable String text) {
		if (text == null) {
			return List.of();
		}
		Reading reading = new Reading();
		PARSER.parse(text).accept(reading);
		return reading.blocks;
	}

	/**
	 * A paragraph, a heading, an item of a list or a passage set as it is.
	 *
	 * @param kind paragraph, heading, item or code
	 * @param depth of an item, from 1; 0 for others
	 * @param mark what stands before an item: a number or a bullet; empty for others
	 */
	public record Block(String kind, int depth, String mark, List<Run> runs) {

	}

	/**
	 * Words set in one way.
	 *
	 * @param style plain, strong, emphasis, code or link
	 * @param href of a link to the web, null otherwise
	 */
	public record Run(String style, String text, @Nullable String href) {

	}

	private static final class Reading extends AbstractVisitor {

		private final List<Block> blocks = new ArrayList<>();

		private List<Run> runs = new ArrayList<>();

		private int depth;

		private int number;

		private boolean numbered;

		private String mark = "";

		@Override
		public void visit(Heading heading) {
			block("heading", heading);
		}

		@Override
		public void visit(Paragraph paragraph) {
			block((this.depth > 0) ? "item" : "paragraph", paragraph);
		}

		@Override
		public void visit(BulletList list) {
			list(list, false, 0);
		}

		@Override
		public void visit(OrderedList list) {
			list(list, true, (list.getMarkerStartNumber() != null) ? list.getMarkerStartNumber() : 1);
		}

		@Override
		public void visit(ListItem item) {
			this.mark = this.numbered ? this.number++ + "." : "•";
			visitChildren(item);
		}

		@Override
		public void visit(Text text) {
			add("plain", text.getLiteral(), null);
		}

		@Override
		public void visit(Code code) {
			add("code", code.getLiteral(), null);
		}

		@Override
		public void visit(StrongEmphasis strong) {
			add("strong", words(strong), null);
		}

		@Override
		public void visit(Emphasis emphasis) {
			add("emphasis", words(emphasis), null);
		}

		@Override
		public void visit(Link link) {
			String to = link.getDestination();
			boolean web = to.startsWith("https://") || to.startsWith("http://");
			add(web ? "link" : "plain", words(link), web ? to : null);
		}

		@Override
		public void visit(SoftLineBreak line) {
			add("plain", "\n", null);
		}

		@Override
		public void visit(HardLineBreak line) {
			add("plain", "\n", null);
		}

		@Override
		public void visit(HtmlInline html) {
			add("plain", html.getLiteral(), null);
		}

		@Override
		public void visit(HtmlBlock html) {
			add("plain", html.getLiteral(), null);
			close("paragraph");
		}

		@Override
		public void visit(FencedCodeBlock code) {
			add("plain", code.getLiteral(), null);
			close("code");
		}

		@Override
		public void visit(IndentedCodeBlock code) {
			add("plain", code.getLiteral(), null);
			close("code");
		}

		private void block(String kind, Node node) {
			visitChildren(node);
			close(kind);
		}

		private void close(String kind) {
			boolean item = kind.equals("item");
			this.blocks.add(new Block(kind, item ? this.depth : 0, item ? this.mark : "", this.runs));
			this.runs = new ArrayList<>();
			this.mark = "";
		}

		private void list(Node list, boolean numbered, int first) {
			boolean before = this.numbered;
			int counted = this.number;
			this.numbered = numbered;
			this.number = first;
			this.depth++;
			visitChildren(list);
			this.depth--;
			this.numbered = before;
			this.number = counted;
		}

		private void add(String style, String text, @Nullable String href) {
			this.runs.add(new Run(style, text, href));
		}

		private static String words(Node node) {
			StringBuilder words = new StringBuilder();
			node.accept(new AbstractVisitor() {

				@Override
				public void visit(Text text) {
					words.append(text.getLiteral());
				}

				@Override
				public void visit(Code code) {
					words.append(code.getLiteral());
				}

				@Override
				public void visit(HtmlInline html) {
					words.append(html.getLiteral());
				}

			});
			return words.toString();
		}

	}

}
