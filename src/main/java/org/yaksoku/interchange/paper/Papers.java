package org.yaksoku.interchange.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.yaksoku.interchange.paper.PaperFonts.Found;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotInstalled;
import org.yaksoku.shared.Sha256;
import org.yaksoku.shared.TooManyAttempts;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Prints: makes of a template a PDF that everybody can read (tagged, PDF/UA-1), that can
 * be kept (PDF/A-3a) and searched. The same paper at the same time is the same bytes.
 */
@Component
public class Papers {

	/** What such a file is sent as. */
	public static final String MEDIA_TYPE = "application/pdf";

	/** Setting pages is work; more at a time only makes all of them later. */
	private static final int AT_A_TIME = 2;

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

	private final ITemplateEngine templates;

	private final PaperFonts fonts;

	private final Clock clock;

	private final Semaphore presses = new Semaphore(AT_A_TIME, true);

	private final String style;

	static {
		XRLog.listRegisteredLoggers().forEach((it) -> XRLog.setLevel(it, Level.SEVERE));
	}

	Papers(ITemplateEngine templates, PaperFonts fonts, Clock clock) {
		this.templates = templates;
		this.fonts = fonts;
		this.clock = clock;
		try {
			this.style = new ClassPathResource("paper/paper.css").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The document as bytes.
	 * @throws NotInstalled where there is no font for one of the languages
	 * @throws TooManyAttempts where others are waiting already
	 */
	public byte[] print(Paper paper) {
		Found found = this.fonts.find();
		Document page = PaperDom.join(sheets(paper, true));
		boolean admitted = false;
		try {
			admitted = this.presses.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			if (!admitted) {
				throw new TooManyAttempts("printing", PATIENCE);
			}
			return print(page, found, paper);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Stopped while waiting", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			if (admitted) {
				this.presses.release();
			}
		}
	}

	/** The same as a page for a browser, before it is printed. */
	public String preview(Paper paper) {
		return PaperDom.show(PaperDom.join(sheets(paper, false)));
	}

	private Map<Language, String> sheets(Paper paper, boolean printed) {
		Map<Language, String> sheets = new LinkedHashMap<>();
		for (Paper.Sheet sheet : paper.sheets()) {
			Map<String, Object> model = new HashMap<>(sheet.model());
			model.put("paper", printed);
			sheets.put(sheet.language(),
					this.templates.process(paper.template(), new Context(sheet.language().locale(), model)));
		}
		return sheets;
	}

	private byte[] print(Document page, Found found, Paper paper) throws IOException {
		Set<Integer> used = new HashSet<>();
		long number = number(page.outerHtml(), paper);
		DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
		drawers.registerDrawer(BarDrawer.TYPE, new BarDrawer());
		PdfRendererBuilder builder = new PdfRendererBuilder().useFastMode()
			.usePdfUaAccessibility(true)
			.usePdfAConformance(PdfAConformance.PDFA_3_A)
			.useColorProfile(COLOURS)
			.withProducer("Yaksoku")
			.useUnicodeLineBreaker(new KeepAllBreaker())
			.useObjectDrawerFactory(drawers)
			// nothing is fetched for a document
			.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : (uri.startsWith("/") ? paper.site() + uri : uri))
			.withW3cDocument(PaperDom.print(page, this.style, used), paper.site() + "/");
		font(builder, found.korean(), "korean", 400);
		font(builder, found.koreanBold(), "korean", 700);
		font(builder, found.japanese(), "japanese", 400);
		font(builder, found.japaneseBold(), "japanese", 700);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		builder.toStream(bytes);
		try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
			renderer.layout();
			renderer.createPDF();
		}
		return Finish.of(bytes.toByteArray(), used, found.letters(), paper.files(),
				this.clock.instant().truncatedTo(ChronoUnit.SECONDS), number);
	}

	private static long number(String html, Paper paper) {
		StringBuilder said = new StringBuilder(html);
		paper.files().forEach((it) -> said.append(Sha256.hex(it.bytes())));
		return Long.parseLong(Sha256.hex(said.toString()).substring(0, 15), 16);
	}

	private static void font(PdfRendererBuilder builder, @Nullable File file, String family, int weight) {
		if (file != null) {
			builder.useFont(file, family, weight, FontStyle.NORMAL, true);
		}
	}

}
