package org.yaksoku.statement.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import kr.dogfoot.hwpxlib.object.HWPXFile;
import kr.dogfoot.hwpxlib.object.content.section_xml.ParaListCore;
import kr.dogfoot.hwpxlib.object.content.section_xml.SectionXMLFile;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.Para;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.Run;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.RunItem;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.T;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.TItem;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.Table;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.drawingobject.DrawingObject;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.table.Tc;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.table.Tr;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.t.DeleteBegin;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.t.DeleteEnd;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.t.FWSpace;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.t.Hyphen;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.t.LineBreak;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.t.NBSpace;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.t.NormalText;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.t.Tab;
import kr.dogfoot.hwpxlib.reader.HWPXReader;
import kr.dogfoot.hwpxlib.tool.textextractor.paraHead.ParaHeadMaker;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * The paragraphs of a document of the Korean word processor Hangul with the numbers it
 * shows, those in tables and text boxes included.
 */
final class HwpxText {

	private final List<Paragraph> paragraphs = new ArrayList<>();

	private final ParaHeadMaker heads;

	private boolean deleted;

	private HwpxText(ParaHeadMaker heads) {
		this.heads = heads;
	}

	/**
	 * Reads the document.
	 * @throws Unreadable if it is encrypted, would fetch something, or is damaged
	 */
	static List<Paragraph> read(Archive archive) {
		SafeXml.check(archive, HwpxText::watch);
		Path file = write(archive);
		try {
			HWPXFile document = HWPXReader.fromFile(file.toFile());
			HwpxText text = new HwpxText(new ParaHeadMaker(document));
			for (SectionXMLFile section : document.sectionXMLFileList().items()) {
				text.heads.startSection();
				text.list(section);
				text.heads.endSection();
			}
			return text.paragraphs;
		}
		catch (Exception ex) {
			throw new Unreadable(Refusal.DAMAGED);
		}
		finally {
			delete(file);
		}
	}

	private static void watch(String file, String name, Attributes attributes) {
		if (name.equals("encryption-data")) {
			throw new Unreadable(Refusal.ENCRYPTED);
		}
		if (file.endsWith(".hpf") && name.equals("item") && "0".equals(attributes.getValue("isEmbeded"))) {
			throw new Unreadable(Refusal.EXTERNAL_REFERENCE);
		}
		if (name.equals("ole")) {
			throw new Unreadable(Refusal.ACTIVE_CONTENT);
		}
	}

	/** The library reads from a file only. */
	private static Path write(Archive archive) {
		try {
			Path file = Files.createTempFile("intake", ".hwpx");
			Files.write(file, archive.repacked());
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			file.toFile().deleteOnExit();
		}
	}

	private void list(@Nullable ParaListCore list) {
		if (list == null) {
			return;
		}
		for (Para para : list.paras()) {
			StringBuilder words = new StringBuilder();
			List<ParaListCore> inside = new ArrayList<>();
			for (Run run : para.runs()) {
				for (RunItem item : run.runItems()) {
					item(item, words, inside);
				}
			}
			add(para, words.toString());
			inside.forEach(this::list);
		}
	}

	private void item(RunItem item, StringBuilder words, List<ParaListCore> inside) {
		if (item instanceof T text) {
			words(text, words);
		}
		else if (item instanceof Table table) {
			for (Tr row : table.trs()) {
				for (Tc cell : row.tcs()) {
					inside.add(cell.subList());
				}
			}
		}
		else if (item instanceof DrawingObject<?> drawing && drawing.drawText() != null) {
			inside.add(drawing.drawText().subList());
		}
	}

	private void words(T text, StringBuilder words) {
		if (text.isEmpty()) {
			return;
		}
		if (text.isOnlyText()) {
			words.append((text.onlyText() == null || this.deleted) ? "" : text.onlyText());
			return;
		}
		for (TItem item : text.items()) {
			if (item instanceof DeleteBegin || item instanceof DeleteEnd) {
				this.deleted = item instanceof DeleteBegin;
			}
			else if (!this.deleted) {
				words.append(words(item));
			}
		}
	}

	private static String words(TItem item) {
		if (item instanceof NormalText text) {
			return (text.text() == null) ? "" : text.text();
		}
		if (item instanceof LineBreak) {
			return "\n";
		}
		if (item instanceof Hyphen) {
			return "-";
		}
		return (item instanceof Tab || item instanceof NBSpace || item instanceof FWSpace) ? " " : "";
	}

	private void add(Para para, String words) {
		String marker = marker(para);
		int level = (marker == null) ? 0 : 1;
		for (String line : words.split("\n")) {
			String clean = PlainText.clean(line);
			if (!clean.isBlank()) {
				this.paragraphs.add(new Paragraph(level, marker, clean));
				marker = null;
				level = 0;
			}
		}
	}

	private @Nullable String marker(Para para) {
		try {
			String head = this.heads.make(para);
			return (head == null || head.isBlank()) ? null : PlainText.clean(head);
		}
		catch (RuntimeException ex) {
			// A number is a convenience; a document whose numbering is broken is still
			// read.
			return null;
		}
	}

}
