package org.yaksoku.interchange.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.paper.PaperFonts.Letters;
import org.yaksoku.shared.Moments;

/**
 * The last steps of a document: letters put right, files put inside, its day taken from
 * the clock and its number from what it says, so that the same is the same again.
 */
final class Finish {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

	private Finish() {
	}

	/**
	 * @param used the letters that were set
	 * @param number made of the words and the files
	 */
	static byte[] of(byte[] made, Set<Integer> used, List<Letters> fonts, List<EnclosedFile> files, Instant now,
			long number) throws IOException {
		try (PDDocument document = Loader.loadPDF(made)) {
			LetterMaps.correct(document, used, fonts);
			GregorianCalendar day = GregorianCalendar.from(now.atZone(Moments.ZONE));
			date(document, day, STAMP.format(now.atOffset(Moments.ZONE)));
			if (!files.isEmpty()) {
				enclose(document, files, day);
			}
			document.getDocument().getTrailer().removeItem(COSName.ID);
			document.setDocumentId(number);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	/** In the old place and in the new one, which must say the same. */
	private static void date(PDDocument document, GregorianCalendar day, String stamp) throws IOException {
		PDDocumentInformation about = document.getDocumentInformation();
		about.setCreationDate(day);
		about.getCOSObject().removeItem(COSName.MOD_DATE);
		@Nullable PDMetadata metadata = document.getDocumentCatalog().getMetadata();
		if (metadata != null) {
			String said = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
				.replaceAll("(<xmp:CreateDate>)[^<]*(<)", "$1" + stamp + "$2")
				.replaceAll("<xmp:(ModifyDate|MetadataDate)>[^<]*</xmp:\\1>", "");
			document.getDocumentCatalog()
				.setMetadata(new PDMetadata(document, new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8))));
		}
	}

	private static void enclose(PDDocument document, List<EnclosedFile> files, GregorianCalendar day)
			throws IOException {
		Map<String, PDComplexFileSpecification> names = new TreeMap<>();
		COSArray associated = new COSArray();
		for (EnclosedFile file : files) {
			PDEmbeddedFile inside = new PDEmbeddedFile(document, new ByteArrayInputStream(file.bytes()),
					COSName.FLATE_DECODE);
			inside.setSubtype(file.mediaType());
			inside.setSize(file.bytes().length);
			inside.setModDate(day);
			PDComplexFileSpecification entry = new PDComplexFileSpecification();
			entry.setFile(file.name());
			entry.setFileUnicode(file.name());
			entry.setFileDescription(file.description());
			entry.setEmbeddedFile(inside);
			entry.setEmbeddedFileUnicode(inside);
			entry.getCOSObject().setName("AFRelationship", "Data");
			names.put(file.name(), entry);
			associated.add(entry.getCOSObject());
		}
		PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
		tree.setNames(names);
		PDDocumentNameDictionary dictionary = new PDDocumentNameDictionary(document.getDocumentCatalog());
		dictionary.setEmbeddedFiles(tree);
		document.getDocumentCatalog().setNames(dictionary);
		document.getDocumentCatalog().getCOSObject().setItem(COSName.AF, associated);
	}

}
