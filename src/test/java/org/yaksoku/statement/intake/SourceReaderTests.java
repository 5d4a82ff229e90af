package org.yaksoku.statement.intake;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import kr.dogfoot.hwpxlib.object.content.header_xml.enumtype.ParaHeadingType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SourceReaderTests {

	@Test
	void readsAWordDocumentWithTheNumbersWordShows() {
		byte[] file = Zips.docx((document) -> {
			document.createParagraph().createRun().setText("공동성명");
			BigInteger list = numbering(document);
			numbered(document, list, 0, "양측은 협력하기로 하였다.");
			numbered(document, list, 1, "공동 조사");
			numbered(document, list, 1, "인력 교류");
			numbered(document, list, 0, "차기 회의는 고베에서 개최한다.");
			document.createTable(1, 1).getRow(0).getCell(0).setText("표 안의 글");
		});

		SourceText text = SourceReader.upload(file);

		assertThat(text.format()).isEqualTo(SourceFormat.DOCX);
		assertThat(text.paragraphs()).extracting(Paragraph::level, Paragraph::marker, Paragraph::text)
			.containsExactly(tuple(0, null, "공동성명"), tuple(1, "1.", "양측은 협력하기로 하였다."), tuple(2, "가.", "공동 조사"),
					tuple(2, "나.", "인력 교류"), tuple(1, "2.", "차기 회의는 고베에서 개최한다."), tuple(0, null, "표 안의 글"));
	}

	@Test
	void leavesOutWhatWordDoesNotShow() {
		byte[] plain = Zips.docx("합의한다.");
		String document = Zips.entry(plain, "word/document.xml")
			.replace("</w:body>",
					"<w:p><w:r><w:t>양측은 </w:t></w:r><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>반대</w:delText></w:r></w:del>"
							+ "<w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>찬성</w:t></w:r></w:ins><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
							+ "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>한다.</w:t></w:r></w:p>"
							+ "<w:p><w:r><w:ruby><w:rt><w:r><w:t>こばやし</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>小林</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p></w:body>");

		SourceText text = SourceReader.upload(Zips.with(plain, "word/document.xml", document));

		assertThat(text.paragraphs()).extracting(Paragraph::text).containsExactly("합의한다.", "양측은 찬성한다.", "小林");
	}

	@Test
	void readsADocumentWithPicturesAndLeavesThemOut() throws Exception {
		byte[] picture = Files.readAllBytes(Path.of("docs/pictures/topic-ko-1320.jpg"));
		byte[] file = Zips.docx((document) -> {
			XWPFParagraph paragraph = document.createParagraph();
			paragraph.createRun().setText("양측은 협력한다.");
			try {
				paragraph.createRun()
					.addPicture(new ByteArrayInputStream(picture), XWPFDocument.PICTURE_TYPE_JPEG, "a", 100, 100);
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});

		assertThat(SourceReader.upload(file).paragraphs()).extracting(Paragraph::text).containsExactly("양측은 협력한다.");
	}

	@Test
	void readsAHangulDocument() {
		byte[] file = Zips.hwpx("공동성명", "1. 양측은 협력하기로 하였다.", "2. 다음 회의는 나고야에서 개최한다.");

		SourceText text = SourceReader.upload(file);

		assertThat(text.format()).isEqualTo(SourceFormat.HWPX);
		assertThat(text.paragraphs()).extracting(Paragraph::text)
			.containsExactly("공동성명", "1. 양측은 협력하기로 하였다.", "2. 다음 회의는 나고야에서 개최한다.");
	}

	@Test
	void readsTheNumbersHangulShows() {
		byte[] file = Zips.hwpx((document) -> {
			document.sectionXMLFileList().get(0).getPara(0).paraPrIDRef("0");
			var heading = document.headerXMLFile().refList().paraProperties().get(3).heading();
			heading.typeAnd(ParaHeadingType.NUMBER).idRefAnd("1").level((byte) 0);
		}, "양측은 협력하기로 하였다.", "다음 회의는 나고야에서 개최한다.");

		assertThat(SourceReader.upload(file).paragraphs()).containsExactly(new Paragraph(1, "1.", "양측은 협력하기로 하였다."),
				new Paragraph(1, "2.", "다음 회의는 나고야에서 개최한다."));
	}

	@ParameterizedTest
	@CsvSource({ "ko,x-windows-949", "ko,EUC-KR", "ko,UTF-16LE", "ko,UTF-16BE", "ko,UTF-8", "ja,windows-31j",
			"ja,EUC-JP", "ja,UTF-16LE", "ja,UTF-8", "en,UTF-8", "en,UTF-16LE", "en,US-ASCII" })
	void findsTheEncodingOfATextFile(String language, String charset) throws Exception {
		for (ExpectedParts sample : ExpectedParts.in("tuning")) {
			if (sample.language().code().equals(language)) {
				String text = sample.text().replace("–", "-").replace("～", "-").replace("•", "-").replace("—", "-");
				byte[] file = text.getBytes(charset);
				if (new String(file, charset).equals(text)) {
					SourceText read = SourceReader.upload(file);
					assertThat(new String(file, read.charset())).as(sample.name()).isEqualTo(text);
				}
			}
		}
	}

	@Test
	void believesAByteOrderMarkAndAPersonMoreThanItself() {
		byte[] marked = "\uFEFF양측은 협력한다.".getBytes(StandardCharsets.UTF_16LE);
		byte[] japanese = "両団体は協力する。".getBytes(Charset.forName("windows-31j"));

		assertThat(SourceReader.upload(marked).paragraphs()).containsExactly(Paragraph.of("양측은 협력한다."));
		assertThat(SourceReader.upload(japanese, Charset.forName("windows-31j")).paragraphs())
			.containsExactly(Paragraph.of("両団体は協力する。"));
	}

	@Test
	void readsListsFromABrowserOrAMail() {
		String html = """
				<html><head><style>p {}</style></head><body><h2>Joint   statement</h2>
				<ol><li>Both sides agreed<ul><li>first&nbsp;item</li><li>second item</li></ul></li><li>The next meeting</li></ol>
				<p>a<br>b</p><p style="display:none">hidden</p><script>alert(1)</script></body></html>""";

		List<Paragraph> paragraphs = SourceReader.rich(html).paragraphs();

		assertThat(paragraphs).extracting(Paragraph::level, Paragraph::marker, Paragraph::text)
			.containsExactly(tuple(0, null, "Joint statement"), tuple(1, "1.", "Both sides agreed"),
					tuple(2, "•", "first item"), tuple(2, "•", "second item"), tuple(1, "2.", "The next meeting"),
					tuple(0, null, "a"), tuple(0, null, "b"));
	}

	@Test
	void readsAListCopiedFromWord() {
		String html = """
				<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
				style='mso-list:Ignore'>가.<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>양측은 협력한다.</p>
				<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>(1)</span>공동 조사</p>""";

		assertThat(SourceReader.rich(html).paragraphs()).containsExactly(new Paragraph(1, null, "가. 양측은 협력한다."),
				new Paragraph(2, null, "(1)공동 조사"));
	}

	@Test
	void putsBrokenLinesTogetherButNotItems() {
		String text = "양측은 제조업과 서비스업을 아우르는 새로운 협력 방안을 함께 마련해 나가기로\n하였으며 이를 점검한다.\n- 인력 교류\n- 공동 조사\n";

		assertThat(SourceReader.paste(text).paragraphs()).extracting(Paragraph::text)
			.containsExactly("양측은 제조업과 서비스업을 아우르는 새로운 협력 방안을 함께 마련해 나가기로 하였으며 이를 점검한다.", "- 인력 교류", "- 공동 조사");
	}

	private static BigInteger numbering(XWPFDocument document) {
		CTNumbering xml = CTNumbering.Factory.newInstance();
		CTAbstractNum list = xml.addNewAbstractNum();
		list.setAbstractNumId(BigInteger.ONE);
		level(list, 0, STNumberFormat.DECIMAL, "%1.");
		level(list, 1, STNumberFormat.GANADA, "%2.");
		XWPFNumbering numbering = document.createNumbering();
		BigInteger id = numbering.addAbstractNum(new XWPFAbstractNum(list, numbering));
		return numbering.addNum(id);
	}

	private static void level(CTAbstractNum list, int depth, STNumberFormat.Enum format, String shown) {
		var level = list.addNewLvl();
		level.setIlvl(BigInteger.valueOf(depth));
		level.addNewNumFmt().setVal(format);
		level.addNewLvlText().setVal(shown);
		level.addNewStart().setVal(BigInteger.ONE);
	}

	private static void numbered(XWPFDocument document, BigInteger list, int depth, String text) {
		XWPFParagraph paragraph = document.createParagraph();
		paragraph.setNumID(list);
		paragraph.setNumILvl(BigInteger.valueOf(depth));
		paragraph.createRun().setText(text);
	}

}
